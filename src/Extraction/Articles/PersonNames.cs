using System.Collections.Frozen;

namespace Extraction.Articles;

/// <summary>Whether a part of a byline can be a person's name or an agency's, by its shape alone.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["de", "da", "di", "du", "van", "von", "der", "den", "del", "della", "la", "le", "al", "el", "bin", "ibn", "ben", "dos", "das", "do", "ter", "ten", "y", "e"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agencies = FrozenSet.ToFrozenSet(
    [
        "reuters", "afp", "ap", "xinhua", "bloomberg", "associated press", "the associated press", "agencies", "staff", "staff reporter", "staff reporters", "staff writer", "staff writers",
        "our correspondent", "our reporter", "our correspondents", "newsroom", "editor", "editors", "editorial board", "dpa", "efe", "ani", "pti", "ians", "upi", "kyodo", "yonhap", "tass",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Posts = FrozenSet.ToFrozenSet(
        ["writer", "writers", "reporter", "reporters", "editor", "editors", "correspondent", "correspondents", "columnist", "analyst", "contributor", "producer", "bureau", "chief", "journalist"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Functions =
        ["staff", "reporter", "correspondent", "writer", "editor", "bureau", "chief", "contributor", "columnist", "analyst", "producer", "for ", "in ", "special to", "news", "reuters", "afp", "bloomberg", "associated press", "times", "post", "agencies"];

    /// <summary>Two to five words that begin like names (<c>Ann Lee</c>, <c>Ludwig van Berg</c>, <c>ANN LEE</c>), or an agency.</summary>
    public static bool IsLike(string name)
    {
        if (Agencies.Contains(name)) return true;
        name = WithoutPlace(name);
        if (name.Length is < 3 or > 50) return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 5 || (words.Length < 2 && !IsCjk(name))) return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (Particles.Contains(word)) continue;
            if (!StartsLikeName(word)) return false;
            foreach (var c in word) if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.')) return false;
            capitals++;
        }
        return capitals >= 1 && (capitals >= 2 || words.Length == 1 || Particles.Contains(words[0]));
    }

    /// <summary><c>Staff Writer</c>, <c>Economics Editor</c>: a post, whoever holds it.</summary>
    public static bool IsPost(string part) => Posts.Contains(part[(part.LastIndexOf(' ') + 1)..]);

    /// <summary>What stands beside a name and is none: <c>staff writer</c>, <c>Reuters</c>, <c>in Beijing</c>.</summary>
    public static bool IsFunction(string part)
    {
        if (part.Length > 40) return false;
        foreach (var function in Functions) if (part.Contains(function, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary><c>Ann Lee in Beijing</c> is Ann Lee.</summary>
    public static string WithoutPlace(string name)
    {
        var at = name.IndexOf(" in ", StringComparison.Ordinal);
        if (at > 0) return name[..at];
        at = name.IndexOf(" for ", StringComparison.Ordinal);
        return at > 0 ? name[..at] : name;
    }

    private static bool StartsLikeName(string word) => char.IsUpper(word[0]) || IsCjk(word) || (word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2]));

    private static bool IsCjk(string word) => word.Length is >= 1 and <= 8 && word[0] is >= '\u3040' and <= '\uD7A3';
}
