namespace Extraction.Articles;

/// <summary>Splits the names of a byline: <c>By Ann Lee, Bo Yu and Cy Tan</c>.</summary>
internal static class AuthorNames
{
    private static readonly string[] Leads = ["story by ", "reporting by ", "written by ", "reported by ", "report by ", "words by ", "text by ", "posted by ", "by: ", "by "];

    /// <summary>The names in order, without <c>By</c>; empty for a text without letters.</summary>
    public static List<string> Split(string byline)
    {
        var text = byline.AsSpan().Trim();
        foreach (var lead in Leads)
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) { text = text[lead.Length..].Trim(); break; }
        var names = new List<string>();
        while (text.Length > 0)
        {
            var (end, next) = NextCut(text);
            var name = text[..end].Trim(" ,;.*•·|".AsSpan());
            if (name.ContainsAnyInRange('A', 'Z') || ContainsLetter(name)) names.Add(name.ToString());
            text = text[next..].Trim();
        }
        return names;
    }

    private static (int End, int Next) NextCut(ReadOnlySpan<char> text)
    {
        var best = (End: text.Length, Next: text.Length);
        foreach (var separator in (ReadOnlySpan<string>)[" and ", ", ", " & ", "; ", " und ", " y ", " with "])
        {
            var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at < best.End && !IsSuffix(text[(at + separator.Length)..])) best = (at, at + separator.Length);
        }
        return best;
    }

    /// <summary><c>Sammy Davis, Jr.</c> is one person.</summary>
    private static bool IsSuffix(ReadOnlySpan<char> rest) =>
        rest.StartsWith("Jr", StringComparison.Ordinal) || rest.StartsWith("Sr", StringComparison.Ordinal) || rest.StartsWith("III", StringComparison.Ordinal);

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (char.IsLetter(c)) return true;
        return false;
    }
}
