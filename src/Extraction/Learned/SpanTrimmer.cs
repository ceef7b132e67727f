using Extraction.Text;

namespace Extraction.Learned;

/// <summary>Takes off what no name begins or ends with: quotes and loose punctuation. Possessives are the tagger's business, which knows <c>McDonald's</c>.</summary>
internal static class SpanTrimmer
{
    /// <summary>The tokens that remain of [first, end); false when none does.</summary>
    public static bool TryTrim(Document document, int first, int end, out int newFirst, out int newEnd)
    {
        var tokens = document.Tokens;
        while (first < end && IsLoose(document, tokens[first], atEnd: false)) first++;
        while (end > first && IsLoose(document, tokens[end - 1], atEnd: true) && !ClosesBracket(document, first, end) && !EndsAbbreviation(document, first, end)) end--;
        newFirst = first;
        newEnd = end;
        return end > first;
    }

    private static bool IsLoose(Document document, Token token, bool atEnd)
    {
        if (token.Kind != TokenKind.Punctuation) return false;
        var mark = document.Text[token.Start];
        return atEnd ? mark is not ('!' or '?') || token.SpaceBefore : mark is not ('\'' or '’' or '.' or '#' or '@');
    }

    /// <summary>The last period of letters with periods that a tokenizer cut off: <c>U.S .</c></summary>
    private static bool EndsAbbreviation(Document document, int first, int end)
    {
        if (end - first < 2 || document.Text[document.Tokens[end - 1].Start] != '.') return false;
        var letters = document.TextOf(end - 2);
        return letters.Length > 2 && letters[1] == '.' && letters[^1] != '.' && CharClass.IsUpper(letters[0]) && CharClass.IsUpper(letters[^1]);
    }

    /// <summary>A bracket that was opened inside the name: <c>Bank (Asia)</c>.</summary>
    private static bool ClosesBracket(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        if (document.Text[tokens[end - 1].Start] != ')') return false;
        for (var i = first; i < end - 1; i++)
        {
            if (document.Text[tokens[i].Start] == '(') return true;
        }

        return false;
    }
}
