using System.Collections.Frozen;

namespace Extraction.Amounts;

/// <summary>What part a word plays in a date.</summary>
internal enum DateWord : byte
{
    None,
    Month,
    Weekday,
    RelativeDay,

    /// <summary><c>this last next past previous coming</c>: which unit, seen from now.</summary>
    Deictic,

    /// <summary><c>day week month quarter year decade century</c>.</summary>
    Unit,
    Season,

    /// <summary><c>first second … ninth</c>.</summary>
    Ordinal,

    /// <summary><c>early mid late earlier later</c>.</summary>
    Part,

    /// <summary><c>end start beginning middle</c>.</summary>
    Edge,
    Holiday,
    The,

    /// <summary><c>World International National …</c>, the first word of a named day.</summary>
    DayName,
    YearEnd,
}

/// <summary>The calendar units, small to large.</summary>
internal enum DateUnit : byte
{
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Season,

    /// <summary><c>weekend</c>, <c>night</c>, <c>period</c>: a stretch without bounds of its own.</summary>
    Stretch,
}

/// <summary>The words of the calendar.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, (DateWord Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> Table = Build();

    private static readonly OpenerFilter Filter = new(Table.Dictionary.Keys);

    /// <summary>The part <paramref name="word"/> plays and its number: a month or weekday, an ordinal, a <see cref="DateUnit"/>, how many days from today.</summary>
    public static DateWord Of(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        if (!Filter.MayHold(word) || !Table.TryGetValue(word, out var entry)) return DateWord.None;
        value = entry.Value;
        return entry.Kind;
    }

    /// <summary>Whether <paramref name="word"/> names a month, in full or short, with its capital.</summary>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month) => Of(WithoutPeriod(word), out month) == DateWord.Month && word[0] is >= 'A' and <= 'Z';

    public static ReadOnlySpan<char> WithoutPeriod(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' ? word[..^1] : word;

    private static FrozenDictionary<string, (DateWord Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var table = new Dictionary<string, (DateWord, int)>(StringComparer.OrdinalIgnoreCase);
        Add(DateWord.Month, 1, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
        Add(DateWord.Month, 1, "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept", "oct", "nov", "dec");
        table["sep"] = (DateWord.Month, 9);
        Add(DateWord.Weekday, 1, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        Add(DateWord.Weekday, 1, "mon", "tue", "wed", "thu", "fri", "sat", "sun");
        table["tues"] = (DateWord.Weekday, 2);
        table["thur"] = table["thurs"] = (DateWord.Weekday, 4);
        Add(DateWord.RelativeDay, -1, "yesterday", "today", "tomorrow");
        table["tonight"] = (DateWord.RelativeDay, 0);
        Add(DateWord.Ordinal, 1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");
        Add(DateWord.Deictic, -1, "last", "this", "next");
        foreach (var word in (string[])["past", "previous", "preceding", "prior"]) table[word] = (DateWord.Deictic, -1);
        foreach (var word in (string[])["coming", "upcoming", "following"]) table[word] = (DateWord.Deictic, 1);
        foreach (var word in (string[])["current", "same", "that"]) table[word] = (DateWord.Deictic, 0);
        Add(DateWord.Unit, 0, "day", "week", "month", "quarter", "half", "year", "decade", "century");
        Add(DateWord.Unit, 0, "days", "weeks", "months", "quarters", "", "years", "decades", "centuries");
        foreach (var word in (string[])["weekend", "night", "evening", "morning", "afternoon", "season", "period", "weekends", "term", "session"]) table[word] = (DateWord.Unit, (int)DateUnit.Stretch);
        Add(DateWord.Season, 0, "spring", "summer", "autumn", "winter");
        table["fall"] = (DateWord.Season, 2);
        Add(DateWord.Part, 0, "early", "mid", "late");
        table["earlier"] = (DateWord.Part, 3);
        table["later"] = (DateWord.Part, 4);
        table["midway"] = (DateWord.Part, 1);
        Add(DateWord.Edge, 0, "beginning", "end", "middle");
        table["start"] = table["turn"] = table["outset"] = (DateWord.Edge, 0);
        table["close"] = (DateWord.Edge, 1);
        table["the"] = (DateWord.The, 0);
        foreach (var word in (string[])["christmas", "easter", "thanksgiving", "halloween", "ramadan", "diwali", "hanukkah", "xmas", "eid", "lent"]) table[word] = (DateWord.Holiday, 0);
        foreach (var word in (string[])["valentine", "boxing", "holy", "independence", "labor", "labour", "memorial", "veterans", "father", "mother", "remembrance", "columbus", "republic", "good", "black", "cyber", "lunar", "chinese", "new", "youth", "earth", "anzac", "bastille", "canada", "australia", "indigenous", "world", "international", "national", "inauguration", "election", "pi", "waitangi", "heritage", "children", "women"]) table[word] = (DateWord.DayName, 0);
        table.Remove("");
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(DateWord kind, int first, params string[] words)
        {
            for (var i = 0; i < words.Length; i++) table[words[i]] = (kind, first + i);
        }
    }
}
