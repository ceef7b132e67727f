namespace Extraction.Articles;

/// <summary>Reads a time of day: <c>18:04</c>, <c>06:04 PM</c>, <c>6.04pm</c>, <c>6 p.m. ET</c>, <c>18:04:05.123+08:00</c>.</summary>
internal static class ClockTime
{
    private static readonly string[] Zones = ["GMT", "UTC", "EST", "EDT", "ET", "PST", "PDT", "PT", "CST", "CDT", "CT", "MST", "MDT", "BST", "CET", "CEST", "IST", "SGT", "HKT", "JST", "KST", "AEST", "AEDT", "WIB", "SAST", "Z"];

    /// <summary>Reads the time that starts at <paramref name="start"/>; a bare number is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out TimeSpan time, out int end)
    {
        time = default;
        end = start;
        if (!TryTwoDigits(text, ref end, out var hour)) return false;
        int minute = 0, second = 0;
        var hasMinutes = end + 2 < text.Length && text[end] is ':' or '.' or 'h' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]);
        var colon = hasMinutes && text[end] != '.';
        if (hasMinutes) { end++; TryTwoDigits(text, ref end, out minute); }
        if (hasMinutes && end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            TryTwoDigits(text, ref end, out second);
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end++;
                while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            }
        }
        var half = TryHalf(text, ref end);
        if ((!colon && half == 0) || hour > 23 || minute > 59 || second > 59 || (half != 0 && hour is 0 or > 12 && colon is false)) return false;
        if (half == 'p' && hour < 12) hour += 12;
        if (half == 'a' && hour == 12) hour = 0;
        if (end < text.Length && char.IsAsciiDigit(text[end])) return false;
        SkipZone(text, ref end);
        time = new TimeSpan(hour, minute, second);
        return true;
    }

    private static bool TryTwoDigits(ReadOnlySpan<char> text, ref int position, out int value)
    {
        value = 0;
        var digits = 0;
        while (digits < 2 && position < text.Length && char.IsAsciiDigit(text[position])) { value = 10 * value + text[position++] - '0'; digits++; }
        return digits > 0;
    }

    /// <summary>Reads <c>AM</c>, <c>p.m.</c> and the like; gives <c>'a'</c>, <c>'p'</c> or 0.</summary>
    private static char TryHalf(ReadOnlySpan<char> text, ref int position)
    {
        var i = position;
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '\u202F') i++;
        if (i + 1 >= text.Length) return '\0';
        var half = char.ToLowerInvariant(text[i]);
        if (half is not ('a' or 'p')) return '\0';
        i++;
        if (text[i] == '.') i++;
        if (i >= text.Length || text[i] is not ('m' or 'M')) return '\0';
        i++;
        if (i < text.Length && text[i] == '.') i++;
        if (i < text.Length && char.IsAsciiLetter(text[i])) return '\0';
        position = i;
        return half;
    }

    private static void SkipZone(ReadOnlySpan<char> text, ref int position)
    {
        var i = position;
        while (i < text.Length && text[i] is ' ' or '(' or '\u00A0') i++;
        var begin = i;
        while (i < text.Length && char.IsAsciiLetterUpper(text[i])) i++;
        foreach (var zone in Zones)
            if (text[begin..i].SequenceEqual(zone)) { position = i; break; }
        i = position;
        while (i < text.Length && text[i] == ' ') i++;
        if (i + 4 < text.Length && text[i] is '+' or '-' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
        {
            var j = i + 3;
            if (text[j] == ':') j++;
            if (j + 1 < text.Length && char.IsAsciiDigit(text[j]) && char.IsAsciiDigit(text[j + 1]) && (j + 2 >= text.Length || !char.IsAsciiDigit(text[j + 2]))) position = j + 2;
        }
        if (position < text.Length && text[position] == ')') position++;
    }
}
