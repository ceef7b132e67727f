using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Tells pounds of weight from pounds of money.</summary>
internal static class WeightWords
{
    private const int WordsBack = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "weigh", "weighs", "weighed", "weighing", "weight", "weights", "lost", "lose", "loses", "losing", "gained", "gain", "gaining", "heavy", "heavier", "lighter", "shed", "lift", "lifted", "lbs", "ounces", "cocaine", "catch", "caught", "seized", "holds", "carry", "carries", "carrying", "haul", "thrust", "kg", "kilograms", "kilos", "tonnes", "tons",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the pounds at [<paramref name="start"/>, <paramref name="end"/>) behind <paramref name="number"/> are a weight.</summary>
    public static bool IsWeight(ReadOnlySpan<char> text, Numeral number, int start, int end)
    {
        if (number.Has(NumeralTraits.Vague) || number.Value >= 1_000_000m && number.Has(NumeralTraits.Scaled)) return false;
        var next = TextCursor.NextWord(text, end, out var nextEnd);
        if (TextCursor.Is(next, "of"))
        {
            var what = TextCursor.NextWord(text, nextEnd, out _);
            if (!IsMoneyNoun(what)) return true;
        }

        if (TextCursor.Is(next, "per") && TextCursor.Is(TextCursor.NextWord(text, nextEnd, out _), "square")) return true;
        if (TextCursor.IsHyphen(TextCursor.At(text, number.End)) && number.Value < 1000 && number.Scale == 1) return true;
        return number.Value < 5000 && HasCue(text, number.Start);
    }

    private static bool IsMoneyNoun(ReadOnlySpan<char> word) => word.IsEmpty || word is "debt" or "aid" or "investment" or "funding" or "savings" or "taxpayers" or "public" or "taxpayer" or "cash" or "credit" or "damage" or "damages" or "losses" or "support" or "money" or "income" or "revenue" or "profit" or "government" or "additional" or "extra" or "the" or "their" or "his" or "her" or "its" or "my" or "your" or "our";

    private static bool HasCue(ReadOnlySpan<char> text, int position)
    {
        for (var i = 0; i < WordsBack; i++)
        {
            var word = TextCursor.PreviousWord(text, position, out var start);
            if (word.IsEmpty)
            {
                // Past the digits of a range or of "100kg (": "weigh between 45 to 60 pounds".
                start = TextCursor.SkipGapBack(text, position) - 1;
                if (start < 0 || !CharClass.IsDigit(text[start]) && text[start] is not ('(' or '-' or '–')) return false;
            }

            if (Cues.Contains(word)) return true;
            position = start;
        }

        return false;
    }
}
