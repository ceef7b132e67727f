using Extraction.Linking.Knowledge;

namespace Extraction.Linking;

/// <summary>Settles the link of names that were found to be one thing: the full name decides, else initials or short form.</summary>
internal static class LinkMerger
{
    public static void Settle(List<NameGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Into is null) continue;
            var root = group.Root;
            if (group.Link is { } link && root.Link is null && MaySpeakFor(group, root, link)) root.Link = link;
            if (group.Label == Label.Company && root.Label == Label.Organization && root.Link is not null) root.Label = Label.Company;
        }
    }

    /// <summary>A short form that happens to be another company's name does not link the full name; initials do when the company's name begins alike.</summary>
    private static bool MaySpeakFor(NameGroup shorter, NameGroup full, Candidate link)
    {
        if (shorter.Key == full.Key || full.Words.Length <= shorter.Words.Length) return true;
        if (link.Kind is AliasKind.Short) return false;
        var company = link.Company;
        foreach (var word in full.Words)
        {
            if (word.Length < 3 || shorter.Words.Contains(word, StringComparer.OrdinalIgnoreCase)) continue;
            if (company.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || company.LegalNames.Any(l => l.Contains(word, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return link.Prominence >= 5 && shorter.Words.Length == 1 && Initials.IsAcronym(shorter.Words[0]) is false && full.Words.Length == 2;
    }
}
