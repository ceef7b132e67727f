using Extraction.Text;

namespace Extraction;

/// <summary>
/// What goes in: a text and what the caller knows of it. Made by hand for a plain text, or by <c>ArticleReader</c> from a page. Immutable.
/// </summary>
/// <param name="Text">The text to tag. May be empty, never null.</param>
public sealed record Article(string Text)
{
    /// <summary>The text to tag.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));

    /// <summary>The caller's id; comes back in the tags.</summary>
    public string? Id { get; init; }

    /// <summary>Where it comes from, such as a file name.</summary>
    public string? Source { get; init; }

    /// <summary>The headline; null if none. It is tagged too: its mentions say <see cref="TextPart.Headline"/> unless it stands in the page.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stands in the page the article was read from; null when it was given apart.</summary>
    public TextSpan? HeadlineSpan { get; init; }

    /// <summary>When it was published, as written, without a time zone; relative dates are read from it.</summary>
    public DateTime? Published { get; init; }

    /// <summary>Authors by name.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Section of the site, such as <c>World</c>.</summary>
    public string? Section { get; init; }

    /// <summary>Headlines of related stories that the page lists.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>What the whole article covers in its page, furniture between included; null for a text that is no page.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Where the pieces of <see cref="Text"/> stand in the page; null when offsets count in <see cref="Text"/> itself.</summary>
    public PageMap? Map { get; init; }

    /// <summary>Whether the record of this article carries the text itself (HTML and Markdown, whose offsets point into it).</summary>
    public bool CarriesText { get; init; }
}
