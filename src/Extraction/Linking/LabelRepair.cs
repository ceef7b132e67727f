using Extraction.Countries;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Corrects labels by what the article and the knowledge base know together: one name under two labels takes that of the majority, a short form of a
/// company tagged as a person is the company, a body that is surely a known company is one, a news agency or exchange is none.
/// </summary>
internal static class LabelRepair
{
    /// <summary>Probability of the link from which an organisation becomes a company.</summary>
    private const double ForOrganization = 0.7;

    /// <summary>Prominence from which a known company may change a label.</summary>
    private const int WellKnown = 5;

    /// <summary>Words in the names, and trades, of bodies that guidelines do not count as businesses: news publishers and exchanges.</summary>
    private static readonly string[] BodyWords = ["Stock Exchange", "Metal Exchange", "Bursa ", "Nasdaq", "NYSE", "Ministry", "University", "Committee", "Commission", "Council", "Times", " Post", " News", "Reuters", "Bloomberg"];

    private static readonly string[] BodyTrades = ["Stock exchange", "Metals exchange", "Newspaper", "News agency", "Newswire"];

    public static void Repair(Document document, ReadOnlySpan<Mention> mentions, List<NameGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.IsGiven) continue;
            if (group.Label == Label.Person) RepairPerson(document, mentions, group, groups);
            else if (group.Label == Label.Place) RepairByMajority(group, groups);
        }

        foreach (var group in groups)
        {
            if (group.IsGiven) continue;
            if (group.Label == Label.Organization && IsNamedCompany(group.Name)) group.Label = Label.Company;
            if (group.Link is not { } link) continue;
            if (group.Label == Label.Organization && link.Probability >= ForOrganization && link.Prominence >= 4 && link.Kind is not (AliasKind.Short or AliasKind.Acronym) && !IsBody(group.Name, link)) group.Label = Label.Company;
            else if (group.Label == Label.Company && IsBody(group.Name, link)) group.Label = Label.Organization;
            if (group.Label != Label.Company && !(group.Label == Label.Product && groups.Exists(g => g.Label == Label.Company && g.Key == group.Key))) group.Link = null;
        }
    }

    /// <summary>Whether a body calls itself a company: by a legal form that only firms have, or by the word.</summary>
    private static bool IsNamedCompany(string name)
    {
        foreach (var word in BodyWords)
        {
            if (name.Contains(word, StringComparison.Ordinal)) return false;
        }

        foreach (var range in name.AsSpan().Split(' '))
        {
            if (name.AsSpan()[range].Trim(",.()") is "Company" or "Ltd" or "Limited" or "Inc" or "plc" or "PLC" or "Plc" or "LLC" or "Bhd" or "Tbk" or "GmbH" or "Pty" or "Co") return true;
        }

        return false;
    }

    private static void RepairPerson(Document document, ReadOnlySpan<Mention> mentions, NameGroup person, List<NameGroup> groups)
    {
        if (IsPartOfPerson(person, groups) || HasTitle(document, mentions, person)) return;
        var company = groups.Find(g => g.Label == Label.Company && (g.Key == person.Key || Begins(g.Words, person.Words)));
        if (company is not null && (company.Key != person.Key || company.Link is not null || company.Mentions.Count >= person.Mentions.Count * person.Words.Length))
        {
            person.Label = Label.Company;
            return;
        }

        if (company is null && person.Link is { } link && link.Prominence >= WellKnown && link.Kind is AliasKind.Canonical or AliasKind.Alias) person.Label = Label.Company;
        else RepairByMajority(person, groups);
    }

    /// <summary>Person and place of one name: the one written more often, or the place when a table knows it.</summary>
    private static void RepairByMajority(NameGroup group, List<NameGroup> groups)
    {
        foreach (var other in groups)
        {
            if (other == group || other.Key != group.Key || other.Into is not null || !(other.Label == Label.Person || other.Label == Label.Place || other.Label == Label.Company)) continue;
            var place = other.Label == Label.Place && group.Label == Label.Person && PlaceTable.CountryOf(group.Name) is not null;
            if (place || other.Mentions.Count * other.Confidence > 2 * group.Mentions.Count * group.Confidence) (group.Label, group.Into) = (other.Label, other);
            if (group.Into is not null) return;
        }
    }

    /// <summary>Whether a full name of the article holds it: then it is that person.</summary>
    private static bool IsPartOfPerson(NameGroup person, List<NameGroup> groups)
    {
        foreach (var other in groups)
        {
            if (other != person && other.Label == Label.Person && other.Words.Length > person.Words.Length && other.Words.Contains(person.Words[^1], StringComparer.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool HasTitle(Document document, ReadOnlySpan<Mention> mentions, NameGroup person)
    {
        foreach (var mention in person.Mentions)
        {
            var first = document.TokenAt(mentions[mention].Span.Start);
            if (first > 0 && document.TextOf(first - 1) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Dr" or "Dr." or "Sir" or "President" or "Minister" or "Judge" or "Gen." or "Prof." or "Professor" or "Senator" or "Sen.") return true;
        }

        return false;
    }

    private static bool Begins(string[] words, string[] first)
    {
        if (words.Length <= first.Length) return false;
        for (var i = 0; i < first.Length; i++)
        {
            if (!words[i].Equals(first[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static bool IsBody(string name, Candidate link)
    {
        var company = link.Company;
        foreach (var word in BodyWords)
        {
            if (name.Contains(word, StringComparison.Ordinal) || company.Name.Contains(word, StringComparison.Ordinal)) return true;
        }

        foreach (var trade in BodyTrades)
        {
            if (company.Industry.Contains(trade, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return company.Kind == "state" && company.Industry.Contains("Broadcast", StringComparison.OrdinalIgnoreCase);
    }
}
