using System.Net;
using System.Text;

namespace Extraction.Articles;

/// <summary>Turns a line of Markdown into the text a reader sees: link texts without addresses, no images, no emphasis marks, no inline tags.</summary>
internal static class MarkdownInline
{
    private const int LongestLink = 2000;

    public static string Strip(string line)
    {
        var text = new StringBuilder(line.Length);
        var brackets = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i + 1]) is false && line[i + 1] != ' ') { text.Append(line[++i]); continue; }
            if (c == '!' && i + 1 < line.Length && line[i + 1] == '[' && ImageEnd(line, i) is var end && end > 0) { i = end; continue; }
            if (c == '[') { brackets++; if (LinkFollows(line, i)) continue; }
            if (c == ']' && brackets > 0)
            {
                brackets--;
                var close = AddressEnd(line, i + 1);
                if (close > 0) { i = close; continue; }
            }
            if (c == '<' && TagEnd(line, i) is var tag && tag > 0)
            {
                if (line[i + 1] is 'h' && line.AsSpan(i + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase)) text.Append(line, i + 1, tag - i - 1);
                i = tag;
                continue;
            }
            if (c is '*' or '`' || (c == '_' && IsEmphasis(line, i)) || (c == '~' && i + 1 < line.Length && line[i + 1] == '~')) { if (c != '*' || !IsLoneStar(line, i)) continue; }
            text.Append(c);
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>Whether the bracket at <paramref name="open"/> is closed by <c>](</c>.</summary>
    private static bool LinkFollows(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < line.Length && i < open + LongestLink; i++)
        {
            if (line[i] == '[') depth++;
            else if (line[i] == ']' && --depth == 0) return AddressEnd(line, i + 1) > 0;
        }
        return false;
    }

    private static int ImageEnd(string line, int start)
    {
        var close = line.AsSpan(start, Math.Min(LongestLink, line.Length - start)).IndexOf(']');
        return close < 0 ? -1 : AddressEnd(line, start + close + 1);
    }

    /// <summary>The closing bracket of <c>(address "title")</c> or <c>[reference]</c> at a position; −1 if neither stands there.</summary>
    private static int AddressEnd(string line, int position)
    {
        if (position >= line.Length || line[position] is not ('(' or '[')) return -1;
        var (open, closing) = line[position] == '(' ? ('(', ')') : ('[', ']');
        var depth = 0;
        for (var i = position; i < line.Length && i < position + LongestLink; i++)
        {
            if (line[i] == open) depth++;
            else if (line[i] == closing && --depth == 0) return i;
        }
        return -1;
    }

    private static int TagEnd(string line, int start)
    {
        if (start + 1 >= line.Length || !(char.IsAsciiLetter(line[start + 1]) || line[start + 1] is '/' or '!')) return -1;
        var end = line.AsSpan(start, Math.Min(LongestLink, line.Length - start)).IndexOf('>');
        return end < 0 ? -1 : start + end;
    }

    /// <summary>An underscore at a word's edge is emphasis; one inside is part of a name.</summary>
    private static bool IsEmphasis(string line, int i) => i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]);

    private static bool IsLoneStar(string line, int i) => (i == 0 || line[i - 1] == ' ') && (i + 1 == line.Length || line[i + 1] == ' ');
}
