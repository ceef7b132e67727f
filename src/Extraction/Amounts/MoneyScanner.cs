using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Walks over the tokens of a document and collects the amounts of money, ranges as one. Looks only where a digit, a currency sign or a number word stands;
/// linear time, and no memory where there is none.
/// </summary>
internal static class MoneyScanner
{
    /// <summary>Appends the amounts of <paramref name="document"/> to <paramref name="finds"/>, in order.</summary>
    public static void Scan(Document document, List<MoneyFind> finds)
    {
        var text = document.Text.AsSpan();
        var tokens = document.Tokens;
        var resume = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Start < resume || !MayOpen(text, token)) continue;
            if (TryRead(text, token.Start, out var find, out var next)) finds.Add(find);
            resume = Math.Max(next, token.Start + 1);
        }
    }

    /// <summary>Whether an amount may start at <paramref name="token"/>: a cheap test that most words fail.</summary>
    private static bool MayOpen(ReadOnlySpan<char> text, Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                return true;
            case TokenKind.Symbol:
                return CurrencyReader.IsSign(text[token.Start]);
            case TokenKind.Word:
                var word = text[token.Start..token.End];
                return NumberWords.MayOpenAt(text, token.Start, token.End) || MayBeMark(text, token.Start, token.End) || HasDigit(word);
            default:
                return false;
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word) if (CharClass.IsDigit(c)) return true;
        return false;
    }

    /// <summary>Letters that a number or a currency sign follows: <c>Rs 5</c>, <c>HK$5</c>, <c>S/5</c>.</summary>
    internal static bool MayBeMark(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 8) return false;
        var next = TextCursor.At(text, end);
        if (TextCursor.IsSpaceLike(next)) next = TextCursor.At(text, end + 1);
        if (next == '.')
        {
            var dot = TextCursor.At(text, end) == '.' ? end + 1 : end + 2;
            next = TextCursor.At(text, dot) == ' ' ? TextCursor.At(text, dot + 1) : TextCursor.At(text, dot);
            return CharClass.IsDigit(next) || CurrencyReader.IsSign(next) || CharClass.IsUpper(next);
        }

        if (next == ':') return end - start is 3 or 4 && CharClass.IsUpper(text[start + 1]);
        return CharClass.IsDigit(next) || next == '/' || CurrencyReader.IsSign(next) || CharClass.IsUpper(text[start]) && end - start <= 4 && NumberWordFollows(text, end);
    }

    private static bool NumberWordFollows(ReadOnlySpan<char> text, int end)
    {
        var word = TextCursor.NextWord(text, end, out _);
        return word.Length > 0 && NumberWords.MayOpen(word);
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, out MoneyFind find, out int resume)
    {
        find = default;
        if (!MoneyPieceReader.TryRead(text, start, out var piece, out resume)) return false;
        if (RangeReader.TryRead(text, piece, out find, out var end))
        {
            resume = end;
            return true;
        }

        if (piece.Form is not { } form)
        {
            return false;
        }

        resume = piece.End;
        if (IsRateUnit(text, piece)) return false;
        find = new MoneyFind
        {
            Start = piece.Start,
            End = piece.End,
            Low = piece.Value,
            High = piece.Value,
            Form = form,
            Traits = piece.Number.Traits,
            Vague = piece.Number.Has(NumeralTraits.Vague),
            Guarded = IsGuarded(piece.Number, form, behind: piece.Number.Start == piece.Start),
            Backed = IsBacked(text, piece, form),
            RestatementOf = -1,
        };
        AddSubunits(text, ref find);
        resume = find.End;
        return true;
    }

    /// <summary>A word-like form without a scale or thousands wants evidence from the document.</summary>
    internal static bool IsGuarded(Numeral number, CurrencyForm form, bool behind)
    {
        if (form.Kind == CurrencyFormKind.Letter) return true;
        if (!form.Guarded || behind && form.Kind == CurrencyFormKind.Code && form.Candidates[0].Code is not ("ALL" or "TOP" or "CUP" or "TRY" or "COP" or "MAD" or "PEN" or "SOS" or "AMD")) return false;
        return !number.Has(NumeralTraits.Scaled) && !number.Has(NumeralTraits.Grouped) && (number.Value < 1000 || number.LooksLikeYear);
    }

    /// <summary>Whether a guarded form looks like a price all the same: <c>RON 49,99</c>, <c>R1,499.00</c>, or <c>SAR 199</c> on a line of its own.</summary>
    private static bool IsBacked(ReadOnlySpan<char> text, MoneyPiece piece, CurrencyForm form)
    {
        if (form.Kind is CurrencyFormKind.Noun) return piece.Value >= 10 && PriceLine.IsWhole(text, piece.Start, piece.End);
        if (form.Kind is CurrencyFormKind.Subunit) return false;
        var cents = piece.Number.Has(NumeralTraits.Cents);
        if (form.Kind == CurrencyFormKind.Code && cents) return true;

        // "M25", "B12", "A4" stand on lines of their own too: one letter wants more of a price.
        var letter = form.Kind == CurrencyFormKind.Letter && piece.Number.Start > piece.Start && TextCursor.LettersEnd(text, piece.Start) == piece.Start + 1;
        if (letter && cents && text[piece.Start] == 'R' && piece.Number.Mantissa >= 10) return true;
        return (!letter || cents || piece.Number.Has(NumeralTraits.Grouped) || text[piece.Start] == 'R' && text[piece.Start + 1] == ' ') && PriceLine.IsWhole(text, piece.Start, piece.End);
    }

    /// <summary>The one unit of an exchange rate: <c>$1 bought 0.91 euros</c>, <c>1 euro = $1.08</c>.</summary>
    private static bool IsRateUnit(ReadOnlySpan<char> text, MoneyPiece piece)
    {
        if (piece.Value != 1 || piece.Number.Has(NumeralTraits.Scaled)) return false;
        var after = TextCursor.SkipGap(text, piece.End);
        var c = TextCursor.At(text, after);
        if (c is '=' or '≈') return true;
        var word = TextCursor.Letters(text, after);
        if (TextCursor.IsAny(word, "bought", "buys", "equals", "equalled", "equaled", "fetched", "fetches")) return true;
        if (!TextCursor.IsAny(word, "is", "was", "to", "at", "for")) return false;
        var position = after + word.Length;
        var next = TextCursor.NextWord(text, position, out var nextEnd);
        if (TextCursor.IsAny(next, "worth", "about", "equal")) position = nextEnd;
        var other = TextCursor.SkipGap(text, position);
        return other < text.Length && (CharClass.IsDigit(text[other]) || CurrencyReader.IsSign(text[other])) && MoneyPieceReader.TryRead(text, other, out var rate, out _) && rate.Form is { } form && piece.Form!.Narrowed(form.Candidates) is null;
    }

    /// <summary><c>two dollars fifty</c>, <c>3 pounds 50</c>, where nothing follows that the number could count.</summary>
    private static bool TryBareCents(ReadOnlySpan<char> text, int start, ref MoneyFind find)
    {
        if (start == find.End || start >= text.Length || !CharClass.IsDigit(text[start]) && !(CharClass.IsLetter(text[start]) && NumberWords.MayOpen(TextCursor.Letters(text, start)))) return false;
        if (!NumeralReader.TryRead(text, start, money: false, out _, out var cents) || cents.Has(~NumeralTraits.Words) || cents.Value is < 10 or > 99) return false;
        var digits = CharClass.IsDigit(text[start]);
        if (digits == find.Has(NumeralTraits.Words) || !PriceLine.Closes(text, cents.End) && TextCursor.At(text, cents.End) is not (',' or '.' or ';')) return false;
        find.Low = find.High = find.Low + cents.Value / 100;
        find.End = cents.End;
        return true;
    }

    /// <summary><c>5 dollars and 30 cents</c>, <c>£3 and 50p</c> are one amount.</summary>
    private static void AddSubunits(ReadOnlySpan<char> text, ref MoneyFind find)
    {
        var noun = find.Form.Kind == CurrencyFormKind.Noun;
        if (find.Vague || !noun && find.Form.Kind != CurrencyFormKind.Symbol || find.Form.Divisor != 1 || find.Has(NumeralTraits.Scaled) || decimal.Truncate(find.Low) != find.Low) return;
        var position = find.End;
        if (TextCursor.At(text, position) == ',') position++;
        var and = TextCursor.TryTake(text, ref position, "and");
        if (!and && !noun) return;
        var start = TextCursor.SkipGap(text, position);
        if (!and && position == find.End && TryBareCents(text, start, ref find)) return;
        if (start >= text.Length || start == position || !CharClass.IsDigit(text[start]) && !CharClass.IsLetter(text[start])) return;
        if (CharClass.IsLetter(text[start]) && !NumberWords.MayOpen(TextCursor.Letters(text, start))) return;
        if (!MoneyPieceReader.TryRead(text, start, out var cents, out _) || cents.Form is not { Kind: CurrencyFormKind.Subunit } form || cents.Number.Value >= form.Divisor || cents.Number.Has(NumeralTraits.Vague)) return;
        if (find.Form.Narrowed(form.Candidates) is not { } both) return;
        find.Low = find.High = find.Low + cents.Value;
        find.End = cents.End;
        if (both.Candidates.Length < find.Form.Candidates.Length && Array.IndexOf(form.Candidates, find.Form.Candidates[0]) < 0) find.Form = both;
    }
}
