using Extraction.Text;

namespace Extraction.Articles;

/// <summary>What a line of a plain-text page looks like.</summary>
internal enum UnitKind
{
    /// <summary>A sentence or more.</summary>
    Prose,

    /// <summary>Could be a headline: a few words without a full stop.</summary>
    HeadlineLike,

    /// <summary>Any other line: list items, figures, short remarks.</summary>
    Other,

    /// <summary>A picture's caption or credit.</summary>
    Photo,

    /// <summary><c>Related: another headline</c>.</summary>
    Related,

    /// <summary>Who reported and edited, or how to reach them, under an article.</summary>
    Credit,

    /// <summary>Menus, share buttons, advertising and other set phrases of a site.</summary>
    Furniture,

    /// <summary>A byline or a line of one.</summary>
    Byline,
}

/// <summary>A line of a plain-text page, or the lines of a paragraph that was wrapped.</summary>
internal sealed class PageUnit(TextSpan span, UnitKind kind, bool blankBefore)
{
    /// <summary>Where it stands, without the white space around it.</summary>
    public TextSpan Span { get; } = span;

    public UnitKind Kind { get; } = kind;

    /// <summary>Whether an empty line (or the page's start) stands before it.</summary>
    public bool BlankBefore { get; } = blankBefore;

    /// <summary>The byline, on units of that kind.</summary>
    public Byline? Byline { get; init; }

    /// <summary>Whether nothing of an article follows unless it is prose: the unit is of the matter between articles.</summary>
    public bool IsFooter => Kind is UnitKind.Related or UnitKind.Credit or UnitKind.Furniture;
}
