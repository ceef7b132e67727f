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
        if ((letters == start || MoneyScanner.MayBeMark(text, start, letters)) && TryMarkFirst(text, start, out piece, out resume)) return true;
        return letters > start && NumberWords.MayOpen(text[start..letters]) && TryNumberFirst(text, start, out piece, out resume);
    }

    private static bool TryMarkFirst(ReadOnlySpan<char> text, int start, out MoneyPiece piece, out int resume)
    {
        piece = default;
        resume = start + 1;
        if (start > 0 && (IsGlued(text[start - 1]) || text[start - 1] == '/' && start > 1 && CharClass.IsLetter(text[start - 2]))) return false;
        if (!CurrencyReader.TryReadBefore(text, start, out var mark)) return false;
        resume = mark.End;
        var numberStart = TextCursor.SkipGap(text, mark.End);
        if (numberStart >= text.Length || numberStart > mark.End && IsSingleLetter(mark) || numberStart - mark.End > 2) return false;
        var digit = CharClass.IsDigit(text[numberStart]) || text[numberStart] == '.' && numberStart == mark.End && CharClass.IsDigit(TextCursor.At(text, numberStart + 1));
        if (!digit && !MayTakeWords(text, mark, numberStart)) return false;
        if (!NumeralReader.TryRead(text, numberStart, money: true, out resume, out var number) || !IsWhole(text, number.End)) return false;
        if (number.Has(NumeralTraits.Vague) || !digit && !number.Has(NumeralTraits.Scaled)) return false;
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
        if (!NumeralReader.TryRead(text, start, money: true, out resume, out var number) || !IsWhole(text, number.End)) return false;
        var of = number.Has(NumeralTraits.Vague) || number.Has(NumeralTraits.Words);
        var from = AfterAbbreviation(text, number);
        if (CurrencyReader.TryReadBehind(text, number.Has(NumeralTraits.Plus) ? resume : from, of, out var mark) && IsReadable(text, number, mark))
        {
            number = Regrouped(text, number, mark.Form);
            if (mark.Scale != 1 && !TryMultiply(ref number, mark.Scale)) return false;
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
        return !(TextCursor.Is(word, "pound") || TextCursor.Is(word, "pounds")) || !WeightWords.IsWeight(text, number, mark.Start, mark.End);
    }

    /// <summary>Roads and lines have a letter and a number too: <c>the R21 highway</c>.</summary>
    private static bool NamesThing(ReadOnlySpan<char> word) => word is "highway" or "road" or "route" or "motorway" or "freeway" or "bridge" or "line" or "trial" or "unit" or "vertebra" or "bus" or "train" or "class" or "series" or "model";

    private static bool IsSingular(ReadOnlySpan<char> word) => word is "dollar" or "euro" or "pound" or "peso" or "rupee" or "cent" or "franc" or "crown" or "dinar" or "ruble" or "rouble";

    private static bool NextIs(ReadOnlySpan<char> text, int end, string word) => TextCursor.Is(TextCursor.NextWord(text, end, out _), word);

    private static bool FollowsTimeWord(ReadOnlySpan<char> text, int start)
    {
        var word = TextCursor.PreviousWord(text, start, out _);
        return TextCursor.Is(word, "in") || TextCursor.Is(word, "since") || TextCursor.Is(word, "by") || TextCursor.Is(word, "from") || TextCursor.Is(word, "until") || TextCursor.Is(word, "during") || TextCursor.Is(word, "after") || TextCursor.Is(word, "before") || TextCursor.Is(word, "the") || DateWords.TryMonth(word, out _);
    }

    /// <summary><c>3,5 Mio. EUR</c>: the period belongs to the scale.</summary>
    private static int AfterAbbreviation(ReadOnlySpan<char> text, Numeral number) =>
        number.Has(NumeralTraits.Scaled) && TextCursor.At(text, number.End) == '.' && TextCursor.At(text, number.End + 1) == ' ' && CharClass.IsUpper(TextCursor.At(text, number.End + 2)) && CharClass.IsUpper(TextCursor.At(text, number.End + 3)) && number.End - number.MantissaEnd < 6 ? number.End + 1 : number.End;

    /// <summary><c>€1.250</c> is a thousand and more where the currency's countries group by points, unless it is a price to a tenth of a cent.</summary>
    private static Numeral Regrouped(ReadOnlySpan<char> text, Numeral number, CurrencyForm form)
    {
        if (!number.Has(NumeralTraits.ThreeDecimals) || number.Has(NumeralTraits.Scaled) || !form.Candidates[0].PointGroups || form.Divisor > 1 || PerReader.Read(text, number.End) is not null) return number;
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

        if (TextCursor.NextWord(text, end, out var centsEnd) is "cents" && form.Kind == CurrencyFormKind.Symbol && number.Value < 1) return centsEnd;
        if (!CurrencyReader.TryCountry(text, end, form, out var named, out var nameEnd)) return end;
        form = named;
        return nameEnd;
    }

    private static CurrencyForm? Narrow(CurrencyForm form, CurrencyForm tail)
    {
        if (tail.Candidates.Length >= form.Candidates.Length) return form.Narrowed(tail.Candidates) is null ? null : form;
        return form.Narrowed(tail.Candidates) is null ? null : tail;
    }

    private static bool MayTakeWords(ReadOnlySpan<char> text, CurrencyMark mark, int start) =>
        mark.Form.Kind != CurrencyFormKind.Letter && start > mark.End && !mark.Form.Guarded && NumberWords.MayOpen(TextCursor.Letters(text, start) is { IsEmpty: false } word ? word : "x");

    private static bool IsSingleLetter(CurrencyMark mark) => mark.Form.Kind == CurrencyFormKind.Letter && mark.End - mark.Start == 1;

    private static bool TryMultiply(ref Numeral number, decimal scale)
    {
        if (number.Value > 1_000_000_000_000m) return false;
        number = number with { Value = number.Value * scale, Traits = number.Traits | NumeralTraits.Scaled };
        return true;
    }

    /// <summary>Whether the digits do not go on behind a mark that no number holds: <c>1,,000</c>, <c>1..5</c>.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text, int end)
    {
        var c = TextCursor.At(text, end);
        if (c is not ('.' or ',' or '\'' or '’')) return true;
        var next = TextCursor.At(text, end + 1);
        return !CharClass.IsDigit(next) && !(next == c && CharClass.IsDigit(TextCursor.At(text, end + 2)));
    }

    /// <summary>Whether nothing hangs on the number that makes it another thing: <c>12abc</c>, <c>5G</c>, <c>12€34</c>.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, int end) => TextCursor.EndsWord(text, end) && !CurrencyReader.IsSign(TextCursor.At(text, end)) && TextCursor.At(text, end) is not ('}' or '%');

    private static bool IsGlued(char before) => CharClass.IsWordPart(before) || CurrencyReader.IsSign(before) || before is '\\';
}
