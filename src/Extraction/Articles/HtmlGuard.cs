using System.Collections.Frozen;

namespace Extraction.Articles;

/// <summary>
/// Looks at a page before it is parsed: a tree builder takes quadratic time, or the stack, on markup made for it. What nests deeper than any page
/// of people does, leaves too many formatting elements open or carries thousands of attributes is left to <see cref="TagStripper"/>.
/// </summary>
internal static class HtmlGuard
{
    private const int LongestPage = 12_000_000;
    private const int DeepestNesting = 600;
    private const int MostFormatting = 64;
    private const int MostAttributes = 1000;

    /// <summary>Elements that need no end tag, or have none: they do not nest by being left open.</summary>
    private static readonly FrozenSet<string> NotCounted = FrozenSet.ToFrozenSet(
    [
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "optgroup", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "wbr", "html", "head", "body", "colgroup", "rb", "rt", "rp", "frame", "keygen", "image", "path", "rect", "circle", "g", "use", "line", "polygon", "stop", "ellipse", "polyline",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    public static bool IsSafe(string page)
    {
        if (page.Length > LongestPage) return false;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var notCounted = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, formattingDepth = 0;
        for (var tags = new TagScanner(page); tags.Next();)
        {
            if (tags.Attributes > MostAttributes) return false;
            if (tags.Name.Length is 0 or > 40 || notCounted.Contains(tags.Name)) continue;
            if (tags.OpensRawText()) { tags.SkipRawText(); continue; }
            ref var step = ref depth;
            if (formatting.Contains(tags.Name)) step = ref formattingDepth;
            counts.TryGetValue(tags.Name, out var count);
            if (tags.IsClosing && count > 0) { counts[tags.Name] = count - 1; step--; }
            else if (!tags.IsClosing && (!tags.IsSelfClosing || !IsForeign(tags.Name))) { counts[tags.Name] = count + 1; step++; }
            if (depth > DeepestNesting || formattingDepth > MostFormatting) return false;
        }
        return true;
    }

    /// <summary>A slash closes only names that HTML does not know (SVG's, mostly).</summary>
    private static bool IsForeign(ReadOnlySpan<char> name) => !Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && !PageElements.IsBlock(name.ToString().ToLowerInvariant());
}
