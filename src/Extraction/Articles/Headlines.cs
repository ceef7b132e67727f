namespace Extraction.Articles;

/// <summary>Compares headlines as a reader does: by their letters, and not minding the site's name after a dash or bar.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 300;

    /// <summary>Whether a line of a page is the headline, or the headline as the page's title gives it with the site's name.</summary>
    public static bool Same(string line, string? headline)
    {
        if (headline is null || line.Length > LongestHeadline || headline.Length > LongestHeadline) return false;
        Span<char> a = stackalloc char[LongestHeadline];
        Span<char> b = stackalloc char[LongestHeadline];
        var (m, n) = (Letters(line, a), Letters(headline, b));
        if (m < 8 || n < 8) return m == n && m > 0 && a[..m].SequenceEqual(b[..n]);
        var common = 0;
        while (common < m && common < n && a[common] == b[common]) common++;
        return (common == m && 10 * m >= 6 * n) || (common == n && 10 * n >= 8 * m);
    }

    /// <summary>The headline without the site's name: the page's own heading where the title begins with it.</summary>
    public static string WithoutSite(string title, string? heading) =>
        heading is { Length: >= 12 } && heading.Length < title.Length && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
        && title.AsSpan(heading.Length).TrimStart() is [('-' or '|' or '–' or '—' or '·' or ':' or '«' or '»'), ..] ? heading : title;

    private static int Letters(string text, Span<char> target)
    {
        var n = 0;
        foreach (var c in text) if (char.IsLetterOrDigit(c)) target[n++] = char.ToLowerInvariant(c);
        return n;
    }
}
