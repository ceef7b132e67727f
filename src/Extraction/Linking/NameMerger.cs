using Extraction.Companies;
using Extraction.Countries;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Finds within an article which names are one thing: full and short name, name and initials, one spelling under two labels. Parent and unit stay
/// apart: where the knowledge base knows both, or the words left over are not of the kind newsrooms drop.
/// </summary>
internal static class NameMerger
{
    /// <summary>A company of this prominence is not taken for the short form of another.</summary>
    private const int WellKnown = 4;

    public static void Merge(Document document, ReadOnlySpan<Mention> mentions, List<NameGroup> groups)
    {
        MergeLabels(groups);
        MergeAcronyms(document, mentions, groups);
        MergeShortForms(groups);
        MergeLinked(groups);
    }

    /// <summary>One spelling tagged as firm and as other body is one thing.</summary>
    private static void MergeLabels(List<NameGroup> groups)
    {
        foreach (var group in groups)
        {
            if (!group.IsBody || group.IsGiven || group.Into is not null) continue;
            var twin = groups.Find(g => g != group && g.Into is null && g.IsBody && g.Key == group.Key);
            if (twin is null) continue;
            var stays = (group.Link is null) == (twin.Link is null) ? group.Mentions.Count > twin.Mentions.Count : group.Link is not null;
            if (stays) twin.Into = group;
            else group.Into = twin;
        }
    }

    private static void MergeAcronyms(Document document, ReadOnlySpan<Mention> mentions, List<NameGroup> groups)
    {
        foreach (var acronym in groups)
        {
            if (!acronym.IsBody || acronym.IsGiven || acronym.Into is not null || acronym.Words.Length != 1) continue;
            var isAcronym = Initials.IsAcronym(acronym.Words[0]);
            NameGroup? full = null;
            foreach (var group in groups)
            {
                if (!group.IsBody || group == acronym || group.Root == acronym || group.Words.Length < 2 || group.Words.Contains(acronym.Words[0])) continue;

                // A blend stands for the full name only where it is introduced so: "African Export-Import Bank (Afreximbank)".
                var fits = isAcronym ? Initials.Fit(acronym.Words[0], group.Words, group.Name) || StandsInBrackets(document, mentions, group, acronym)
                    : Initials.IsBlend(acronym.Words[0], group.Name) && StandsInBrackets(document, mentions, group, acronym);
                if (fits && !BothKnown(acronym, group)) full ??= group;
            }

            if (full is not null) acronym.Into = full;
        }
    }

    /// <summary>Whether <c>name (short)</c> is written somewhere.</summary>
    private static bool StandsInBrackets(Document document, ReadOnlySpan<Mention> mentions, NameGroup name, NameGroup inside)
    {
        foreach (var index in name.Mentions)
        {
            if (index + 1 >= mentions.Length || inside.Mentions.BinarySearch(index + 1) < 0) continue;
            var between = document.Text.AsSpan(mentions[index].Span.End, mentions[index + 1].Span.Start - mentions[index].Span.End);
            if (between.Length <= 3 && between.IndexOf('(') >= 0) return true;
        }

        return false;
    }

    private static void MergeShortForms(List<NameGroup> groups)
    {
        foreach (var shorter in groups)
        {
            if (!shorter.IsBody || shorter.IsGiven || shorter.Into is not null || CountryTable.TryFind(shorter.Name, out _, out _) || shorter.Words[0].Length < 2) continue;
            NameGroup? full = null;
            foreach (var group in groups)
            {
                // Groups stand in the order of first mention: of several full names the one named first is meant, before the short one if any is.
                if (!group.IsBody || group.Root == shorter || !ShortForms.Fit(shorter.Words, group.Words, group.Name) || !IsShortFor(shorter, group)) continue;
                full ??= group;
            }

            if (full is not null) shorter.Into = full.Root;
        }
    }

    /// <summary>Two names linked to one company are one.</summary>
    private static void MergeLinked(List<NameGroup> groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Into is not null || !groups[i].IsBody || groups[i].Link is not { } link) continue;
            for (var j = i + 1; j < groups.Count; j++)
            {
                if (groups[j].Into is null && groups[j].IsBody && groups[j].Link is { } other && link.Same(other)) groups[j].Into = groups[i];
            }
        }
    }

    /// <summary>Whether a name that begins like <paramref name="full"/> may stand for it.</summary>
    private static bool IsShortFor(NameGroup shorter, NameGroup full)
    {
        if (shorter.Link is { } a && full.Link is { } b) return a.Same(b);
        if (shorter.Link is { } known && known.Prominence >= WellKnown && known.Kind is AliasKind.Canonical or AliasKind.Alias) return full.Words.Length > shorter.Words.Length && OnlyForm(full.Words.AsSpan(shorter.Words.Length));
        return true;
    }

    /// <summary>Whether the words left over say no more than <c>Group</c>: a unit's name says more (<c>Alibaba Cloud</c>).</summary>
    private static bool OnlyForm(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!CompanySuffixes.IsLegal(word) && !CompanySuffixes.IsGroupWord(word)) return false;
        }

        return true;
    }

    private static bool BothKnown(NameGroup a, NameGroup b) => a.Link is { } x && b.Link is { } y && !x.Same(y) && x.Kind is AliasKind.Canonical or AliasKind.Alias;
}
