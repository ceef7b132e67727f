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
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Label != Label.Country && mentions[i].Label != Label.Norp) continue;
            var surface = document.TextOf(mentions[i].Span);
            if (!CountryTable.TryFind(surface, out var country, out var form)) continue;
            country = CountryContext.Resolve(country, surface, document.Text);
            if (!known.TryGetValue(country.Alpha2, out var index))
            {
                index = entities.Add(new EntityDraft { Label = Label.Country, Name = country.Name, Id = country.Alpha2, Alpha3 = country.Alpha3 });
                known.Add(country.Alpha2, index);
                article.AddCountry(country.Alpha2);
            }

            entities.Assign(i, index, mentions[i].Label == Label.Norp ? MentionForm.Demonym : form);
        }
    }
}
