using System.Globalization;

namespace Extraction.Amounts;

/// <summary>
/// An amount of money or a range of it; a value, without its place in a text. A range is one value; an open or unknown bound is null.
/// </summary>
/// <param name="Low">Lower bound in whole units of the currency, exact; null when open or unknown.</param>
/// <param name="High">Upper bound, exact; null when open or unknown; equal to <paramref name="Low"/> for a single amount.</param>
/// <param name="Currency">ISO 4217 code.</param>
public readonly record struct Money(decimal? Low, decimal? High, string Currency)
{
    /// <summary>The money that a MONEY mention means; null for any other value.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Money? From(AmountValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Currency is { } currency ? new Money(value.Low, value.High, currency) : null;
    }

    /// <summary>Currency and number, such as <c>USD 3,000,000</c>, <c>USD 3–5</c>, <c>USD ≥ 3</c>; the code alone when both bounds are unknown.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        return (Low, High) switch
        {
            (null, null) => Currency,
            ({ } low, null) => string.Create(culture, $"{Currency} ≥ {low:#,0.############}"),
            (null, { } high) => string.Create(culture, $"{Currency} ≤ {high:#,0.############}"),
            ({ } low, { } high) when low == high => string.Create(culture, $"{Currency} {low:#,0.############}"),
            ({ } low, { } high) => string.Create(culture, $"{Currency} {low:#,0.############}–{high:#,0.############}"),
        };
    }
}
