using System.Globalization;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Reads a number written in digits, whatever marks group it: <c>1,250.50</c>, <c>1.250,50</c>, <c>1’250.50</c>, <c>1 250,50</c>, <c>1,50,000</c>.
/// All the digits and marks that hang together are read, or nothing: <c>1.2.3</c> is no number, and no part of it is.
/// </summary>
internal static class DigitReader
{
    /// <summary>Longest run read; a decimal holds 28 digits.</summary>
    private const int Longest = 28;

    private const int MostGroups = 12;

    /// <summary>Reads at a digit, or at a point before one (<c>.90</c>).</summary>
    // spaces: Whether a blank may group digits (`8 600`).
    // end: Where the run of digits and marks ends, also when it is no number.
    public static bool TryRead(ReadOnlySpan<char> text, int start, bool spaces, out int end, out decimal value, out NumeralTraits traits)
    {
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> marks = stackalloc char[MostGroups];
        Span<char> digits = stackalloc char[Longest + 2];
        int groups = 0, count = 0;
        var position = start;
        if (text[position] == '.') return ReadFraction(text, start, digits, out end, out value, out traits);
        value = 0;
        traits = NumeralTraits.None;
        var sound = true;
        while (true)
        {
            var first = position;
            while (position < text.Length && CharClass.IsDigit(text[position]))
            {
                if (count < Longest) digits[count++] = text[position];
                else sound = false;
                position++;
            }

            if (groups == MostGroups) sound = false;
            else lengths[groups++] = position - first;
            if (!IsMark(text, position, groups, lengths[groups - 1], marks, spaces)) break;
            if (groups <= MostGroups - 1) marks[groups - 1] = Plain(text[position]);
            position++;
        }

        end = position;
        if (!sound || !TryInterpret(lengths[..groups], marks[..Math.Max(0, groups - 1)], digits[0] == '0' && lengths[0] == 1, out var fraction, out traits)) return false;
        if (fraction == 2) traits |= NumeralTraits.Cents;
        return TryValue(digits[..count], fraction, out value);
    }

    private static bool ReadFraction(ReadOnlySpan<char> text, int start, Span<char> digits, out int end, out decimal value, out NumeralTraits traits)
    {
        var count = 0;
        end = start + 1;
        while (end < text.Length && CharClass.IsDigit(text[end]))
        {
            if (count < Longest) digits[count] = text[end];
            count++;
            end++;
        }

        traits = NumeralTraits.Decimals;
        value = 0;
        return count is > 0 and <= Longest && TextCursor.At(text, end) is not ('.' or ',') | !CharClass.IsDigit(TextCursor.At(text, end + 1)) && TryValue(digits[..count], count, out value);
    }

    /// <summary>Whether the mark at <paramref name="position"/> joins the digits before and behind into one number.</summary>
    private static bool IsMark(ReadOnlySpan<char> text, int position, int groups, int length, ReadOnlySpan<char> marks, bool spaces)
    {
        if (position + 1 >= text.Length) return false;
        var c = text[position];
        if (c is '.' or ',' || CharClass.IsApostrophe(c)) return CharClass.IsDigit(text[position + 1]);
        if (!TextCursor.IsSpaceLike(c) || !spaces && c == ' ' || groups > 1 && marks[Math.Min(groups - 2, MostGroups - 1)] != ' ') return false;

        // A blank groups only whole thousands: one to three digits before, exactly three behind.
        if (length > 3 || groups > 1 && length != 3 || position + 4 > text.Length) return false;
        for (var i = 1; i <= 3; i++) if (!CharClass.IsDigit(text[position + i])) return false;
        return position + 4 == text.Length || !CharClass.IsWordPart(text[position + 4]);
    }

    private static char Plain(char mark) => CharClass.IsApostrophe(mark) ? '\'' : TextCursor.IsSpaceLike(mark) ? ' ' : mark;

    /// <summary>Decides which marks group and which one is the decimal mark; false when they make no number.</summary>
    // fraction: How many digits stand behind the decimal mark.
    private static bool TryInterpret(ReadOnlySpan<int> lengths, ReadOnlySpan<char> marks, bool zero, out int fraction, out NumeralTraits traits)
    {
        fraction = 0;
        traits = NumeralTraits.None;
        if (marks.IsEmpty) return true;
        var last = marks[^1];
        if (marks.Length == 1) return InterpretOne(lengths, last, zero, out fraction, out traits);
        traits = NumeralTraits.Grouped;
        if (marks.IndexOfAnyExcept(marks[0]) < 0) return AreGroups(lengths, last);
        if (last is not ('.' or ',') || last == marks[0] || marks[..^1].IndexOfAnyExcept(marks[0]) >= 0) return false;
        fraction = lengths[^1];
        traits |= NumeralTraits.Decimals;
        return AreGroups(lengths[..^1], marks[0]);
    }

    private static bool InterpretOne(ReadOnlySpan<int> lengths, char mark, bool zero, out int fraction, out NumeralTraits traits)
    {
        fraction = 0;
        traits = NumeralTraits.Grouped;
        var groups = lengths[0] <= 3 && lengths[1] == 3 && !zero;
        if (mark is '\'' or ' ') return groups;
        if (mark == ',' && groups) return true;
        fraction = lengths[1];
        traits = NumeralTraits.Decimals;
        if (mark == '.' && groups) traits |= NumeralTraits.ThreeDecimals;

        // A decimal comma has one or two digits behind it (0,125 has three): "1,2345" is a slip of the pen.
        return mark == '.' || lengths[1] <= 2 || zero;
    }

    /// <summary>Groups of three from the right, or the Indian three and then twos.</summary>
    private static bool AreGroups(ReadOnlySpan<int> lengths, char mark)
    {
        if (lengths.Length < 2) return true;
        if (lengths[^1] != 3 || lengths[0] > 3) return false;
        var inner = lengths[1..^1];
        return inner.IndexOfAnyExcept(3) < 0 || mark == ',' && lengths[0] <= 2 && inner.IndexOfAnyExcept(2) < 0;
    }

    private static bool TryValue(ReadOnlySpan<char> digits, int fraction, out decimal value)
    {
        Span<char> plain = stackalloc char[Longest + 2];
        var whole = digits.Length - fraction;
        digits[..whole].CopyTo(plain);
        var length = whole;
        if (fraction > 0)
        {
            plain[length++] = '.';
            digits[whole..].CopyTo(plain[length..]);
            length += fraction;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
