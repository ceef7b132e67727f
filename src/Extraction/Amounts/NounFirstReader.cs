using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads a currency named before its number: <c>US dollars 6000</c>, <c>Rupees 500 crore</c>, <c>Euro 19.90</c>. Rare in news, so only where nothing else fits.</summary>
internal static class NounFirstReader
{
    private const int MostAdjectives = 2;

    /// <summary>Words behind <c>Euro 5</c> that make it a norm, not a price.</summary>
    private static bool IsNorm(ReadOnlySpan<char> word) => word.Length > 0 && word is not ("and" or "or" or "to" or "for" or "per" or "a" or "an" or "each" or "in" or "on" or "at" or "from" or "was" or "is" or "were" or "are" or "will" or "by" or "of" or "with" or "plus" or "as" or "but");

    /// <summary>Reads at the word [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int end, out MoneyPiece piece, out int resume)
    {
        piece = default;
        resume = start + 1;
        var numberStart = TextCursor.SkipGap(text, end);
        if (numberStart == end || numberStart >= text.Length || !CharClass.IsDigit(text[numberStart]) || !CurrencyTable.Nouns.TryGetValue(text[start..end], out var form)) return false;
        if (form.Kind != CurrencyFormKind.Noun || form.Guarded || start > 0 && text[start - 1] is not (' ' or '\n' or '(' or ':' or '\u00A0')) return false;
        if (!NumeralReader.TryRead(text, numberStart, money: true, out resume, out var number) || !MoneyPieceReader.IsWhole(text, number.End) || !MoneyPieceReader.IsClosed(text, number.End)) return false;
        if (number.LooksLikeYear && !MayBeYearLike(text, start, end) || !Fits(text, start, end, number)) return false;
        piece = new MoneyPiece(Adjective(text, start, ref form), number.End, number, form);
        resume = number.End;
        return true;
    }

    /// <summary><c>US dollars 2000</c> is a sum, <c>Euro 2020</c> a cup.</summary>
    private static bool MayBeYearLike(ReadOnlySpan<char> text, int start, int end) => text[end - 1] == 's' && CharClass.IsUpper(TextCursor.PreviousWord(text, start, out _) is { IsEmpty: false } before ? before[0] : ' ');

    private static bool Fits(ReadOnlySpan<char> text, int start, int end, Numeral number)
    {
        var next = TextCursor.NextWord(text, number.End, out _);
        if (TextCursor.IsHyphen(TextCursor.At(text, number.End)) || TextCursor.Is(next, "percent") || TextCursor.Is(next, "per") && TextCursor.NextWord(text, number.End + 4, out _) is "cent") return false;
        if (number.Has(NumeralTraits.Scaled) || number.Has(NumeralTraits.Cents) || number.Has(NumeralTraits.Grouped)) return true;
        if (IsNorm(next)) return false;

        // "Euro 5", "Yen 5000": the singular only where it is all of a line or begins with a capital; "Euro 96" was a cup.
        return text[end - 1] == 's' || PriceLine.IsWhole(text, start, number.End) || CharClass.IsUpper(text[start]) && number.Value >= 100;
    }

    /// <summary>Takes the adjective before the noun in: <c>US</c>, <c>Hong Kong</c>; gives where the amount begins.</summary>
    private static int Adjective(ReadOnlySpan<char> text, int start, ref CurrencyForm form)
    {
        var first = start;
        for (var i = 0; i < MostAdjectives; i++)
        {
            var before = TextCursor.SkipGapBack(text, first);
            if (before == first) break;
            first = before;
            while (first > 0 && (CharClass.IsLetter(text[first - 1]) || text[first - 1] == '.' && CharClass.IsUpper(TextCursor.At(text, first - 2)))) first--;
            if (first == before || !CharClass.IsUpper(text[first])) break;
            if (!CurrencyTable.Adjectives.TryGetValue(text[first..before], out var currencies) || form.Narrowed(currencies) is not { } narrowed) continue;
            form = narrowed;
            return first;
        }

        return start;
    }
}
