using Extraction.Countries;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// In which country a company that the knowledge base does not know has its seat, as the article tells it: its own name (<c>Bank of Uganda</c>), its legal
/// form (<c>Tbk</c>), a country or city next to it (<c>the Shenzhen-based</c>), else the country the article names most.
/// </summary>
internal sealed class CompanySeat
{
    /// <summary>Tokens between a name and a place that belongs to it.</summary>
    private const int Near = 6;

    /// <summary>What a place next to the name counts against one anywhere.</summary>
    private const float NextTo = 4;

    private const float Weak = 0.4f;

    private readonly Document document;
    private readonly Mention[] mentions;
    private readonly string?[] countryOf;
    private readonly Dictionary<string, float> votes = new(StringComparer.Ordinal);

    public CompanySeat(Document document, ReadOnlySpan<Mention> mentions, MentionBuffer payloads, EntityBuffer entities)
    {
        this.document = document;
        this.mentions = mentions.ToArray();
        countryOf = new string?[mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            if (entities.EntityOf(i) is >= 0 and var entity && entities.Entities[entity].Label == Label.Country) countryOf[i] = entities.Entities[entity].Id;
            else if (mentions[i].Label == Label.Place) countryOf[i] = PlaceOf(document.TextOf(mentions[i].Span));
            if (countryOf[i] is null) AddWeak(mentions[i], payloads);
            if (countryOf[i] is { } country) votes[country] = votes.GetValueOrDefault(country) + (votes.Count == 0 ? 2 : 1);
        }
    }

    /// <summary>The country's alpha-2 code; null where the article tells nothing.</summary>
    public string? Of(NameGroup group)
    {
        if (OfName(group) is { } own) return own;
        var near = new Dictionary<string, float>(votes, StringComparer.Ordinal);
        foreach (var index in group.Mentions) AddNear(index, near);
        string? best = null;
        foreach (var (country, vote) in near)
        {
            if (best is null || vote > near[best]) best = country;
        }

        return best;
    }

    /// <summary>A body with a country in its name, or an amount in a country's own currency (ISO 4217 codes begin with the country's), speak for it a little.</summary>
    private void AddWeak(Mention mention, MentionBuffer payloads)
    {
        string? country = null;
        if (mention.Label == Label.Money) country = (payloads.PayloadOf(mention) as AmountValue)?.Currency is { Length: 3 } code && code[0] != 'X' && code is not ("USD" or "EUR") ? code[..2] : null;
        else if (mention.Label == Label.Organization || mention.Label == Label.Company) country = InName(document.TextOf(mention.Span));
        if (country is not null) votes[country] = votes.GetValueOrDefault(country) + Weak;
    }

    private static string? InName(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length > 3 && word is not ("American" or "America" or "European") && CountryTable.TryFind(word, out var country, out _)) return country.Alpha2;
        }

        return null;
    }

    private static string? OfName(NameGroup group)
    {
        for (var length = 2; length > 0; length--)
        {
            for (var i = 0; i + length <= group.Words.Length; i++)
            {
                var part = string.Join(' ', group.Words, i, length).Trim('(', ')', ',');
                if (part is "American" or "America" or "European" or "English" or "French" || (i == 0 && length == group.Words.Length)) continue;
                if (CountryTable.TryFind(part, out var country, out _)) return country.Alpha2;
                if (group.Words.Length > 1 && PlaceTable.CountryOfWellKnown(part) is { } place) return place;
            }
        }

        var last = group.Name[(group.Name.LastIndexOf(' ') + 1)..].Replace(".", string.Empty, StringComparison.Ordinal);
        return last switch
        {
            "Tbk" => "ID", "Bhd" or "Berhad" => "MY", "Pty" => "AU", "GmbH" => "DE", "SpA" or "Srl" => "IT", "Oyj" or "Oy" => "FI", "ASA" => "NO", "KK" => "JP", _ => null,
        };
    }

    /// <summary>Places right before the name (<c>Chinese carmaker X</c>) or behind it (<c>X, based in Leeds</c>), with no other name of a body between.</summary>
    private void AddNear(int index, Dictionary<string, float> near)
    {
        for (var i = Math.Max(0, index - 2); i < Math.Min(mentions.Length, index + 3); i++)
        {
            if (i == index || countryOf[i] is not { } country || (Math.Abs(i - index) > 1 && !SameNear(i, index))) continue;
            var (from, to) = i < index ? (mentions[i].Span.End, mentions[index].Span.Start) : (mentions[index].Span.End, mentions[i].Span.Start);
            if (document.TokenAt(to) - document.TokenAt(from) > Near || document.Text.AsSpan(from, Math.Max(0, to - from)).ContainsAny(".;\n")) continue;
            near[country] = near.GetValueOrDefault(country) + NextTo;
        }
    }

    private bool SameNear(int a, int b) => mentions[Math.Min(a, b) + 1].Label == Label.Place || mentions[Math.Min(a, b) + 1].Label == Label.Person;

    private static string? PlaceOf(ReadOnlySpan<char> text)
    {
        if (PlaceTable.CountryOf(text) is { } place) return place;
        var comma = text.LastIndexOf(',');
        return comma > 0 ? PlaceTable.CountryOf(text[(comma + 1)..].Trim()) : null;
    }
}
