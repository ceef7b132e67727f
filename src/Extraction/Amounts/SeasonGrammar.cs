namespace Extraction.Amounts;

/// <summary>Seasons and named days: <c>the winter months</c>, <c>autumn 2024</c>, <c>Christmas Eve</c>.</summary>
internal static class SeasonGrammar
{
    /// <summary>A season: <c>summer</c>, <c>the winter months</c>, <c>autumn 2024</c>.</summary>
    public static bool TrySeason(DateCursor cursor, int index, bool article, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var season) != DateWord.Season) return false;
        if (cursor.Is(index, "fall") && !(article && (cursor.Is(index + 1, "of") && cursor.TryYear(index + 2, out _) || cursor.Is(index - 2, "in") && PeriodGrammar.EndsClause(cursor, index + 1)) || cursor.TryYear(index + 1, out _) && cursor.Is(index - 1, "in"))) return false;
        end = SeasonEnd(cursor, index);
        var at = cursor.Is(end, "of") ? end + 1 : end;
        if (cursor.TryYear(at, out var year))
        {
            end = at + 1;
            period = Period.OfSeason(year, season);
            return true;
        }

        period = Period.Unknown(DateUnit.Season);
        if (cursor.IsCapital(index) && !cursor.Opens(index)) return false;
        if (cursor.IsCapital(index + 1) && cursor.IsCapital(index) && cursor.Follows(index + 1)) return false;
        return !cursor.Is(index, "spring") || article || cursor.IsAny(index - 1, "in", "this", "by");
    }

    /// <summary>Named days: <c>Christmas Eve</c>, <c>Valentine's Day</c>, <c>World Book and Copyright Day</c>.</summary>
    public static bool TryHoliday(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = Period.Unknown(DateUnit.Day);
        var kind = cursor.Kind(index, out _);
        if (!cursor.IsCapital(index)) return false;
        if (kind == DateWord.Holiday)
        {
            end = index + 1;
            if (cursor.IsAny(end, "Eve", "Day", "Sunday", "Monday")) end++;
            else if (cursor.IsCapital(end) && cursor.Follows(end) && !cursor.Is(end, "al") || !PeriodGrammar.EndsClause(cursor, end) && !IsHolidayNoun(cursor, end) && !cursor.TryYear(end, out _)) return false;
            else if (IsHolidayNoun(cursor, end)) end++;
            if (cursor.IsAny(index, "Christmas", "Xmas")) period = Fixed(reference, 12, cursor.Is(index + 1, "Eve") ? 24 : 25);
            if (cursor.Is(index, "Halloween")) period = Fixed(reference, 10, 31);
            if (cursor.IsAny(index, "Eid", "Lent", "Ramadan", "Diwali", "Hanukkah", "Easter", "Thanksgiving")) period = Period.Unknown(DateUnit.Day);
            return true;
        }

        if (kind != DateWord.DayName) return false;
        for (var i = index + 1; i < Math.Min(index + 7, cursor.Count); i++)
        {
            if (cursor.Is(i, "Day") && cursor.IsCapital(i) || (cursor.Is(i, "Friday") && cursor.IsAny(index, "Good", "Black")) || cursor.Is(i, "Monday") && cursor.Is(index, "Cyber") || cursor.Is(i, "Week") && cursor.Is(index, "Holy") || cursor.Is(i, "Eve") && cursor.Is(i - 2, "Year") | cursor.Is(i - 1, "Year"))
            {
                end = i + 1;
                if (cursor.Is(index, "Valentine")) period = Fixed(reference, 2, 14);
                else if (cursor.Is(index, "Boxing")) period = Fixed(reference, 12, 26);
                else if (cursor.Is(index, "New") && cursor.Is(index + 1, "Year")) period = cursor.Is(i, "Eve") ? Fixed(reference, 12, 31) : Fixed(reference, 1, 1);
                else if (cursor.Is(index, "International") && cursor.Is(index + 1, "Forest") | cursor.Is(index + 2, "Forests")) period = Fixed(reference, 3, 21);
                return i > index + 1 || !cursor.IsAny(index, "New", "Good", "Chinese") || cursor.Is(i, "Friday");
            }

            if (cursor.Is(i, "Year") && cursor.IsAny(index, "Lunar", "Chinese") && cursor.Is(i - 1, "New"))
            {
                end = i + 1;
                return true;
            }

            if (!cursor.IsCapital(i) && !cursor.IsAny(i, "and", "of", "the") && cursor[i] is not ("'s" or "’s" or "'" or "’" or "for")) return false;
        }

        return false;
    }

    private static bool IsHolidayNoun(DateCursor cursor, int index) => cursor.IsAny(index, "period", "season", "holidays", "break", "holiday", "week", "weekend", "travel");

    private static Period Fixed(DateReference reference, int month, int day)
    {
        var period = reference.MonthDay(month, day, 0);
        return period.IsKnown || reference.Spoken is not { First: { } first } ? period : Period.Day(new DateOnly(first.Year, month, day));
    }

    /// <summary>The season and the noun that goes with it.</summary>
    public static int SeasonEnd(DateCursor cursor, int index)
    {
        var next = index + 1;
        return cursor.Is(next, "holidays") || cursor.Is(next, "holiday") && cursor.Is(next + 1, "season") is false || cursor.IsAny(next, "months", "season", "break", "period") ? next + 1 : next;
    }
}
