using System.Collections.Frozen;

namespace Extraction.Text;

/// <summary>Finds where a word, number or clitic ends.</summary>
internal static class WordScanner
{
    /// <summary>Words that keep the period after them. Lower case, without the period.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "lt", "col", "capt", "sgt", "maj", "adm", "cmdr", "gov", "sen", "rep", "pres", "supt", "det",
        "st", "mt", "ft", "jr", "sr", "bros", "co", "corp", "inc", "ltd", "llc", "plc", "pty", "pte", "cie", "bhd", "sdn", "tbk", "vs", "etc", "approx", "dept", "est", "ave", "blvd", "rd",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "nos", "vol", "ed", "eds", "al", "fig", "cf",
        "calif", "mass", "conn", "wash", "ill", "mich", "minn", "tenn", "penn", "ariz", "colo", "ga", "fla", "ind", "kan", "ky", "md", "mo", "neb", "nev", "okla", "ore", "tex", "va", "wis", "wyo",
        "messrs", "mme", "mlle", "assn", "univ", "intl", "natl", "govt", "mfg", "ph.d");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the word or number that starts at <paramref name="start"/>.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start, out TokenKind kind)
    {
        kind = CharClass.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        if (CharClass.IsHan(text[start])) return start + 1;
        var position = start + 1;
        while (position < text.Length)
        {
            var c = text[position];
            if (CharClass.IsHan(c)) break;
            if (CharClass.IsWordPart(c)) { position++; continue; }
            if (!Joins(text, start, position, kind)) break;
            position += 2;
        }

        if (kind == TokenKind.Word)
        {
            position = WithoutNegation(text, start, position);
            if (position < text.Length && text[position] == '.' && KeepsPeriod(text, start, position)) position++;
        }

        return position;
    }

    /// <summary>A clitic that stands at <paramref name="start"/>: apostrophe and its letters (<c>'s ’re 'll 've 'd 'm</c>).</summary>
    public static bool TryScanClitic(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start + 1 >= text.Length || !CharClass.IsApostrophe(text[start])) return false;
        var length = char.ToLowerInvariant(text[start + 1]) switch
        {
            's' or 'd' or 'm' => 2,
            'r' or 'v' when start + 2 < text.Length && text[start + 2] is 'e' or 'E' => 3,
            'l' when start + 2 < text.Length && text[start + 2] is 'l' or 'L' => 3,
            _ => 0,
        };
        if (length == 0 || start + length > text.Length) return false;
        end = start + length;
        return end == text.Length || !CharClass.IsWordPart(text[end]);
    }

    /// <summary>Whether the mark at <paramref name="mark"/> joins what stands on its two sides into one token.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int start, int mark, TokenKind kind)
    {
        if (mark + 1 >= text.Length) return false;
        char before = text[mark - 1], c = text[mark], after = text[mark + 1];
        if (kind == TokenKind.Number && CharClass.IsDigit(before) && CharClass.IsDigit(after)) return c is '.' or ',' or ':' || CharClass.IsApostrophe(c);
        if (!CharClass.IsWordPart(after) || CharClass.IsHan(after)) return false;
        if (CharClass.IsApostrophe(c)) return kind == TokenKind.Word && CharClass.IsLetter(after) && !TryScanClitic(text, mark, out _);
        if (c == '&') return CharClass.IsLetter(after) && CharClass.IsLetter(before);
        if (c != '.' || kind == TokenKind.Number) return false;

        // "Amazon.com", "U.S.A", "Jolt.co.uk" are one token; "end.The" is a missing space.
        return !(CharClass.IsLower(before) && CharClass.IsUpper(after)) || (mark - start == 1);
    }

    /// <summary>Cuts <c>n't</c> off: <c>didn't</c> is <c>did</c> and <c>n't</c>, as in the Penn Treebank.</summary>
    private static int WithoutNegation(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start == 3 && IsNegation(text.Slice(start, 3))) return end;
        return end - start > 3 && IsNegation(text.Slice(end - 3, 3)) ? end - 3 : end;
    }

    private static bool IsNegation(ReadOnlySpan<char> s) => s[0] is 'n' or 'N' && CharClass.IsApostrophe(s[1]) && s[2] is 't' or 'T';

    private static bool KeepsPeriod(ReadOnlySpan<char> text, int start, int period)
    {
        // "..." is an ellipsis, not the period of the word before.
        if (period + 1 < text.Length && text[period + 1] == '.') return false;
        var word = text[start..period];
        if (word.Length == 1) return CharClass.IsUpper(word[0]) && IsInitialPlace(text, start, period);
        return AbbreviationLookup.Contains(word) ? AbbreviationFits(text, word, period) : IsInitials(text[start..(period + 1)]);
    }

    /// <summary>Some abbreviations are words as well ("no.", "Co." at the very end): those want a capital or a digit behind.</summary>
    private static bool AbbreviationFits(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int period)
    {
        if (CharClass.IsUpper(word[0])) return !word.Equals("No", StringComparison.Ordinal) || NextIsDigit(text, period + 1);
        if (word is "no" or "nos" or "fig" or "vol") return NextIsDigit(text, period + 1);
        return word is "vs" or "etc" or "approx" or "al" or "cf" or "est" or "ed" or "eds" or "ft" or "jr" or "sr" or "inc" or "ltd" or "co" or "corp" or "ph.d" or "plc";
    }

    private static bool NextIsDigit(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && text[position] == ' ') position++;
        return position < text.Length && CharClass.IsDigit(text[position]);
    }

    /// <summary>An initial ("J. Smith") rather than the last letter of a sentence ("Plan B.").</summary>
    private static bool IsInitialPlace(ReadOnlySpan<char> text, int start, int period)
    {
        if (start > 0 && CharClass.IsApostrophe(text[start - 1])) return false;
        var next = period + 1;
        if (next < text.Length && text[next] == ' ') next++;
        return next < text.Length && next > period + 1 && CharClass.IsUpper(text[next]);
    }

    /// <summary>Letters with periods between and after: <c>U.S.</c>, <c>p.m.</c>, <c>e.g.</c>.</summary>
    private static bool IsInitials(ReadOnlySpan<char> token)
    {
        if (token.Length < 4) return token.Length == 2 && CharClass.IsUpper(token[0]) && token[1] == '.';
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !CharClass.IsLetter(token[i]) : token[i] != '.') return false;
        }

        return token[^1] == '.';
    }
}
