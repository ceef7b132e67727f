using Extraction.Text;

namespace Extraction;

/// <summary>Which part of an article a span points into.</summary>
public enum TextPart
{
    /// <summary>The text (or the page it was cut from).</summary>
    Text,

    /// <summary>A headline given apart, with offsets of its own.</summary>
    Headline,
}

/// <summary>How sure the currency of an amount is.</summary>
public enum CurrencyCertainty
{
    /// <summary>Only one currency can be meant: <c>HK$</c>, <c>€</c>, <c>baht</c>.</summary>
    Explicit,

    /// <summary>The document decided among candidates.</summary>
    Context,

    /// <summary>The documented default of an ambiguous symbol: <c>$</c> is USD.</summary>
    Default,
}

/// <summary>What the words around an amount say of its exactness.</summary>
public enum AmountQualifier
{
    /// <summary>Nothing: exact as far as the text says.</summary>
    None,

    /// <summary><c>about, nearly, around</c>: both bounds hold the number.</summary>
    About,

    /// <summary><c>at least, a minimum of</c>: no upper bound.</summary>
    AtLeast,

    /// <summary><c>up to, as much as</c>: no lower bound.</summary>
    AtMost,

    /// <summary><c>more than, over</c>: no upper bound.</summary>
    MoreThan,

    /// <summary><c>less than, under</c>: no lower bound.</summary>
    LessThan,

    /// <summary><c>billions of dollars</c>: no number at all.</summary>
    Vague,
}

/// <summary>The value of a figure: what the words of a MONEY, PERCENT, QUANTITY or DATE mention mean. Immutable.</summary>
public sealed record AmountValue
{
    /// <summary>Lower bound, exact; null when open or unknown.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound, exact; null when open or unknown. Equal to <see cref="Low"/> for a single number.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code of a MONEY amount; null otherwise.</summary>
    public string? Currency { get; init; }

    /// <summary>How sure <see cref="Currency"/> is; null where there is none.</summary>
    public CurrencyCertainty? Certainty { get; init; }

    /// <summary>The currencies that the symbol or word can mean, the chosen one first; empty for other kinds.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What the words around say of its exactness.</summary>
    public AmountQualifier Qualifier { get; init; }

    /// <summary>Unit of a PERCENT (<c>percent</c>, <c>percentage-point</c>) or QUANTITY (<c>shipment</c>, <c>basis-point</c>); null otherwise.</summary>
    public string? Unit { get; init; }

    /// <summary>What the amount is paid for one of: <c>share</c>, <c>barrel</c>, <c>hour</c>; null where the text does not say.</summary>
    public string? Per { get; init; }

    /// <summary>What the money is: <c>revenue profit loss fine price investment valuation salary debt budget</c>; null where unsure.</summary>
    public string? Role { get; init; }

    /// <summary>Where the words stand that gave <see cref="Role"/> (offsets in the document).</summary>
    public TextSpan? RoleEvidence { get; init; }

    /// <summary>ISO 8601 date or interval of a DATE; null when the text alone does not fix it.</summary>
    public string? Date { get; init; }

    /// <summary>The same amount restated in other currencies.</summary>
    public IReadOnlyList<EquivalentValue> Equivalents { get; init; } = [];

    /// <summary>What it was read from; decides the confidence.</summary>
    internal AmountEvidence Evidence { get; init; }

    /// <summary>Whether this amount restates another one and so stands among that one's <see cref="Equivalents"/>.</summary>
    public bool IsEquivalent { get; init; }
}

/// <summary>An amount that restates another one in a second currency.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Value">Its own value.</param>
/// <param name="Rate">The implied exchange rate: the restated amount divided by this one; null without numbers.</param>
/// <param name="Warning">Why the rate is implausible for the pair; null when it is plausible.</param>
public sealed record EquivalentValue(TextSpan Span, AmountValue Value, decimal? Rate, string? Warning);

/// <summary>A figure found in an article.</summary>
/// <param name="Label">MONEY, PERCENT, QUANTITY or DATE.</param>
/// <param name="Text">The words, as written.</param>
/// <param name="Span">Where they stand (in the caller's text, or in the headline).</param>
/// <param name="In">Which part <paramref name="Span"/> points into.</param>
/// <param name="Value">What they mean.</param>
/// <param name="Confidence">Probability in [0, 1] that it is right.</param>
/// <param name="Equivalents">The same amount in other currencies, with their own text and span.</param>
/// <param name="RoleEvidence">Where the words stand that gave the role; null without one.</param>
public sealed record AmountTag(Label Label, string Text, TextSpan Span, TextPart In, AmountValue Value, double Confidence, IReadOnlyList<EquivalentTag> Equivalents, TextSpan? RoleEvidence = null);

/// <summary>An equivalent of an <see cref="AmountTag"/>.</summary>
/// <param name="Text">The words, as written.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="In">Which part <paramref name="Span"/> points into.</param>
/// <param name="Value">What they mean.</param>
/// <param name="Rate">The implied exchange rate.</param>
/// <param name="Warning">Why the rate is implausible; null when it is plausible.</param>
public sealed record EquivalentTag(string Text, TextSpan Span, TextPart In, AmountValue Value, decimal? Rate, string? Warning);
