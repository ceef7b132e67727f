using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads the percent sign or words behind a number.</summary>
internal static class PercentUnit
{
    public const string Percent = "percent", Point = "percentage-point";

    /// <summary>The unit behind a number that ends at <paramref name="position"/>: <c>%</c>, <c>per cent</c>, <c>-percentage-point</c>; null for none.</summary>
    public static string? Read(ReadOnlySpan<char> text, int position, out int end)
    {
        end = position;
        var start = TextCursor.SkipGap(text, position);
        if (TextCursor.At(text, start) is '%' or '٪' or '％')
        {
            end = start + 1;
            return CharClass.IsWordPart(TextCursor.At(text, end)) ? null : PointBehind(text, ref end);
        }

        if (TextCursor.IsHyphen(TextCursor.At(text, start))) start = TextCursor.SkipGap(text, start + 1);
        var word = TextCursor.Letters(text, start);
        if (word.Length is < 2 or > 10) return null;
        var wordEnd = start + word.Length;
        if (!TextCursor.EndsWord(text, wordEnd)) return null;
        if (TextCursor.IsAny(word, "percent", "pct") || word is "pc" || TextCursor.Is(word, "percents"))
        {
            end = wordEnd;
            if (TextCursor.At(text, end) == '.' && TextCursor.Is(word, "pct") && TextCursor.At(text, end + 1) == ' ' && CharClass.IsLower(TextCursor.At(text, end + 2))) end++;
            return PointBehind(text, ref end);
        }

        if (TextCursor.IsAny(word, "per", "percentage")) return ReadTwo(text, word.Length == 3 ? "cent" : "point", wordEnd, ref end);
        if (word is not ("pp" or "ppt" or "ppts" or "pps")) return null;
        end = wordEnd;
        return Point;
    }

    /// <summary><c>per cent</c>, <c>percentage points</c>, with a blank or hyphen between.</summary>
    private static string? ReadTwo(ReadOnlySpan<char> text, string second, int position, ref int end)
    {
        var start = TextCursor.SkipGap(text, position);
        if (TextCursor.IsHyphen(TextCursor.At(text, start))) start++;
        var word = TextCursor.Letters(text, start);
        if (!TextCursor.Is(word, second) && !(word.Length == second.Length + 1 && TextCursor.Is(word[..^1], second) && word[^1] == 's')) return null;
        end = start + word.Length;
        if (!TextCursor.EndsWord(text, end)) return null;
        return second == "cent" ? PointBehind(text, ref end) : Point;
    }

    /// <summary><c>5% points</c> are percentage points.</summary>
    private static string PointBehind(ReadOnlySpan<char> text, ref int end)
    {
        var word = TextCursor.NextWord(text, end, out var wordEnd);
        if (!TextCursor.IsAny(word, "points", "point")) return Percent;
        end = wordEnd;
        return Point;
    }
}
