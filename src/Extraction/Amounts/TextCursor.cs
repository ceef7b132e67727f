using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Small steps over characters that every reader of figures needs: gaps, words, what stands before and behind. All take constant or word-length time.</summary>
internal static class TextCursor
{
    /// <summary>No gap inside an amount is wider; keeps every reader linear on long runs of white space.</summary>
    private const int WidestGap = 4;

    /// <summary>The position after the white space at <paramref name="position"/>; a blank line or a wide gap is not crossed.</summary>
    public static int SkipGap(ReadOnlySpan<char> text, int position)
    {
        var end = position;
        var lines = 0;
        while (end < text.Length && CharClass.IsSpace(text[end]))
        {
            if (text[end] == '\n' && ++lines > 1 || end - position >= WidestGap) return position;
            end++;
        }

        return end;
    }

    /// <summary>The position before the white space that ends at <paramref name="position"/>.</summary>
    public static int SkipGapBack(ReadOnlySpan<char> text, int position)
    {
        var start = position;
        while (start > 0 && CharClass.IsSpace(text[start - 1]) && text[start - 1] != '\n' && position - start < WidestGap) start--;
        return start;
    }

    /// <summary>The end of the letters at <paramref name="position"/>.</summary>
    public static int LettersEnd(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && CharClass.IsLetter(text[position])) position++;
        return position;
    }

    /// <summary>The letters at <paramref name="position"/>; empty when there are none.</summary>
    public static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, int position) => text[position..LettersEnd(text, position)];

    /// <summary>The word behind the gap at <paramref name="position"/>, and where it ends; empty when no word follows.</summary>
    public static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int position, out int end)
    {
        var start = SkipGap(text, position);
        end = LettersEnd(text, start);
        return text[start..end];
    }

    /// <summary>The word that ends at <paramref name="position"/> or before the gap there, and where it starts; empty when no word stands there.</summary>
    public static ReadOnlySpan<char> PreviousWord(ReadOnlySpan<char> text, int position, out int start)
    {
        var end = SkipGapBack(text, position);
        start = end;
        while (start > 0 && CharClass.IsLetter(text[start - 1])) start--;
        return text[start..end];
    }

    /// <summary>The character at <paramref name="position"/>; NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int position) => (uint)position < (uint)text.Length ? text[position] : '\0';

    /// <summary>Whether no letter or digit follows directly.</summary>
    public static bool EndsWord(ReadOnlySpan<char> text, int position) => position >= text.Length || !CharClass.IsWordPart(text[position]);

    public static bool IsHyphen(char c) => CharClass.IsHyphen(c) || c is '\u2212' or '\u00AD';

    public static bool IsDash(char c) => IsHyphen(c) || c == '\u2014';

    /// <summary>Whether <paramref name="word"/> is <paramref name="lower"/>, capitals or not.</summary>
    public static bool Is(ReadOnlySpan<char> word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="word"/> is one of <paramref name="lower"/>, capitals or not.</summary>
    public static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> lower)
    {
        foreach (var one in lower) if (word.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>If <paramref name="word"/> stands behind the gap at <paramref name="position"/>, moves behind it.</summary>
    public static bool TryTake(ReadOnlySpan<char> text, ref int position, string word)
    {
        if (!NextWord(text, position, out var end).Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        position = end;
        return true;
    }

    public static bool IsSpaceLike(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007';
}
