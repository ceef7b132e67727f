namespace Extraction.Amounts;

/// <summary>
/// Reads one written number, exactly: digits with any usual grouping, words, scales. Use <see cref="MoneyRecognizer"/> to find amounts in a text. Thread-safe.
/// </summary>
/// <example><code>
/// NumberReader.TryRead("1.2bn", out var a);                      // 1200000000
/// NumberReader.TryRead("20-million", out var b);                 // 20000000
/// NumberReader.TryRead("two and a half lakh", out var c);        // 250000
/// </code></example>
public static class NumberReader
{
    /// <summary>
    /// Reads <paramref name="text"/> when the whole of it, but for white space around, is one number that a <see cref="decimal"/> holds.
    /// <c>1.234</c> is read the English way (one and a fraction), <c>1.234,5</c> and <c>1.234.567</c> the only way they can be; a leading sign is read.
    /// </summary>
    /// <returns>False, and 0, when it is no number, a vague one (<c>several million</c>), or too large.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        text = text.Trim();
        var negative = text.Length > 1 && (text[0] == '-' || text[0] == '\u2212');
        if (negative || text.Length > 1 && text[0] == '+') text = text[1..];
        if (text.IsEmpty) return false;
        if (!NumeralReader.TryRead(text, 0, money: true, out var end, out var numeral)) return false;
        if (end != text.Length || numeral.Has(NumeralTraits.Vague)) return false;
        value = negative ? -numeral.Value : numeral.Value;
        return true;
    }
}
