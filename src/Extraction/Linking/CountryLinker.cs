using Extraction.Countries;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>Links country names and demonyms to ISO 3166-1; names of several places by what else the article names.</summary>
internal static class CountryLinker
{
    /// <summary>Assigns every COUNTRY and NORP mention of a country, and tells <paramref name="article"/> which are named.</summary>
    public static void Link(ArticleContext article, ReadOnlySpan<Mention> mentions, EntityBuffer entities)
    {
        var document = article.Document;
        var known = new Dictionary<string, int>(StringComparer.Ordinal);

        // What a shared name means is read from the whole text: once a surface form, so that time stays linear.
        var meant = new Dictionary<string, Country?>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Label != Label.Country && mentions[i].Label != Label.Norp) continue;
            var surface = document.TextOf(Widened(document, mentions[i].Span));
            if (!CountryTable.TryFind(surface, out var name, out var form) || IsAirline(document, mentions[i].Span)) continue;
            if (!meant.TryGetValue(surface, out var country)) meant[surface] = country = CountryContext.Resolve(name, surface, document.Text);
            if (country is null) continue;
            if (!known.TryGetValue(country.Alpha2, out var index))
            {
                index = entities.Add(new EntityDraft { Label = Label.Country, Name = country.Name, Id = country.Alpha2, Alpha3 = country.Alpha3 });
                known.Add(country.Alpha2, index);
                article.AddCountry(country.Alpha2);
            }

            entities.Assign(i, index, mentions[i].Label == Label.Norp ? MentionForm.Demonym : form);
        }
    }

    /// <summary>The span with a word before it, where both are a country's name that was cut: <c>Northern Ireland</c>, <c>South Sudan</c>.</summary>
    private static TextSpan Widened(Document document, TextSpan span)
    {
        var first = document.TokenAt(span.Start);
        if (first == 0 || document.Tokens[first - 1].End + 1 != span.Start || document.TextOf(first - 1) is not ("North" or "South" or "Northern" or "Equatorial" or "American" or "East" or "West")) return span;
        var wide = new TextSpan(document.Tokens[first - 1].Start, span.End);
        return CountryTable.TryFind(document.TextOf(wide), out _, out _) ? wide : span;
    }

    /// <summary><c>Emirates</c> without <c>the</c> is the airline.</summary>
    private static bool IsAirline(Document document, TextSpan span)
    {
        if (document.TextOf(span) is not "Emirates") return false;
        var first = document.TokenAt(span.Start);
        return first == 0 || !document.TextOf(first - 1).Equals("the", StringComparison.OrdinalIgnoreCase);
    }
}
