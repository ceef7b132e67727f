using System.Globalization;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>The tokens of a document as the date grammar sees them.</summary>
internal readonly ref struct DateCursor(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;

    public int Count => tokens.Length;

    public ReadOnlySpan<char> Text => text;

    public Token Token(int index) => tokens[index];

    /// <summary>The text of token <paramref name="index"/>; empty outside.</summary>
    public ReadOnlySpan<char> this[int index] => (uint)index < (uint)tokens.Length ? text[tokens[index].Start..tokens[index].End] : default;

    public DateWord Kind(int index, out int value) => DateWords.Of(DateWords.WithoutPeriod(this[index]), out value);

    public bool Is(int index, string lower) => this[index].Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether token <paramref name="index"/> is one of <paramref name="lower"/>, capitals or not.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> lower) => TextCursor.IsAny(this[index], lower);

    public bool IsMark(int index, char mark) => (uint)index < (uint)tokens.Length && tokens[index].Length == 1 && text[tokens[index].Start] == mark;

    public bool IsDash(int index) => (uint)index < (uint)tokens.Length && tokens[index].Length == 1 && TextCursor.IsDash(text[tokens[index].Start]);

    public bool IsCapital(int index) => this[index] is { Length: > 0 } word && CharClass.IsUpper(word[0]);

    public bool IsLowerWord(int index) => this[index] is { Length: > 0 } word && CharClass.IsLower(word[0]);

    /// <summary>Whether token <paramref name="index"/> is digits alone, at most four.</summary>
    public bool TryNumber(int index, out int number)
    {
        number = 0;
        return this[index] is { Length: > 0 and <= 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A day of the month: <c>29</c>, <c>29th</c>.</summary>
    public bool TryDay(int index, out int day)
    {
        var word = this[index];
        if (word.Length is 3 or 4 && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th"))) word = word[..^2];
        day = 0;
        return word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
    }

    /// <summary>A year in digits that stands behind a month or a date word.</summary>
    public bool TryYear(int index, out int year) => TryNumber(index, out year) && tokens[index].Length == 4 && year is >= 1000 and <= 2199;

    /// <summary>An ordinal in words or digits: <c>third</c>, <c>19th</c>.</summary>
    public bool TryOrdinal(int index, out int ordinal)
    {
        if (Kind(index, out ordinal) == DateWord.Ordinal) return true;
        var word = this[index];
        return word.Length is 3 or 4 && CharClass.IsDigit(word[0]) && (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th")) && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);
    }

    /// <summary>A small count: <c>15</c>, <c>three</c>, <c>a</c>.</summary>
    public bool TryCount(int index, out int count)
    {
        if (TryNumber(index, out count)) return count <= 1000;
        if (Is(index, "a") || Is(index, "an"))
        {
            count = 1;
            return true;
        }

        return this[index].Length >= 3 && NumberWords.TryCardinal(this[index], out count);
    }

    /// <summary>Index of the first token that starts at or behind character <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether a sentence may begin at token <paramref name="index"/>.</summary>
    public bool Opens(int index) => index <= 0 || this[index - 1] is { Length: > 0 } before && before[^1] is '.' or '!' or '?' or ':' or ';' or '"' or '“' or '”' or '(' or '—' or '…' or ')' || text[tokens[index - 1].End..tokens[index].Start].Contains('\n');

    /// <summary>Whether no line ends between the token before and token <paramref name="index"/>.</summary>
    public bool Follows(int index) => index > 0 && index < tokens.Length && !text[tokens[index - 1].End..tokens[index].Start].Contains('\n');
}
