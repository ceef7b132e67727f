using System.Net;
using System.Text;

namespace Extraction.Articles;

/// <summary>Turns a line of Markdown into the text a reader sees: link texts without addresses, no images, no emphasis marks, no inline tags.</summary>
internal static class MarkdownInline
{
    private const int LongestTag = 2000;

    public static string Strip(string line)
    {
        var closing = ClosingBrackets(line);
        var text = new StringBuilder(line.Length);
        var brackets = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i + 1]) is false && line[i + 1] != ' ') { text.Append(line[++i]); continue; }
            if (c == '!' && i + 1 < line.Length && line[i + 1] == '[' && AddressEnd(line, closing, closing[i + 1] + 1) is var end && end > 0) { i = end; continue; }
            if (c == '[') { brackets++; if (closing[i] > 0 && AddressEnd(line, closing, closing[i] + 1) > 0) continue; }
            if (c == ']' && brackets > 0)
            {
                brackets--;
                var close = AddressEnd(line, closing, i + 1);
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

    /// <summary>For each opening bracket, round or square, where it is closed; 0 for all others. Empty for a line without square brackets.</summary>
    private static int[] ClosingBrackets(string line)
    {
        if (!line.Contains('[', StringComparison.Ordinal)) return [];
        var closing = new int[line.Length];
        var round = new Stack<int>();
        var square = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '[': square.Push(i); break;
                case '(': round.Push(i); break;
                case ']' when square.Count > 0: closing[square.Pop()] = i; break;
                case ')' when round.Count > 0: closing[round.Pop()] = i; break;
            }
        }
        return closing;
    }

    /// <summary>Where <c>(address "title")</c> or <c>[reference]</c> at a position ends; −1 if neither stands there.</summary>
    private static int AddressEnd(string line, int[] closing, int position) =>
        position > 1 && position < line.Length && line[position] is '(' or '[' && closing[position] > 0 ? closing[position] : -1;

    private static int TagEnd(string line, int start)
    {
        if (start + 1 >= line.Length || !(char.IsAsciiLetter(line[start + 1]) || line[start + 1] is '/' or '!')) return -1;
        var end = line.AsSpan(start, Math.Min(LongestTag, line.Length - start)).IndexOf('>');
        return end < 0 ? -1 : start + end;
    }

    /// <summary>An underscore at a word's edge is emphasis; one inside is part of a name.</summary>
    private static bool IsEmphasis(string line, int i) => i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]);

    private static bool IsLoneStar(string line, int i) => (i == 0 || line[i - 1] == ' ') && (i + 1 == line.Length || line[i + 1] == ' ');
}
