using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads what a price is for one of: <c>a share</c>, <c>per barrel</c>, <c>/MWh</c>, <c>-a-year</c>.</summary>
internal static class PerReader
{
    /// <summary>Units that may follow <c>a</c> or <c>an</c>; behind <c>per</c> any noun will do.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "share", "barrel", "bbl", "hour", "hr", "day", "week", "month", "year", "quarter", "night", "minute", "second", "decade", "fortnight", "season", "term", "semester", "shift",
        "ounce", "oz", "pound", "lb", "kilogram", "kilo", "kg", "gram", "tonne", "ton", "gallon", "litre", "liter", "pint", "bushel", "carat", "sack", "crate",
        "mile", "kilometre", "kilometer", "km", "metre", "meter", "acre", "hectare", "foot", "yard",
        "person", "head", "user", "customer", "subscriber", "student", "pupil", "child", "household", "family", "worker", "employee", "passenger", "patient", "vehicle", "car", "animal", "bird", "voter", "member", "guest",
        "ticket", "seat", "unit", "piece", "bottle", "can", "call", "ride", "trip", "item", "copy", "game", "match", "fight", "episode", "session", "visit", "word", "page", "room", "home", "house", "apartment", "flat", "bed",
        "pack", "packet", "plate", "cup", "glass", "box", "bag", "carton", "dozen", "pair", "set", "dose", "shot", "jab", "test", "litter", "loaf", "pop", "time", "throw", "download", "click", "song", "track", "token", "coin", "kilowatt", "megawatt", "kWh", "MWh", "meal", "round", "spot", "go", "plane", "aircraft", "tree", "bid", "transaction", "mask", "egg", "kit", "licence", "license", "vote", "pill", "test", "megabyte", "gigabyte", "stock", "note", "bond",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads behind the amount that ends at <paramref name="end"/>; null where no unit is said.</summary>
    public static string? Read(ReadOnlySpan<char> text, int end)
    {
        var position = end;
        if (TextCursor.At(text, position) == ' ' && TextCursor.At(text, position + 1) == '/') position++;
        if (TextCursor.At(text, position) == '/')
        {
            var slashed = TextCursor.NextWord(text, position + 1, out var slashedEnd);
            if (TextCursor.IsAny(slashed, "sq", "square", "cubic")) return Compound(text, slashed.Length == 2 ? "square" : slashed, slashedEnd);
            return slashed.IsEmpty || slashedEnd - slashed.Length - position > 2 ? null : Name(slashed);
        }

        var hyphen = TextCursor.IsHyphen(TextCursor.At(text, position));
        if (hyphen) position++;
        var word = TextCursor.NextWord(text, position, out var wordEnd);
        if (word.IsEmpty || hyphen && !TextCursor.IsHyphen(TextCursor.At(text, wordEnd))) return Adverb(word, hyphen);
        var per = TextCursor.Is(word, "per");
        if (!per && !TextCursor.IsAny(word, "a", "an")) return Adverb(word, hyphen);
        var unit = TextCursor.NextWord(text, hyphen ? wordEnd + 1 : wordEnd, out var unitEnd);
        if (unit.Length < 2 || !TextCursor.EndsWord(text, unitEnd)) return null;
        if (TextCursor.IsAny(unit, "square", "cubic", "metric")) return Compound(text, unit, unitEnd);
        if (TextCursor.IsAny(unit, "megawatt", "kilowatt")) return Compound(text, unit, unitEnd) ?? Name(unit);
        if (per) return Name(unit);
        if (!Units.Contains(unit) || TextCursor.Is(unit, "second") && TextCursor.Is(TextCursor.NextWord(text, unitEnd, out _), "time")) return null;
        return TextCursor.Is(unit, "time") || TextCursor.Is(unit, "round") && IsNounAfter(text, unitEnd) ? null : Name(unit);
    }

    private static bool IsNounAfter(ReadOnlySpan<char> text, int end) => TextCursor.At(text, end) == ' ' && CharClass.IsLetter(TextCursor.At(text, end + 1));

    private static string? Adverb(ReadOnlySpan<char> word, bool hyphen)
    {
        if (hyphen || word.Length < 4) return null;
        if (TextCursor.IsAny(word, "annually", "yearly")) return "year";
        if (TextCursor.Is(word, "monthly")) return "month";
        if (TextCursor.Is(word, "weekly")) return "week";
        return TextCursor.Is(word, "daily") ? "day" : null;
    }

    private static string? Compound(ReadOnlySpan<char> text, ReadOnlySpan<char> first, int end)
    {
        var next = end;
        if (TextCursor.IsHyphen(TextCursor.At(text, next))) next++;
        var second = TextCursor.NextWord(text, next, out _);
        return second.IsEmpty || second.Length < 3 ? null : string.Concat(Lower(first), "-", Name(second));
    }

    /// <summary>Singular, lower case, abbreviations written out.</summary>
    private static string Name(ReadOnlySpan<char> unit)
    {
        var name = Lower(unit);
        return name switch
        {
            "bbl" => "barrel",
            "oz" => "ounce",
            "lb" or "lbs" => "pound",
            "kg" or "kilo" => "kilogram",
            "hr" => "hour",
            "mwh" => "megawatt-hour",
            "kwh" => "kilowatt-hour",
            "gal" => "gallon",
            "km" => "kilometre",
            "feet" or "ft" => "foot",
            "sqft" => "square-foot",
            "yr" => "year",
            "mo" => "month",
            "wk" => "week",
            _ => Singular.Of(name),
        };
    }

    private static string Lower(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 40)];
        var length = word[..lower.Length].ToLowerInvariant(lower);
        return new string(lower[..length]);
    }
}
