using System.Globalization;

namespace Extraction.Amounts;

/// <summary>
/// Checks an exchange rate that a text implies against what the pair has been since about 1990, coarsely. A rate far outside tells of a slip of scale in the
/// copy (million for billion), which is what the bands are for; they are too wide to judge a true rate.
/// </summary>
internal static class RateBands
{
    /// <summary>Room beside the band for rounded figures.</summary>
    private const decimal Slack = 1.15m;

    private const int Digits = 6;

    /// <summary>The amount divided by its restatement, to six significant digits; null without numbers.</summary>
    public static decimal? Rate(decimal? amount, decimal? restated)
    {
        if (amount is not { } a || restated is not { } b || a <= 0 || b <= 0) return null;
        try
        {
            return Rounded(a / b);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Why <paramref name="rate"/> units of <paramref name="currency"/> for one of <paramref name="other"/> cannot be right; null when it may be.</summary>
    public static string? Warning(Currency currency, Currency other, decimal rate)
    {
        if (currency.LowPerDollar == 0 || other.LowPerDollar == 0) return null;
        var low = currency.LowPerDollar / other.HighPerDollar;
        var high = currency.HighPerDollar / other.LowPerDollar;
        if (rate >= low / Slack && rate <= high * Slack) return null;
        return string.Create(CultureInfo.InvariantCulture, $"implies {rate:0.######} {currency.Code} for one {other.Code}; known rates lie between {Rounded(low):0.######} and {Rounded(high):0.######}");
    }

    private static decimal Rounded(decimal value)
    {
        if (value == 0) return 0;
        var places = Digits - 1;
        for (var v = value; v >= 10 && places > -20; v /= 10) places--;
        for (var v = value; v < 1 && places < 26; v *= 10) places++;
        if (places >= 0) return decimal.Round(value, places) / 1.000000000000000000000000000m;
        var unit = 1m;
        for (var i = 0; i < -places; i++) unit *= 10;
        return decimal.Round(value / unit) * unit;
    }
}
