using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads the unit of measure behind a number: signs (<c>10ft</c>, <c>56km/h</c>), words (<c>square metres</c>, <c>miles per hour</c>), hyphenated (<c>36-hour</c>), basis points.</summary>
internal static class QuantityUnit
{
    public const string BasisPoint = "basis-point";

    /// <summary>Reads at character <paramref name="position"/>, right behind the number.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int position, out int end, out string unit)
    {
        unit = "";
        end = position;
        var start = TextCursor.SkipGap(text, position);
        var hyphen = TextCursor.IsHyphen(TextCursor.At(text, start));
        if (hyphen) start = TextCursor.SkipGap(text, start + 1);
        if (start < text.Length && text[start] is '°' or '˚' or 'º') return TryDegrees(text, start, out end, out unit);
        var wordEnd = TextCursor.LettersEnd(text, start);
        var word = text[start..wordEnd];
        if (word.IsEmpty) return false;
        if (TryBasisPoints(text, word, wordEnd, out end))
        {
            unit = BasisPoint;
            return true;
        }

        if (TextCursor.IsAny(word, "square", "cubic", "sq", "metric", "light", "nautical"))
        {
            var next = wordEnd;
            if (TextCursor.At(text, next) == '.') next++;
            if (TextCursor.IsHyphen(TextCursor.At(text, next))) next++;
            var what = TextCursor.NextWord(text, next, out end);
            if (!UnitTable.Contains(what) && !UnitTable.IsShort(what)) return false;
            unit = TextCursor.Is(word, "metric") ? Name(what) : string.Concat(Lower(word), " ", Name(what));
            return true;
        }

        var attached = start == position;
        if (UnitTable.IsShort(word) && (attached || word.Length > 1) && IsClosed(text, ref wordEnd, out var slashed) && !IsPreposition(text, word, wordEnd))
        {
            end = wordEnd;
            unit = Lower(slashed ? text[start..wordEnd] : word);
            return true;
        }

        if (!UnitTable.Contains(word) || !TextCursor.EndsWord(text, wordEnd)) return false;
        end = wordEnd;
        unit = Name(word);
        TakeRate(text, wordEnd, ref end, ref unit);
        return true;
    }

    private static bool TryDegrees(ReadOnlySpan<char> text, int start, out int end, out string unit)
    {
        var at = TextCursor.SkipGap(text, start + 1);
        unit = "degree";
        end = start + 1;
        if (TextCursor.At(text, at) is not ('C' or 'F') || !TextCursor.EndsWord(text, at + 1)) return true;
        unit = text[at] == 'C' ? "c" : "f";
        end = at + 1;
        return true;
    }

    /// <summary><c>miles per hour</c>, <c>kilometres an hour</c>.</summary>
    private static void TakeRate(ReadOnlySpan<char> text, int position, ref int end, ref string unit)
    {
        var per = TextCursor.NextWord(text, position, out var perEnd);
        if (unit == "degree" && (TextCursor.IsAny(per, "celsius", "fahrenheit") || per is "C" or "F"))
        {
            end = perEnd;
            unit = string.Concat("degree ", per is "C" ? "celsius" : per is "F" ? "fahrenheit" : Lower(per));
            return;
        }

        if (!TextCursor.IsAny(per, "per", "an")) return;
        var what = TextCursor.NextWord(text, perEnd, out var whatEnd);
        if (!TextCursor.IsAny(what, "hour", "second")) return;
        if (unit is not ("mile" or "kilometre" or "kilometer" or "metre" or "meter" or "foot")) return;
        end = whatEnd;
        unit = string.Concat(unit, " per ", Lower(what));
    }

    private static bool TryBasisPoints(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int wordEnd, out int end)
    {
        end = wordEnd;
        if (word is "bps" or "bp" or "bpts") return TextCursor.EndsWord(text, wordEnd);
        if (!TextCursor.Is(word, "basis")) return false;
        var next = TextCursor.IsHyphen(TextCursor.At(text, wordEnd)) ? wordEnd + 1 : wordEnd;
        var point = TextCursor.NextWord(text, next, out end);
        return TextCursor.IsAny(point, "points", "point");
    }

    /// <summary><c>km/h</c> goes on behind the slash; a digit or letter behind the sign makes it another thing.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, ref int end, out bool slashed)
    {
        slashed = false;
        if (TextCursor.At(text, end) == '/' && TextCursor.Letters(text, end + 1) is { Length: 1 } rate && rate[0] is 'h' or 's' && TextCursor.EndsWord(text, end + 2))
        {
            end += 2;
            slashed = true;
            return true;
        }

        if (TextCursor.At(text, end) is '²' or '³') end++;
        return TextCursor.EndsWord(text, end);
    }

    /// <summary><c>5 in 10</c>: the inch is a preposition more often.</summary>
    private static bool IsPreposition(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int end) => word is "in" or "min" or "sec" or "t" or "l" && TextCursor.At(text, end) != '.';

    private static string Name(ReadOnlySpan<char> word) => Singular.Of(Lower(word));

    public static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 60)];
        var length = word[..lower.Length].ToLowerInvariant(lower);
        return new string(lower[..length]);
    }
}
