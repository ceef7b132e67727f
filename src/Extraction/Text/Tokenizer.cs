using System.Globalization;

namespace Extraction.Text;

/// <summary>
/// Splits text into tokens without changing it: every character that is not white space lies in exactly one token, in order.
/// Hyphens and slashes always stand alone (<c>ByteDance-owned</c> is three tokens, so is <c>T-Mobile</c>); clitics are split off
/// (<c>Day's</c>, <c>Day’s</c>); initials and known abbreviations keep their period (<c>U.S.</c>, <c>Ltd.</c>).
/// Thread-safe; linear time on any UTF-16, lone surrogates too.
/// </summary>
public static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>.</summary>
    /// <example><code>
    /// var tokens = new List&lt;Token&gt;();
    /// Tokenizer.Tokenize("Perfect Day's $2.9-million round", tokens); // Perfect|Day|'s|$|2.9|-|million|round
    /// </code></example>
    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var position = 0;
        var space = true;
        while (position < text.Length)
        {
            if (CharClass.IsSpace(text[position]))
            {
                position++;
                space = true;
                continue;
            }

            var end = ScanToken(text, position, space, out var kind);
            tokens.Add(new Token(position, end, kind, space));
            position = end;
            space = false;
        }
    }

    private static int ScanToken(ReadOnlySpan<char> text, int start, bool space, out TokenKind kind)
    {
        var c = text[start];
        if (CharClass.IsWordStart(c))
        {
            if (space && AddressScanner.TryScan(text, start, out var addressEnd))
            {
                kind = TokenKind.Address;
                return addressEnd;
            }

            return WordScanner.Scan(text, start, out kind);
        }

        if ((c is '@' or '#') && AddressScanner.TryScanHandle(text, start, out var handleEnd))
        {
            kind = TokenKind.Address;
            return handleEnd;
        }

        if (CharClass.IsApostrophe(c) && WordScanner.TryScanClitic(text, start, out var cliticEnd) && (!space || StandsAlone(text, cliticEnd)))
        {
            kind = TokenKind.Clitic;
            return cliticEnd;
        }

        return ScanSymbol(text, start, out kind);
    }

    /// <summary>Whether white space or the end follows: <c>Reuters 's</c> in text that comes tokenised.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, int end) => end == text.Length || CharClass.IsSpace(text[end]);

    private static int ScanSymbol(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        var c = text[start];
        if (c is '.' or '-' or '_' or '*' or '=' or '!' or '?')
        {
            // Runs of the same mark are one token: "...", "--", "!!!".
            var end = start + 1;
            while (end < text.Length && text[end] == c) end++;
            kind = TokenKind.Punctuation;
            return end;
        }

        if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            kind = TokenKind.Symbol;
            return EmojiEnd(text, start + 2);
        }

        kind = CharClass.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
        return EmojiEnd(text, start + 1);
    }

    /// <summary>Takes variation selectors, skin tones and joined emoji (ZWJ sequences) into the token before.</summary>
    private static int EmojiEnd(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length)
        {
            var c = text[end];
            if (c is '\uFE0F' or '\u20E3' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) end++;
            else if (c == '\uD83C' && end + 1 < text.Length && text[end + 1] is >= '\uDFFB' and <= '\uDFFF') end += 2;
            else if (c == '\u200D' && end + 2 < text.Length && char.IsHighSurrogate(text[end + 1]) && char.IsLowSurrogate(text[end + 2])) end += 3;
            else break;
        }

        return end;
    }
}
