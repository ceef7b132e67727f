using System.Globalization;

namespace Extraction.Rendering;

/// <summary>Values of figures for people to read: <c>USD 3,000,000,000</c>, <c>at least EUR 5,000,000</c>.</summary>
internal static class AmountText
{
    /// <summary>The value in words and digits; a dash when the text fixes none.</summary>
    public static string Of(AmountValue value)
    {
        if (value.Date is not null) return value.Date.Replace("/", " to ", StringComparison.Ordinal);
        var number = Bounds(value);
        if (number.Length == 0) return value.Currency is null ? "–" : $"{value.Currency} –";
        var text = value.Currency is not null ? $"{value.Currency} {number}"
            : value.Unit switch { null => number, "percent" => number + " %", "percentage-point" => number + " pp", _ => $"{number} {value.Unit}" };
        return Words(value) + text + (value.Per is null ? string.Empty : $" per {value.Per}");
    }

    private static string Words(AmountValue value) => value.Qualifier switch
    {
        AmountQualifier.About => "about ",
        AmountQualifier.AtLeast => "at least ",
        AmountQualifier.AtMost => "up to ",
        AmountQualifier.MoreThan => "more than ",
        AmountQualifier.LessThan => "less than ",
        _ => value switch { { Low: not null, High: null } => "from ", { Low: null, High: not null } => "up to ", _ => string.Empty },
    };

    private static string Bounds(AmountValue value) => value switch
    {
        { Low: { } low, High: { } high } when low == high => Digits(low),
        { Low: { } low, High: { } high } => $"{Digits(low)} to {Digits(high)}",
        { Low: { } low } => Digits(low),
        { High: { } high } => Digits(high),
        _ => string.Empty,
    };

    private static string Digits(decimal number) => number.ToString("#,##0.############", CultureInfo.InvariantCulture);
}
