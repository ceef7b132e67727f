using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>A currency as written beside a number.</summary>
/// <param name="Form">What it can mean.</param>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Scale">A scale written with it (<c>MUSD</c>, <c>EURm</c>); 1 for none.</param>
internal readonly record struct CurrencyMark(CurrencyForm Form, int Start, int End, decimal Scale = 1);

/// <summary>Reads the currency before or behind a number.</summary>
internal static class CurrencyReader
{
    private const int LongestMark = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Followers = new HashSet<string>(StringComparer.Ordinal)
    {
        "kr", "zł", "Kč", "Kc", "Ft", "лв", "руб", "грн", "тг", "Rs", "rs", "NIS", "TL", "RMB", "FCFA", "CFA", "Tk", "DM", "Kčs", "LE", "L.E.", "Dhs", "Dh", "FF", "SFr", "KSh", "Ksh", "NTD", "CFAF", "XPF", "Rp", "RM", "CNH", "PhP", "Php", "AEDs", "FRw", "Frw", "SDR", "SDRs", "VNĐ", "đ", "Kz", "den", "ден", "pta", "ptas", "Pta", "Ptas",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a symbol, code or letter that stands before a number: <c>US$</c>, <c>EUR </c>, <c>Rs. </c>, <c>MUSD </c>.</summary>
    public static bool TryReadBefore(ReadOnlySpan<char> text, int start, out CurrencyMark mark)
    {
        mark = default;
        var end = start;
        while (end < text.Length && end - start < LongestMark && IsMarkChar(text[end])) end++;
        if (end == start || end < text.Length && IsMarkChar(text[end])) return false;

        // "US $3.4 million", and "U.S . $ 5" in tokenised text: a symbol apart from its letters.
        if (TextCursor.IsSpaceLike(TextCursor.At(text, end)) && TryJoin(text, start, end, out mark)) return true;
        if (TryForm(text[start..end], out var form, out var scale))
        {
            mark = new CurrencyMark(form, start, end, scale);
            return true;
        }

        // "$.50": the point belongs to the number.
        if (text[end - 1] != '.' || !TryForm(text[start..(end - 1)], out form, out scale)) return false;
        mark = new CurrencyMark(form, start, end - 1, scale);
        return true;
    }

    /// <summary>Reads a currency behind a number that ends at <paramref name="position"/>: <c>€</c>, <c> USD</c>, <c>-yuan</c>, <c> Hong Kong dollars</c>, <c> of pesos</c>.</summary>
    public static bool TryReadBehind(ReadOnlySpan<char> text, int position, bool of, out CurrencyMark mark)
    {
        mark = default;
        var start = TextCursor.SkipGap(text, position);
        if (TextCursor.IsHyphen(TextCursor.At(text, start))) start = TextCursor.SkipGap(text, start + 1);
        if (start >= text.Length) return false;
        if (of && TextCursor.Is(TextCursor.Letters(text, start), "of"))
        {
            start = TextCursor.SkipGap(text, start + 2);
            foreach (var skipped in (ReadOnlySpan<string>)["a", "the"])
            {
                var after = start;
                if (TextCursor.TryTake(text, ref after, skipped)) start = TextCursor.SkipGap(text, after);
            }

            if (start >= text.Length) return false;
        }

        if (!CharClass.IsLetter(text[start]) || IsSign(text[start])) return TrySign(text, start, out mark);
        return TryNoun(text, start, out mark) || TryAdjective(text, start, out mark) || TryCode(text, start, out mark);
    }

    /// <summary>Whether a currency mark may hold <paramref name="c"/>.</summary>
    public static bool IsMarkChar(char c) => CharClass.IsLetter(c) || c is '$' or '.' or '/' || c > 127 && IsSign(c);

    /// <summary>Whether <paramref name="c"/> is a currency sign.</summary>
    public static bool IsSign(char c) => c == '$' || c > 127 && (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol || c is '円' or '元' or '원');

    private static bool TryJoin(ReadOnlySpan<char> text, int start, int end, out CurrencyMark mark)
    {
        mark = default;

        // "C $12.99" as shops of the country write it; in prose the letter is something else ("plan C $5 million").
        if (end - start is < 1 or > 4 || end - start == 1 && !(text[start] == 'C' && PriceLine.Opens(text, start))) return false;
        Span<char> joined = stackalloc char[LongestMark];
        text[start..end].CopyTo(joined);
        var length = end - start;
        while (length < LongestMark - 1 && TextCursor.IsSpaceLike(TextCursor.At(text, end)) && (IsSign(TextCursor.At(text, end + 1)) || TextCursor.At(text, end + 1) == '.'))
        {
            joined[length++] = text[end + 1];
            end += 2;
        }

        if (!TryForm(joined[..length], out var form, out var scale)) return false;
        mark = new CurrencyMark(form, start, end, scale);
        return true;
    }

    private static bool TryForm(ReadOnlySpan<char> word, out CurrencyForm form, out decimal scale)
    {
        scale = 1;
        if (CurrencyTable.Prefixes.TryGetValue(word, out form!)) return true;

        // A code and its sign: "EUR€", "CAD$".
        if (word.Length == 4 && IsSign(word[3]) && CurrencyTable.Prefixes.TryGetValue(word[..3], out form!)) return true;
        return TryScaled(word, out form, out scale);
    }

    /// <summary><c>MUSD</c>, <c>TSEK</c>, <c>EURm</c>, <c>USDbn</c>.</summary>
    private static bool TryScaled(ReadOnlySpan<char> word, out CurrencyForm form, out decimal scale)
    {
        form = null!;
        scale = 1;
        if (word.Length is < 4 or > 6) return false;
        if (word.Length == 4 && word[0] is 'M' or 'm' or 'T' or 'K' or 'k' && CurrencyTable.Prefixes.TryGetValue(word[1..], out form!) && form.Kind == CurrencyFormKind.Code && form.Candidates[0].Rank < 40)
        {
            scale = word[0] is 'M' or 'm' ? 1_000_000m : 1_000m;
            return true;
        }

        var suffix = word[3..];
        scale = suffix switch { "m" or "mn" or "mln" or "M" => 1_000_000m, "bn" or "b" or "bln" => 1_000_000_000m, "k" or "K" => 1_000m, _ => 0 };
        return scale != 0 && CurrencyTable.Prefixes.TryGetValue(word[..3], out form!) && form.Kind == CurrencyFormKind.Code && !form.Guarded;
    }

    /// <summary>A sign behind the number: <c>29.90€</c>, <c>5 $</c>.</summary>
    private static bool TrySign(ReadOnlySpan<char> text, int start, out CurrencyMark mark)
    {
        mark = default;
        if (!IsSign(text[start])) return false;
        if (text[start] == '¢')
        {
            mark = new CurrencyMark(CurrencyTable.Nouns["cents"], start, start + 1);
            return true;
        }

        if (!CurrencyTable.Prefixes.TryGetValue(text.Slice(start, 1), out var form)) return false;

        // "paid 5 $10 notes": the sign belongs to what follows; "5 $$$" is no sum.
        if (IsSign(TextCursor.At(text, start + 1))) return false;
        var next = TextCursor.SkipGap(text, start + 1);
        if (CharClass.IsDigit(TextCursor.At(text, start + 1)) && !IsDecimalMark(text, start) || next > start && text[start] == '$' && CharClass.IsDigit(TextCursor.At(text, next))) return false;
        mark = new CurrencyMark(form, start, start + 1);
        if (CurrencyTable.Prefixes.TryGetValue(TextCursor.Letters(text, start + 1), out var code) && code.Kind == CurrencyFormKind.Code) mark = new CurrencyMark(code, start, start + 4);
        return true;
    }

    /// <summary><c>12€90</c>: two digits stand right behind the sign, and digits right before.</summary>
    private static bool IsDecimalMark(ReadOnlySpan<char> text, int sign) => sign > 0 && CharClass.IsDigit(text[sign - 1]) && CharClass.IsDigit(TextCursor.At(text, sign + 2)) && TextCursor.EndsWord(text, sign + 3) && TextCursor.At(text, sign + 3) is not ('.' or ',' or '€' or '$' or '£' or '-');

    /// <summary>A code or a letter symbol behind the number: <c>500 EUR</c>, <c>12CUP</c>, <c>500 kr</c>, <c>1500 Rs</c>.</summary>
    private static bool TryCode(ReadOnlySpan<char> text, int start, out CurrencyMark mark)
    {
        mark = default;
        var end = start;
        while (end < text.Length && end - start < LongestMark && (CharClass.IsLetter(text[end]) || text[end] == '$' || text[end] == '.' && CharClass.IsLetter(TextCursor.At(text, end + 1)))) end++;
        if (!TextCursor.EndsWord(text, end)) return false;
        if (!TryForm(text[start..end], out var form, out var scale) ) return false;
        if (form.Kind is CurrencyFormKind.Symbol or CurrencyFormKind.Letter && !MayFollow(text[start..end]) && !(form.Kind == CurrencyFormKind.Letter && PriceLine.Closes(text, end))) return false;
        mark = new CurrencyMark(form, start, end, scale);
        return true;
    }

    /// <summary>Letter symbols that writers put behind a number too; the others are units and abbreviations there (<c>10 KM</c>, <c>5 MT</c>).</summary>
    private static bool MayFollow(ReadOnlySpan<char> symbol) => symbol[^1] == '$' || Followers.Contains(symbol);

    private static bool TryNoun(ReadOnlySpan<char> text, int start, out CurrencyMark mark)
    {
        mark = default;
        var end = NounEnd(text, start);
        if (!CurrencyTable.Nouns.TryGetValue(text[start..end], out var form)) return false;
        if (end - start == 1 && (text[start] is not ('p' or 'c') || start == 0 || !CharClass.IsDigit(text[start - 1]))) return false;
        mark = Extended(text, form, start, end);
        return true;
    }

    /// <summary><c>pounds sterling</c> says which pounds.</summary>
    private static CurrencyMark Extended(ReadOnlySpan<char> text, CurrencyForm form, int start, int end)
    {
        var next = TextCursor.NextWord(text, end, out var nextEnd);
        if (form.Candidates[0].Code == "GBP" && form.Kind == CurrencyFormKind.Noun && TextCursor.Is(next, "sterling")) return new CurrencyMark(CurrencyTable.Prefixes["GBP"], start, nextEnd);
        if (form.Candidates[0].Code == "CNY" && TextCursor.Is(next, "renminbi")) return new CurrencyMark(form, start, nextEnd);

        // "20 euro cents": the cents are what is counted.
        if (form.Divisor == 1 && next.Length > 3 && CurrencyTable.Nouns.TryGetValue(next, out var part) && part.Kind == CurrencyFormKind.Subunit && part.Narrowed(form.Candidates) is { } narrowed) return new CurrencyMark(narrowed, start, nextEnd);
        return new CurrencyMark(form, start, end);
    }

    /// <summary>One to four capitalised words and a noun: <c>Hong Kong dollars</c>, <c>U.S. dollars</c>, <c>Trinidad and Tobago dollars</c>.</summary>
    private static bool TryAdjective(ReadOnlySpan<char> text, int start, out CurrencyMark mark)
    {
        mark = default;
        var end = start;
        for (var words = 0; words < 4; words++)
        {
            end = AdjectiveEnd(text, end);
            if (end == start) return false;
            var known = CurrencyTable.Adjectives.TryGetValue(text[start..end], out var currencies);
            if (known && TextCursor.At(text, end) == ' ' && TextCursor.At(text, end + 1) == '.' && CharClass.IsUpper(text[end - 1])) end += 2;
            var next = TextCursor.SkipGap(text, end);
            if (next == end && TextCursor.At(text, end) == '-') next++;
            else if (next == end) return false;
            if (known)
            {
                var nounEnd = NounEnd(text, next);
                if (nounEnd > next && CurrencyTable.Nouns.TryGetValue(text[next..nounEnd], out var form) && form.Narrowed(currencies) is { } narrowed)
                {
                    mark = Extended(text, narrowed, next, nounEnd) with { Start = start };
                    return true;
                }
            }

            end = next;
        }

        return false;
    }

    /// <summary>The country before a noun that has none of its own behind a dollar sign: <c>$5 million Canadian</c>, <c>$100 US</c>.</summary>
    public static bool TryCountry(ReadOnlySpan<char> text, int position, CurrencyForm sign, out CurrencyForm form, out int end)
    {
        form = sign;
        var start = TextCursor.SkipGap(text, position);
        end = AdjectiveEnd(text, start);
        if (start == position || end == start || !CharClass.IsUpper(text[start]) || !CurrencyTable.Adjectives.TryGetValue(text[start..end], out var currencies)) return false;
        var after = TextCursor.SkipGap(text, end);
        if (after < text.Length && after > end && CharClass.IsWordPart(text[after]) && !TextCursor.Is(TextCursor.Letters(text, after), "and")) return false;
        if (sign.Narrowed(currencies) is not { } narrowed) return false;
        form = narrowed;
        return true;
    }

    private static int NounEnd(ReadOnlySpan<char> text, int start)
    {
        var end = TextCursor.LettersEnd(text, start);

        // "pa'anga" has an apostrophe inside.
        if (end == start + 2 && CharClass.IsApostrophe(TextCursor.At(text, end)) && TextCursor.Is(TextCursor.Letters(text, end + 1), "anga")) return TextCursor.LettersEnd(text, end + 1);
        return TextCursor.EndsWord(text, end) ? end : start;
    }

    private static int AdjectiveEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (CharClass.IsLetter(text[end]) || text[end] == '.' && end > start && CharClass.IsUpper(text[end - 1]))) end++;
        return end;
    }
}
