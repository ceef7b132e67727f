using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>One number and the currency beside it, if any: half of a range or a whole amount.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Number">The number, with a scale written in the currency (<c>MUSD</c>) multiplied in.</param>
/// <param name="Form">The currency; null for a bare number.</param>
internal readonly record struct MoneyPiece(int Start, int End, Numeral Number, CurrencyForm? Form)
{
    /// <summary>Its value in units of the currency.</summary>
    public decimal Value => Form is { Divisor: > 1 } ? Number.Value / Form.Divisor : Number.Value;
}

/// <summary>Reads one number with its currency. A number that cannot be read whole is not read at all.</summary>
internal static class MoneyPieceReader
{
    /// <summary>Reads at <paramref name="start"/>: a currency mark and a number, or a number and what stands behind it. <paramref name="resume"/> is where to go on when it is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out MoneyPiece piece, out int resume)
    {
        piece = default;
        resume = start + 1;
        var c = text[start];
        if (CharClass.IsDigit(c) || c is '½' or '¼' or '¾' or '⅓' or '⅔') return TryNumberFirst(text, start, out piece, out resume);
        var letters = TextCursor.LettersEnd(text, start);
        if ((letters == start || MoneyScanner.MayBeMark(text, start, letters)) && (TryMarkFirst(text, start, out piece, out resume) || letters > start && NounFirstReader.TryRead(text, start, letters, out piece, out resume))) return true;
        return letters > start && NumberWords.MayOpen(text[start..letters]) && TryNumberFirst(text, start, out piece, out resume);
    }

    private static bool TryMarkFirst(ReadOnlySpan<char> text, int start, out MoneyPiece piece, out int resume)
    {
        piece = default;
        resume = start + 1;
        if (start > 0 && (IsGlued(text[start - 1]) || text[start - 1] == '/' && start > 1 && CharClass.IsLetter(text[start - 2]))) return false;
        if (!CurrencyReader.TryReadBefore(text, start, out var mark)) return false;
        resume = mark.End;
        var markEnd = TextCursor.At(text, mark.End) == ':' && mark.End - start > 1 ? mark.End + 1 : mark.End;
        var numberStart = TextCursor.SkipGap(text, markEnd);
        if (numberStart >= text.Length || numberStart > mark.End && IsSingleLetter(mark) && !PriceLine.Opens(text, start) || numberStart - markEnd > 2) return false;
        var digit = CharClass.IsDigit(text[numberStart]) || text[numberStart] == '.' && numberStart == mark.End && CharClass.IsDigit(TextCursor.At(text, numberStart + 1));
        if (!digit && !MayTakeWords(text, mark, numberStart)) return false;
        if (!NumeralReader.TryRead(text, numberStart, money: true, out resume, out var number) || !IsWhole(text, number.End)) return false;
        if (number.Has(NumeralTraits.Vague) || !digit && !number.Has(NumeralTraits.Scaled)) return false;

        // "USD: 12.99" is a price, "USD: 1.0845" a rate.
        if (markEnd > mark.End && number.Has(NumeralTraits.Decimals) && !number.Has(NumeralTraits.Cents)) return false;
        number = Regrouped(text, number, mark.Form);
        if (mark.Scale != 1 && !TryMultiply(ref number, mark.Scale)) return false;
        var form = mark.Form;
        var end = WithTail(text, number, ref form);
        if (end == number.End && !IsClosed(text, end)) return false;
        if (IsSingleLetter(mark) && number.Has(NumeralTraits.LetterScale) && number.Mantissa < 10 && CharClass.IsUpper(text[number.End - 1])) return false;
        if (form.Kind == CurrencyFormKind.Letter && !number.Has(NumeralTraits.Scaled) && NamesThing(TextCursor.NextWord(text, end, out _))) return false;
        piece = new MoneyPiece(start, end, number, form);
        resume = end;
        return true;
    }

    private static bool TryNumberFirst(ReadOnlySpan<char> text, int start, out MoneyPiece piece, out int resume)
    {
        piece = default;
        resume = start + 1;
        if (!NumberOpening.IsFree(text, start)) return false;

        // ".99 USD": the point belongs to the number.
        if (start > 0 && text[start - 1] == '.' && CharClass.IsDigit(text[start]) && (start == 1 || CharClass.IsSpace(text[start - 2]) || text[start - 2] == '(')) start--;
        if (!NumeralReader.TryRead(text, start, money: true, out resume, out var number)) return TryFraction(text, start, out piece, ref resume);
        if (!IsWhole(text, number.End)) return false;
        var of = number.Has(NumeralTraits.Vague) || number.Has(NumeralTraits.Words);
        var from = AfterAbbreviation(text, number);
        if (from == number.End && TextCursor.At(text, from) is '.' or ',' or ':' && TextCursor.IsDash(TextCursor.At(text, from + 1))) from = AfterDashes(text, number);
        if (CurrencyReader.TryReadBehind(text, number.Has(NumeralTraits.Plus) ? resume : from, of, out var mark) && IsReadable(text, number, mark))
        {
            number = Regrouped(text, number, mark.Form);
            if (mark.Scale != 1 && !TryMultiply(ref number, mark.Scale)) return false;
            if (mark.Form.Kind == CurrencyFormKind.Symbol && mark.End - mark.Start == 1) TakeCents(text, ref number, ref mark);
            piece = new MoneyPiece(start, mark.End, number, mark.Form);
            resume = Math.Max(resume, mark.End);
            return true;
        }

        if (!IsClosed(text, number.End)) return false;
        piece = new MoneyPiece(start, number.End, number, null);
        return true;
    }

    /// <summary>Whether number and currency belong together: not in <c>2008 yen lending</c>, <c>hundreds of dollar bills</c>, <c>50 Cent</c>.</summary>
    private static bool IsReadable(ReadOnlySpan<char> text, Numeral number, CurrencyMark mark)
    {
        var word = text[mark.Start..mark.End];
        var noun = mark.Form.Kind is CurrencyFormKind.Noun or CurrencyFormKind.Subunit;
        if (number.LooksLikeYear && noun && FollowsTimeWord(text, number.Start)) return false;
        if (number.Has(NumeralTraits.Vague) && (!noun || IsSingular(word) || !number.Has(NumeralTraits.Scaled))) return false;
        if (CharClass.IsUpper(word[0]) && noun && word[^1] != 's' && CharClass.IsUpper(TextCursor.NextWord(text, mark.End, out _) is { IsEmpty: false } after ? after[0] : ' ')) return false;
        if (word is "mark" && TextCursor.Is(TextCursor.PreviousWord(text, number.Start, out _), "the")) return false;

        // "a trillion-dollar company", "five billion-dollar firms" speak of size, not of a sum.
        if (number.Has(NumeralTraits.Words) && number.Has(NumeralTraits.Scaled) && !number.Has(NumeralTraits.Decimals) && TextCursor.IsHyphen(TextCursor.At(text, number.End)) && (number.Has(NumeralTraits.Article) || TextCursor.At(text, number.MantissaEnd) == ' ')) return false;
        if (TextCursor.Is(word, "quid") && NextIs(text, mark.End, "pro")) return false;
        if (word is "Cent" || word is "real" or "Real" && NextIs(text, mark.End, "estate")) return false;
        if (word is "p" && number.Value is 144 or 240 or 360 or 480 or 720 or 1080 or 1440 or 2160) return false;
        return !TextCursor.IsAny(word, "pound", "pounds") || !WeightWords.IsWeight(text, number, mark.Start, mark.End);
    }

    /// <summary>Roads and lines have a letter and a number too: <c>the R21 highway</c>.</summary>
    private static bool NamesThing(ReadOnlySpan<char> word) => word is "highway" or "road" or "route" or "motorway" or "freeway" or "bridge" or "line" or "trial" or "unit" or "vertebra" or "bus" or "train" or "class" or "series" or "model";

    private static bool IsSingular(ReadOnlySpan<char> word) => word is "dollar" or "euro" or "pound" or "peso" or "rupee" or "cent" or "franc" or "crown" or "dinar" or "ruble" or "rouble";

    private static bool NextIs(ReadOnlySpan<char> text, int end, string word) => TextCursor.Is(TextCursor.NextWord(text, end, out _), word);

    private static bool FollowsTimeWord(ReadOnlySpan<char> text, int start)
    {
        var word = TextCursor.PreviousWord(text, start, out _);
        return TextCursor.IsAny(word, "in", "since", "by", "from", "until", "during", "after", "before", "the") || DateWords.TryMonth(word, out _);
    }

    /// <summary><c>half a dollar</c>, <c>a quarter of a euro</c>; half a pound is a weight more often.</summary>
    private static bool TryFraction(ReadOnlySpan<char> text, int start, out MoneyPiece piece, ref int resume)
    {
        piece = default;
        if (!CharClass.IsLetter(text[start]) || !FractionWords.TryPart(text, start, out var part, out var end) || TextCursor.At(text, end) != ' ') return false;
        if (!CurrencyReader.TryReadBehind(text, end, of: false, out var mark) || mark.Form.Kind != CurrencyFormKind.Noun || mark.Form.Guarded || mark.Form.Candidates[0].Code == "GBP" || text[mark.End - 1] == 's') return false;
        piece = new MoneyPiece(start, mark.End, new Numeral(start, end, decimal.Round(part, 6), part, 1, end, NumeralTraits.Words | NumeralTraits.Decimals), mark.Form);
        resume = mark.End;
        return true;
    }

    /// <summary><c>3,5 Mio. EUR</c>: the period belongs to the scale.</summary>
    private static int AfterAbbreviation(ReadOnlySpan<char> text, Numeral number)
    {
        var end = number.End;
        if (!number.Has(NumeralTraits.Scaled) || TextCursor.At(text, end) != '.' || TextCursor.At(text, end + 1) != ' ' || end - number.MantissaEnd >= 6) return end;
        var next = TextCursor.At(text, end + 2);
        return CurrencyReader.IsSign(next) || CharClass.IsUpper(next) && (CharClass.IsUpper(TextCursor.At(text, end + 3)) || CurrencyTable.Nouns.ContainsKey(TextCursor.Letters(text, end + 2))) ? end + 1 : end;
    }

    /// <summary><c>25,- €</c>, <c>49.– CHF</c>: a dash stands for no cents.</summary>
    private static int AfterDashes(ReadOnlySpan<char> text, Numeral number)
    {
        var end = number.End + 1;
        while (end < number.End + 3 && TextCursor.IsDash(TextCursor.At(text, end))) end++;
        return number.Has(NumeralTraits.Decimals) && !number.Has(NumeralTraits.ThreeDecimals) || CharClass.IsDigit(TextCursor.At(text, end)) ? number.End : end;
    }

    /// <summary><c>12€90</c>, <c>1,235€ 99</c>: the sign stands where the decimal mark would.</summary>
    private static void TakeCents(ReadOnlySpan<char> text, ref Numeral number, ref CurrencyMark mark)
    {
        if (number.Has(NumeralTraits.Decimals) || number.Has(NumeralTraits.Scaled) || number.Has(NumeralTraits.Words)) return;
        var at = TextCursor.SkipGap(text, mark.End);
        if (!CharClass.IsDigit(TextCursor.At(text, at)) || !CharClass.IsDigit(TextCursor.At(text, at + 1)) || !IsClosed(text, at + 2) || !IsWhole(text, at + 2) || at > mark.End && !PriceLine.Closes(text, at + 2)) return;
        var cents = ((text[at] - '0') * 10 + text[at + 1] - '0') / 100m;
        number = number with { Value = number.Value + cents, Mantissa = number.Mantissa + cents, Traits = number.Traits | NumeralTraits.Decimals | NumeralTraits.Cents };
        mark = mark with { End = at + 2 };
    }

    /// <summary><c>€1.250</c> is a thousand and more where the currency's countries group by points, unless it is a price to a tenth of a cent.</summary>
    private static Numeral Regrouped(ReadOnlySpan<char> text, Numeral number, CurrencyForm form)
    {
        if (!number.Has(NumeralTraits.ThreeDecimals) || number.Has(NumeralTraits.Scaled) || form.Divisor > 1 || form.HasThousandths) return number;

        // "$5.000": nobody writes two noughts for a tenth of a cent.
        var noughts = text[number.MantissaEnd - 1] == '0' && text[number.MantissaEnd - 2] == '0' && number.Mantissa >= 1;
        if (!noughts && !form.PointGroups || PerReader.Read(text, number.End) is not null) return number;
        return number with { Value = number.Value * 1000, Mantissa = number.Mantissa * 1000, Traits = number.Traits & ~(NumeralTraits.Decimals | NumeralTraits.ThreeDecimals) | NumeralTraits.Grouped };
    }

    /// <summary>What may follow a symbol and number: <c>dollars</c>, <c>USD</c>, <c>Canadian</c>. Narrows the currency.</summary>
    private static int WithTail(ReadOnlySpan<char> text, Numeral number, ref CurrencyForm form)
    {
        var end = number.End;
        if (CurrencyReader.TryReadBehind(text, end, of: false, out var tail) && tail.Form.Divisor == 1 && tail.Scale == 1 && tail.Form.Kind != CurrencyFormKind.Letter && Narrow(form, tail.Form) is { } narrowed)
        {
            form = narrowed;
            return tail.End;
        }

        if (TextCursor.At(text, end) == 'p' && form.Candidates[0].Code == "GBP" && number.Has(NumeralTraits.Cents) && TextCursor.EndsWord(text, end + 1)) return end + 1;
        if (TextCursor.NextWord(text, end, out var centsEnd) is "cents" && form.Kind == CurrencyFormKind.Symbol && number.Value < 1) return centsEnd;
        if (!CurrencyReader.TryCountry(text, end, form, out var named, out var nameEnd)) return end;
        form = named;
        return nameEnd;
    }

    /// <summary>What both say together: <c>$5 Canadian</c>; pesos are written with the dollar sign too (<c>$500 pesos</c>).</summary>
    private static CurrencyForm? Narrow(CurrencyForm form, CurrencyForm tail)
    {
        if (form.IsBareDollar && Array.Exists(tail.Candidates, static c => c.Code is "MXN" or "ARS" or "CLP" or "COP" or "UYU" or "DOP" or "CUP" or "BRL" or "PHP")) return tail;
        if (tail.Candidates.Length >= form.Candidates.Length) return form.Narrowed(tail.Candidates) is null ? null : form;
        return form.Narrowed(tail.Candidates) is null ? null : tail;
    }

    private static bool MayTakeWords(ReadOnlySpan<char> text, CurrencyMark mark, int start) =>
        mark.Form.Kind != CurrencyFormKind.Letter && start > mark.End && !mark.Form.Guarded && NumberWords.MayOpen(TextCursor.Letters(text, start) is { IsEmpty: false } word ? word : "x");

    private static bool IsSingleLetter(CurrencyMark mark) => mark.Form.Kind == CurrencyFormKind.Letter && mark.End - mark.Start == 1;

    internal static bool TryMultiply(ref Numeral number, decimal scale)
    {
        if (number.Value > 1_000_000_000_000m) return false;
        number = number with { Value = number.Value * scale, Traits = number.Traits | NumeralTraits.Scaled };
        return true;
    }

    /// <summary>Whether the digits do not go on behind a mark that no number holds: <c>1,,000</c>, <c>1..5</c>.</summary>
    internal static bool IsWhole(ReadOnlySpan<char> text, int end)
    {
        var c = TextCursor.At(text, end);
        if (c is not ('.' or ',' or '\'' or '’')) return true;
        var next = TextCursor.At(text, end + 1);
        return !CharClass.IsDigit(next) && !(next == c && CharClass.IsDigit(TextCursor.At(text, end + 2)));
    }

    /// <summary>Whether nothing hangs on the number that makes it another thing: <c>12abc</c>, <c>5G</c>, <c>12€34</c>.</summary>
    internal static bool IsClosed(ReadOnlySpan<char> text, int end) => TextCursor.EndsWord(text, end) && !CurrencyReader.IsSign(TextCursor.At(text, end)) && TextCursor.At(text, end) is not ('}' or '%');

    private static bool IsGlued(char before) => CharClass.IsWordPart(before) || CurrencyReader.IsSign(before) || before is '\\';
}
