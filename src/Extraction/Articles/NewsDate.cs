using System.Globalization;
using Extraction.Text;

namespace Extraction.Articles;

/// <summary>
/// Reads the publishing dates of news pages, feeds and metadata: ISO 8601, RFC 822 and the forms of bylines (<c>Aug 05, 2020 06:04 PM</c>,
/// <c>5 August 2020</c>, <c>2020/08/05 18:04</c>, <c>08/05/2020</c> with the month first unless it cannot be). The result is the time as
/// written: a zone is read over and neither kept nor invented.
/// </summary>
internal static class NewsDate
{
    private const int LongestGap = 12;

    /// <summary>Reads a text that is a date, perhaps with a word before it (<c>Published: …</c>) or a zone after it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime date) => TryFind(text, out date, out _);

    /// <summary>Finds the first date in a line of text.</summary>
    /// <param name="text">The line.</param>
    /// <param name="date">The date, with its time of day if one stands beside it; of unspecified kind.</param>
    /// <param name="span">What was read, weekday, time and zone included.</param>
    public static bool TryFind(ReadOnlySpan<char> text, out DateTime date, out TextSpan span)
    {
        (date, span) = (default, default);
        if (!HasYear(text)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) || (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]))) continue;
            if (!TryDay(text, i, out date, out var end)) continue;
            var start = i;
            if (TryTimeAfter(text, end, out var time, out var timeEnd)) { date += time; end = timeEnd; }
            else if (TryTimeBefore(text, start, out time, out var timeStart)) { date += time; start = timeStart; }
            span = new TextSpan(WeekdayStart(text, start), end);
            return true;
        }
        return false;
    }

    /// <summary>Every date has a year of four digits: most lines are told by that.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }
        return false;
    }

    private static bool TryDay(ReadOnlySpan<char> text, int start, out DateTime date, out int end)
    {
        var scanner = new DateScanner(text, start);
        var ok = char.IsAsciiDigit(text[start]) ? scanner.TryNumberFirst(out var year, out var month, out var day) : scanner.TryMonthFirst(out year, out month, out day);
        (date, end) = (default, scanner.Position);
        if (!ok || year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryTimeAfter(ReadOnlySpan<char> text, int from, out TimeSpan time, out int end)
    {
        var i = from;
        if (i < text.Length && text[i] == 'T') return ClockTime.TryRead(text, i + 1, out time, out end);
        while (i < text.Length && (text[i] is ' ' or ',' or '|' or '-' or '–' or '—' or '/' or '·' or '•' or '(' or '\u00A0' or '\u202F' or '@' || char.IsWhiteSpace(text[i]))) i++;
        if (text[i..].StartsWith("at ", StringComparison.OrdinalIgnoreCase)) i += 3;
        return ClockTime.TryRead(text, i, out time, out end) && i > from;
    }

    /// <summary><c>6:04 PM EST, Aug 5, 2020</c> or <c>18:04, 5 August 2020</c>.</summary>
    private static bool TryTimeBefore(ReadOnlySpan<char> text, int dateStart, out TimeSpan time, out int start)
    {
        for (start = Math.Max(0, dateStart - 2 * LongestGap); start < dateStart; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))) continue;
            if (ClockTime.TryRead(text, start, out time, out var end) && end <= dateStart && OnlyFiller(text[end..dateStart])) return true;
        }
        time = default;
        return false;
    }

    private static bool OnlyFiller(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestGap) return false;
        foreach (var c in gap) if (char.IsAsciiDigit(c)) return false;
        return gap.Trim(" ,|-–—·•".AsSpan()) is { Length: 0 } || gap.Trim(" ,|-–—·•".AsSpan()) is "on" || WeekdayStart(gap.ToString() + "1", gap.Length) < gap.Length;
    }

    /// <summary>Where a weekday directly before the date begins; else the date's own start.</summary>
    private static int WeekdayStart(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or ',' or '.') end--;
        var begin = end;
        while (begin > 0 && char.IsAsciiLetter(text[begin - 1])) begin--;
        var word = text[begin..end];
        if (word.Length < 3) return start;
        foreach (var name in CultureInfo.InvariantCulture.DateTimeFormat.DayNames)
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return begin;
        return start;
    }
}
