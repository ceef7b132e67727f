using Extraction.Recognition;

namespace Extraction.Linking;

/// <summary>
/// Puts a person's surname with the full name: <c>Lei Jun</c> later <c>Lei</c>, <c>Elon Musk</c> later <c>Musk</c>. Of two people of one surname the one
/// named last before the mention is meant.
/// </summary>
internal static class PersonGrouper
{
    /// <summary>Moves mentions of part names to the group of the full name, and merges full names that differ in a middle name only.</summary>
    public static void Group(List<NameGroup> groups, NameGroup?[] groupOf)
    {
        var people = groups.FindAll(static g => g.Label == Label.Person && !g.IsGiven);
        var full = people.FindAll(static g => NameWords(g).Length > 1);
        MergeMiddleNames(full);
        foreach (var part in people)
        {
            if (part.Into is not null) continue;
            var owners = full.FindAll(f => f != part && f.Into is null && IsPartOf(NameWords(part), NameWords(f)));
            if (owners.Count == 0) continue;
            foreach (var mention in part.Mentions) groupOf[mention] = Nearest(owners, mention);
            part.Mentions.Clear();
        }

        var owning = full.ToHashSet();
        foreach (var owner in full) owner.Mentions.Clear();
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (groupOf[i] is { } g && owning.Contains(g)) g.Mentions.Add(i);
        }
    }

    /// <summary>The owner with the last mention before this one; else the one named first.</summary>
    private static NameGroup Nearest(List<NameGroup> owners, int mention)
    {
        NameGroup best = owners[0];
        if (owners.Count == 1) return best;
        var at = -1;
        foreach (var owner in owners)
        {
            var index = owner.Mentions.BinarySearch(mention);
            if (index < 0) index = ~index;
            if (index > 0 && owner.Mentions[index - 1] > at) (best, at) = (owner, owner.Mentions[index - 1]);
        }

        return best;
    }

    private static void MergeMiddleNames(List<NameGroup> full)
    {
        for (var i = 0; i < full.Count; i++)
        {
            for (var j = i + 1; j < full.Count; j++)
            {
                string[] a = NameWords(full[i]), b = NameWords(full[j]);
                if (full[j].Into is not null || full[i].Into is not null || a.Length == b.Length || !Same(a[0], b[0]) || !Same(a[^1], b[^1])) continue;
                var (into, from) = a.Length > b.Length ? (full[i], full[j]) : (full[j], full[i]);
                from.Into = into;
            }
        }
    }

    /// <summary>Whether a name is the end of a longer one (surname), its first word (given name, or an Asian surname).</summary>
    private static bool IsPartOf(string[] part, string[] full)
    {
        if (part.Length >= full.Length) return false;
        var ends = true;
        for (var i = 0; i < part.Length; i++) ends &= Same(part[i], full[full.Length - part.Length + i]);
        return ends || (part.Length == 1 && Same(part[0], full[0]) && !part[0].EndsWith('.'));
    }

    /// <summary>The name's words without honorifics before it and <c>Jr.</c> behind.</summary>
    private static string[] NameWords(NameGroup group)
    {
        var (words, first, end) = (group.Words, 0, group.Words.Length);
        while (end - first > 1 && IsHonorific(words[first])) first++;
        while (end - first > 1 && words[end - 1].TrimEnd('.', ',') is "Jr" or "Sr" or "II" or "III" or "IV") end--;
        return first == 0 && end == words.Length ? words : words[first..end];
    }

    private static bool IsHonorific(string word) =>
        word.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Sir" or "Dame" or "Lord" or "Lady" or "Prof" or "Sheikh" or "Judge" or "Justice" or "President" or "Senator" or "Sen" or "Rep" or "Gen" or "General" or "Pope" or "King" or "Queen" or "Prince" or "Princess" or "Professor";

    private static bool Same(string a, string b) => a.TrimEnd(',').Equals(b.TrimEnd(','), StringComparison.OrdinalIgnoreCase);
}
