using Extraction.Companies;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>Puts mentions of one label with one spelling together: the first step of linking.</summary>
internal static class NameGrouper
{
    /// <summary>Groups by order of first mention; <paramref name="groupOf"/> receives each mention's group, null where <paramref name="skip"/> says so.</summary>
    public static List<NameGroup> Group(Document document, ReadOnlySpan<Mention> mentions, Func<int, bool> skip, NameGroup?[] groupOf)
    {
        var groups = new List<NameGroup>();
        var known = new Dictionary<(Label, ulong), NameGroup>();
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Label.IsAmount || skip(i)) continue;
            var name = document.TextOf(mentions[i].Span);
            var words = CompanySuffixes.WithoutLegalForm(name);
            var key = NameKey.Of(words);
            if (key == 0) key = TokenHash.Of(name);

            // A country that no table knows is a place: every COUNTRY has an id.
            var label = mentions[i].Label == Label.Country ? Label.Place : mentions[i].Label;
            if (!known.TryGetValue((label, key), out var group))
            {
                group = new NameGroup { Label = label, Key = key, Name = OneLine(name), Words = Split(words) };
                known.Add((label, key), group);
                groups.Add(group);
            }
            else if (name.Length > group.Name.Length)
            {
                (group.Name, group.Words) = (OneLine(name), Split(words));
            }

            group.Mentions.Add(i);
            group.Confidence = Math.Max(group.Confidence, mentions[i].Confidence);
            groupOf[i] = group;
        }

        return groups;
    }

    private static string OneLine(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        return text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }

    private static string[] Split(ReadOnlySpan<char> name) => name.ToString().Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
