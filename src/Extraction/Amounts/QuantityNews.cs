using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Decides which counts are figures of the news. Measures and large numbers are; pairs, and small numbers that the text treats as known (<c>the three agencies</c>,
/// <c>her five children</c>) or as a rate (<c>one in four</c>), are not. The bounds were chosen on facts-train.
/// </summary>
internal static class QuantityNews
{
    /// <summary>Below this a count with a definite word before it is known, not news.</summary>
    private const int SmallestDefinite = 7;

    public static bool IsNews(DateCursor cursor, int index, Numeral number, string unit, bool isMeasure, int next)
    {
        var before = cursor[index - 1];
        if (number.Has(NumeralTraits.Article) && number.Scale == 1 && number.Value == 1) return IsArticle(cursor, index, before, unit, isMeasure);
        if (isMeasure) return true;
        if (unit == "time" && IsRatio(cursor, next)) return false;
        if (before is "in" && cursor[index - 2] is "one" or "One" or "two" or "two" or "three" || before is "top" or "Top" or "big") return false;
        if (number.LooksLikeYear && number.Value is >= 1900 and <= 2100) return false;
        if (number.Value <= 2 && number.Scale == 1) return unit is "storey" or "story" && number.Value == 2;
        return number.Value >= SmallestDefinite || !IsDefinite(before);
    }

    /// <summary><c>a year</c> is a length of time where it is not what something is paid or done per.</summary>
    private static bool IsArticle(DateCursor cursor, int index, ReadOnlySpan<char> before, string unit, bool isMeasure)
    {
        if (!isMeasure) return false;
        if (cursor.Is(index, "one")) return before is "in" or "within" or "for" or "than" or "of" or "after" or "over" or "just" or "about" or "a" or "the" || cursor.IsDash(index + 1);
        if (unit is not ("year" or "month" or "week" or "decade" or "century" or "hour" or "kilometre" or "kilometer" or "mile" or "metre" or "meter" or "tonne" or "minute")) return false;
        if (before.IsEmpty || before.Length == 1 && !CharClass.IsLetter(before[0]) && before[0] is not (',' or '—' or '–' or '“' or '"')) return false;
        return !CharClass.IsDigit(before[0]) && before is not ("times" or "once" or "twice" or "million" or "billion" or "quarter" or "half" or "third" or "such" or "what" or "not");
    }

    /// <summary><c>four times larger</c> compares, <c>four times in May</c> counts.</summary>
    private static bool IsRatio(DateCursor cursor, int next)
    {
        var word = cursor[next];
        return word is "more" or "less" or "as" or "the" or "that" or "its" or "their" or "his" or "her" or "faster" or "worse" or "better" or "fewer" or "what" or "over" || word.Length > 4 && word.EndsWith("er") && !word.Equals("after", StringComparison.Ordinal) && CharClass.IsLower(word[0]);
    }

    private static bool IsDefinite(ReadOnlySpan<char> word) => word is "the" or "The" or "these" or "those" or "These" or "Those" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "'s" or "’s" or "other" or "both" or "all" or "His" or "Her" or "Their" or "Its" or "first" or "last" or "next" or "of" or "into" or "including" or "'" or "’";
}
