using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// A line that holds a price and nothing else, with a label and a colon before it at most (<c>Price: R 49.99</c>): there an abbreviation that is also something
/// else (<c>KM</c>, <c>TL</c>, <c>RON</c>) is a currency without further evidence.
/// </summary>
internal static class PriceLine
{
    /// <summary>Whether a price may begin at <paramref name="start"/>: only a bracket or sign stands before it in the line, or a colon.</summary>
    public static bool Opens(ReadOnlySpan<char> text, int start)
    {
        var position = TextCursor.SkipGapBack(text, start);
        if (position > 0 && text[position - 1] is '(' or '[' or '*' or '-' or '–' or '~') position = TextCursor.SkipGapBack(text, position - 1);
        return position == 0 || text[position - 1] is '\n' or ':';
    }

    /// <summary>Whether the line ends at <paramref name="end"/>, but for a mark or two.</summary>
    public static bool Closes(ReadOnlySpan<char> text, int end)
    {
        var position = end;
        while (position < text.Length && position - end < 4 && text[position] is '.' or ',' or '-' or '–' or '!' or '*' or ')' or ']' or ';') position++;
        position = TextCursor.SkipGap(text, position);
        return position >= text.Length || text[position] == '\n' || position > 0 && text[position - 1] == '\n';
    }

    /// <summary>Whether [<paramref name="start"/>, <paramref name="end"/>) is all of its line.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end) => Opens(text, start) && Closes(text, end);
}
