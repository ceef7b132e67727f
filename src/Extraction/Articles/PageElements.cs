using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Extraction.Articles;

/// <summary>What the names of HTML elements say: which start a line, which hold no prose.</summary>
internal static class PageElements
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li", "dl", "dt", "dd", "table",
        "thead", "tbody", "tfoot", "tr", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "form",
        "fieldset", "address", "hr", "details", "summary", "center", "hgroup", "menu", "dir", "amp-sidebar",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "select",
        "button", "input", "textarea", "option", "datalist", "label", "head", "link", "meta", "map", "frameset", "noframes", "dialog",
    ], StringComparer.Ordinal);

    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    /// <summary>Whether nothing under the element is read: it holds no prose, or is hidden from the reader (unless hidden text is asked for too).</summary>
    public static bool IsSkipped(IElement element, bool hiddenToo) => Skipped.Contains(element.LocalName) || (!hiddenToo && IsHidden(element));

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        var style = element.GetAttribute("style");
        if (style is null || !style.Contains("display", StringComparison.OrdinalIgnoreCase)) return false;
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
