namespace Extraction.Articles;

/// <summary>An element or a text of a page; see <see cref="PageTree"/> for how they hang together.</summary>
internal sealed class PageNode
{
    public required int Index { get; init; }

    /// <summary>Index of the parent; −1 at the root.</summary>
    public required int Parent { get; init; }

    /// <summary>Lower-case element name, or <c>#text</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>Index after the last descendant.</summary>
    public int End { get; set; }

    /// <summary>The characters of a text node; null on elements.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the element starts a line of its own.</summary>
    public bool IsBlock { get; init; }

    /// <summary>What its element, class and id say it is for.</summary>
    public ElementRole Role { get; set; }
}
