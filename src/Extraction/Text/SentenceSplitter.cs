namespace Extraction.Text;

/// <summary>
/// Groups tokens into sentences. A sentence ends after <c>. ! ? …</c> (with closing quotes and brackets) when what follows can begin one,
/// at a blank line, and at a line end that is not a mere wrap. Thread-safe; linear time.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>A line this short that ends without punctuation is a headline or list item, not wrapped prose (characters).</summary>
    private const int ShortLine = 55;

    /// <summary>Longest wrapped line of plain text (characters); longer lines are paragraphs of their own.</summary>
    private const int LongestWrappedLine = 110;

    /// <summary>No sentence is longer than this many tokens; a run without punctuation is cut there.</summary>
    public const int MaximumLength = 256;

    /// <summary>Appends the sentences of <paramref name="tokens"/> to <paramref name="sentences"/>.</summary>
    public static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            if (!last && i + 1 - first < MaximumLength && !EndsBetween(text, tokens, i)) continue;
            sentences.Add(new Sentence(first, i + 1));
            first = i + 1;
        }
    }

    private static bool EndsBetween(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index)
    {
        Token token = tokens[index], next = tokens[index + 1];
        if (!next.SpaceBefore) return false;
        if (LineEnds(text, token, next)) return true;
        if (!ClosesSentence(text, tokens, index)) return false;
        return CanBegin(text, tokens, index + 1);
    }

    /// <summary>Whether the token, or the one before closing quotes and brackets, ends a sentence.</summary>
    private static bool ClosesSentence(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index)
    {
        var i = index;
        while (i > 0 && tokens[i].Length == 1 && text[tokens[i].Start] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' && !tokens[i].SpaceBefore) i--;
        var token = tokens[i];
        var mark = text[token.End - 1];
        if (mark == '.' && token.Kind is TokenKind.Word)
        {
            // "Mr. Smith" goes on; "… by Apple Inc. The company" ends: the next word must look like a beginning.
            var word = text.Slice(token.Start, token.Length);
            return EndsAbbreviated(word) && index + 1 < tokens.Length && LooksLikeOpening(text, tokens[index + 1]);
        }

        return mark is '.' or '!' or '?' or '…' or '。' or '！' or '？' && token.Kind == TokenKind.Punctuation;
    }

    private static bool EndsAbbreviated(ReadOnlySpan<char> word) => word is "Inc." or "Ltd." or "Co." or "Corp." or "Jr." or "Sr." or "plc." or "LLC." or "U.S." or "U.K." or "U.N." or "E.U." or "a.m." or "p.m." or "etc." or "Bros." or "D.C." or "Pte." or "Pty." or "Bhd.";

    /// <summary>Words that begin sentences and seldom follow an abbreviation inside a name.</summary>
    private static bool LooksLikeOpening(ReadOnlySpan<char> text, Token token)
    {
        var word = text.Slice(token.Start, token.Length);
        return word is "The" or "A" or "An" or "It" or "In" or "On" or "At" or "He" or "She" or "They" or "We" or "I" or "But" or "And" or "This" or "That" or "These" or "Those" or "For" or "If" or "As"
            or "However" or "While" or "When" or "After" or "Before" or "Its" or "His" or "Her" or "Their" or "Shares" or "Last" or "Some" or "Many" or "Meanwhile" or "There" or "With" or "By" or "From" or "Also" or "Under" or "Since" or "Mr." or "Ms." or "Mrs." or "No" or "Not" or "So" or "To" or "What" or "Who" or "You" or "“" or "\"";
    }

    private static bool CanBegin(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index)
    {
        var i = index;
        while (i + 1 < tokens.Length && tokens[i].Length == 1 && text[tokens[i].Start] is '"' or '\'' or '“' or '‘' or '(' or '[' or '«') i++;
        var c = text[tokens[i].Start];
        return !CharClass.IsLower(c) || IsBrandLike(text, tokens[i]);
    }

    /// <summary><c>iQiyi</c>, <c>eBay</c>: lower case at first, a capital behind.</summary>
    private static bool IsBrandLike(ReadOnlySpan<char> text, Token token) => token.Length > 2 && CharClass.IsUpper(text[token.Start + 1]);

    private static bool LineEnds(ReadOnlySpan<char> text, Token token, Token next)
    {
        var gap = text[token.End..next.Start];
        var newline = gap.IndexOfAny('\n', '\r');
        if (newline < 0) return gap.Contains('\u2029');
        var rest = gap[newline..];
        rest = rest.StartsWith("\r\n") ? rest[2..] : rest[1..];
        if (rest.IndexOfAny('\n', '\r') >= 0) return true;
        var line = LineLength(text, token.End);
        if (line < ShortLine || line > LongestWrappedLine) return true;
        return CharClass.SentenceEnders.Contains(text[token.End - 1]) && !CharClass.IsLower(text[next.Start]);
    }

    private static int LineLength(ReadOnlySpan<char> text, int end)
    {
        var window = text[Math.Max(0, end - LongestWrappedLine - 1)..end];
        var start = window.LastIndexOfAny('\n', '\r');
        return window.Length - 1 - start;
    }
}
