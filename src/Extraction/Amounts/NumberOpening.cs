using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Where a number may begin.</summary>
internal static class NumberOpening
{
    /// <summary>Whether <paramref name="token"/> may open a number in digits or words: a cheap test that most words fail.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text, Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => NumberWords.MayOpen(text[token.Start..token.End]),
        _ => false,
    };

    /// <summary>Whether nothing before the number makes it part of another thing: <c>#5</c>, <c>a/5</c>, <c>B5</c>, <c>2.5</c> at the 5.</summary>
    public static bool IsFree(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        if (CharClass.IsWordPart(before) || CurrencyReader.IsSign(before) || before is '#' or '\\' or '@' or '/') return false;

        // "5 . 3 million" in tokenised text: the 3 alone would be a part.
        if (before == ' ' && start > 3 && text[start - 2] == '.' && text[start - 3] == ' ' && CharClass.IsDigit(text[start - 4])) return false;
        return !(before is '.' or ',' or ':' && start > 1 && CharClass.IsDigit(text[start - 2]));
    }

    /// <summary>A sign that belongs to the number at <paramref name="start"/>: <c>-8%</c>, <c>+8%</c>; '\0' for none.</summary>
    public static char Sign(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || !(text[start - 1] is '+' or '-' or '\u2212' or '\u2013')) return '\0';
        if (start > 1 && !CharClass.IsSpace(text[start - 2]) && text[start - 2] is not ('(' or '[' or '"' or '“')) return '\0';
        return text[start - 1] == '+' ? '+' : '-';
    }
}
