namespace Extraction.Articles;

/// <summary>Reads the day, month and year of a date from a position on. Gives the numbers as written; ranges are the caller's to check.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text, int position)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where reading stopped; after a success the end of the date.</summary>
    public int Position { get; private set; } = position;

    /// <summary><c>August 5, 2020</c>, <c>Aug. 5th 2020</c>.</summary>
    public bool TryMonthFirst(out int year, out int month, out int day)
    {
        year = day = 0;
        if (!TryMonth(out month)) return false;
        Skip(" .\u00A0");
        if (!TryNumber(2, out day, out _)) return false;
        SkipOrdinal();
        if (!Skip(" ,\u00A0")) return false;
        return TryNumber(4, out year, out var digits) && digits == 4;
    }

    /// <summary><c>2020-08-05</c>, <c>2020年8月5日</c>, <c>5 August 2020</c>, <c>05-Aug-2020</c>, <c>08/05/2020</c>, <c>5.8.2020</c>.</summary>
    public bool TryNumberFirst(out int year, out int month, out int day)
    {
        year = month = day = 0;
        if (!TryNumber(4, out var first, out var digits)) return false;
        if (digits == 4) { year = first; return TryAfterYear(out month, out day); }
        if (digits > 2) return false;
        day = first;
        SkipOrdinal();
        var separator = Position < text.Length ? text[Position] : ' ';
        if (separator is '/' or '.' or '-' && Position + 1 < text.Length && char.IsAsciiDigit(text[Position + 1])) return TryAfterDayOrMonth(separator, first, out year, out month, out day);
        Skip(" -.\u00A0");
        if (text[Position..].StartsWith("of ", StringComparison.Ordinal)) Position += 3;
        if (!TryMonth(out month)) return false;
        Skip(" -.,\u00A0");
        return TryNumber(4, out year, out digits) && digits == 4;
    }

    private bool TryAfterYear(out int month, out int day)
    {
        month = day = 0;
        if (Position >= text.Length || text[Position] is not ('-' or '/' or '.' or '年')) return false;
        Position++;
        if (!TryNumber(2, out month, out _) || Position >= text.Length || text[Position] is not ('-' or '/' or '.' or '月')) return false;
        Position++;
        if (!TryNumber(2, out day, out _)) return false;
        if (Position < text.Length && text[Position] == '日') Position++;
        return true;
    }

    private bool TryAfterDayOrMonth(char separator, int first, out int year, out int month, out int day)
    {
        Position++;
        (year, month, day) = (0, first, 0);
        if (!TryNumber(2, out var second, out _) || Position >= text.Length || text[Position] != separator) return false;
        Position++;
        if (!TryNumber(4, out year, out var digits) || digits != 4) return false;
        // The American order is the default for slashes; dots are written in day order.
        (month, day) = first > 12 || separator == '.' ? (second, first) : (first, second);
        return true;
    }

    private bool TryMonth(out int month)
    {
        var end = Position;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        var word = text[Position..end];
        month = 0;
        if (word.Length < 3) return false;
        for (var i = 0; i < Months.Length; i++)
            if (Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
            {
                month = i + 1;
                Position = end;
                return true;
            }
        return false;
    }

    private bool TryNumber(int most, out int value, out int digits)
    {
        value = digits = 0;
        while (Position + digits < text.Length && char.IsAsciiDigit(text[Position + digits]))
        {
            if (digits == most) return false;
            value = 10 * value + text[Position + digits++] - '0';
        }
        Position += digits;
        return digits > 0;
    }

    private void SkipOrdinal()
    {
        if (Position + 2 > text.Length) return;
        if (text.Slice(Position, 2) is "st" or "nd" or "rd" or "th") Position += 2;
    }

    private bool Skip(string characters)
    {
        var start = Position;
        while (Position < text.Length && characters.Contains(text[Position], StringComparison.Ordinal)) Position++;
        return Position > start;
    }
}
