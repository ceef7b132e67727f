namespace Extraction.Articles;

/// <summary>What kind of line of a page a block is.</summary>
internal enum BlockKind { Paragraph, Heading, ListItem, TableRow, Quote, Preformatted, Caption }

/// <summary>A run of text that a browser shows as one paragraph, list item or table row.</summary>
internal sealed class TextBlock
{
    public required string Text { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Index of the block element it stands in.</summary>
    public required int Node { get; init; }

    /// <summary>Characters of <see cref="Text"/> inside links, white space apart.</summary>
    public required int LinkLength { get; init; }

    /// <summary>Whether it stands in an <c>h1</c>.</summary>
    public bool IsTitle { get; init; }

    /// <summary>What the elements around it say it is for; <see cref="ElementRole.None"/> if nothing speaks against it.</summary>
    public ElementRole Role { get; set; }

    /// <summary>Worth as part of an article, in characters: negative for what looks like furniture.</summary>
    public double Weight { get; set; }

    /// <summary>Whether nothing around it speaks against its being part of the article.</summary>
    public bool IsContent => Role is ElementRole.None or ElementRole.Body or ElementRole.Head;

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
