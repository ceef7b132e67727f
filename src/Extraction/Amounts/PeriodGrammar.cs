namespace Extraction.Amounts;

/// <summary>Stretches of time seen from another: <c>last month</c>, <c>the past two years</c>, <c>nine years ago</c>, <c>the same period last year</c>.</summary>
internal static class PeriodGrammar
{
    /// <summary><c>last week</c>, <c>this July</c>, <c>next Tuesday</c>, <c>the past two years</c>, <c>the same period last year</c>.</summary>
    public static bool TryDeictic(DateCursor cursor, int index, bool article, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var direction) != DateWord.Deictic) return false;
        var same = cursor.Is(index, "same");
        var that = cursor.Is(index, "that");
        var relative = cursor.IsAny(index, "following", "previous", "preceding") || same || that || cursor.Is(index, "prior");
        var next = index + 1;
        if (!article && (cursor.Is(index, "past") || same || relative && !that) && !cursor.IsCapital(index)) return false;
        if (cursor.Is(next, "and") && cursor.Kind(next + 1, out _) == DateWord.Deictic && cursor.Kind(next + 2, out _) == DateWord.Unit)
        {
            end = next + 3;
            period = Period.Unknown(DateUnit.Year);
            return true;
        }

        if (TrySpan(cursor, next, out end))
        {
            period = Period.Unknown(DateUnit.Stretch);
            return article && !cursor.IsAny(index, "following", "preceding") || cursor.Is(index, "last") || cursor.Is(index, "next");
        }

        if (cursor.IsAny(next, "fiscal", "financial", "academic", "calendar", "school", "reporting", "business", "tax"))
        {
            if (cursor.Kind(next + 1, out var unitOf) != DateWord.Unit) return false;
            end = next + 2;
            var isFiscal = unitOf == (int)DateUnit.Year && cursor.IsAny(next, "fiscal", "financial", "business");
            period = isFiscal ? FiscalGrammar.Year(cursor, end, direction, reference) : cursor.IsAny(next, "calendar", "reporting") ? reference.Unit((DateUnit)unitOf, direction) : Period.Unknown(DateUnit.Year);
            return true;
        }

        switch (cursor.Kind(next, out var value))
        {
            case DateWord.Unit:
                var unit = (DateUnit)value;
                if (cursor.Is(next, "session") || cursor.Is(next, "days") || cursor.Is(next, "half") && !cursor.Is(next + 1, "year") || unit == DateUnit.Stretch && (same || that || cursor.IsAny(index, "this", "previous", "following")) && !TakesStretch(cursor, next)) return false;
                if (cursor[next][^1] == 's' || same && unit is DateUnit.Day or DateUnit.Week || cursor.Is(next, "day") && cursor.Is(next + 1, "and")) return false;
                if (unit == DateUnit.Day && !relative && !cursor.IsAny(index, "this", "next")) return false;
                end = next + 1;
                period = (relative || unit == DateUnit.Day && direction == 0 && reference.Today is null) && reference.Spoken is not null ? FromSpoken(unit, same || that ? 0 : direction, reference) : reference.Unit(unit, direction);
                if (unit == DateUnit.Year && cursor.Is(end, "in") && DayGrammar.TryMonth(cursor, end + 1, DateReference.This, reference, out var monthEnd, out var inYear) && inYear.Unit == DateUnit.Month && monthEnd == end + 2)
                {
                    _ = cursor.Kind(end + 1, out var month);
                    period = period.First is { } ofYear ? Period.OfMonth(ofYear.Year, month) : Period.Unknown(DateUnit.Month);
                    end = monthEnd;
                }

                if (unit == DateUnit.Stretch || same) Specify(cursor, ref end, ref period, reference);
                return true;
            case DateWord.Season:
                end = SeasonGrammar.SeasonEnd(cursor, next);
                period = Period.Unknown(DateUnit.Season);
                return true;
            case DateWord.Weekday:
                return DayGrammar.TryWeekday(cursor, next, relative ? 0 : direction, reference, out end, out period);
            case DateWord.Month:
                return DayGrammar.TryMonth(cursor, next, direction == 0 ? DateReference.This : direction, reference, out end, out period);
            case DateWord.Holiday or DateWord.DayName:
                if (!SeasonGrammar.TryHoliday(cursor, next, reference, out end, out _)) return false;
                period = Period.Unknown(DateUnit.Day);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>nine years ago</c>, <c>a year earlier</c>, <c>three years later</c>, <c>half a century ago</c>.</summary>
    public static bool TryDistance(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        var at = index;
        var known = true;
        int count;
        if (cursor.Is(at, "half") && cursor.Is(at + 1, "a"))
        {
            count = 0;
            known = false;
            at += 2;
        }
        else if (cursor.Is(at, "several") || cursor.Is(at, "many") || cursor.Is(at, "few") || cursor.Is(at, "a") && cursor.IsAny(at + 1, "few", "couple"))
        {
            count = 0;
            known = false;
            at += cursor.Is(at, "a") ? 2 : 1;
            if (cursor.Is(at, "of")) at++;
        }
        else if (cursor.TryCount(index, out count))
        {
            at++;
        }
        else
        {
            return false;
        }

        if (cursor.Kind(at, out var unitValue) != DateWord.Unit || unitValue == (int)DateUnit.Stretch) return false;
        var unit = (DateUnit)unitValue;
        var word = cursor[++at];
        var back = TextCursor.Is(word, "ago");
        var earlier = TextCursor.Is(word, "earlier") || TextCursor.Is(word, "previously") || TextCursor.Is(word, "before") && EndsClause(cursor, at + 1) && !cursor.IsCapital(at + 1);
        var later = TextCursor.Is(word, "later");
        if (!back && !earlier && !later) return false;
        end = at + 1;
        var from = back ? reference.Today : reference.Spoken?.First ?? (earlier && cursor.Is(index, "a") ? reference.Today : null);
        period = known ? reference.Distance(unit, later ? count : -count, from) : Period.Unknown(unit);
        return true;
    }

    private static bool TakesStretch(DateCursor cursor, int index) => cursor.Is(index, "weekend") || cursor.Is(index, "season") && cursor.Is(index - 1, "this") || cursor.Is(index, "period") && cursor.Is(index - 1, "same") || cursor.Is(index, "morning") || cursor.Is(index, "evening") && cursor.Is(index - 1, "this");

    /// <summary><c>two years</c>, <c>few weeks</c>, <c>couple of years</c> behind <c>the past</c>.</summary>
    private static bool TrySpan(DateCursor cursor, int index, out int end)
    {
        end = index;
        var at = index;
        if (cursor.IsAny(at, "few", "several", "many")) at++;
        else if (cursor.Is(at, "couple")) at += cursor.Is(at + 1, "of") ? 2 : 1;
        else if (cursor.TryCount(at, out var count) && count > 1) at++;
        else return false;
        if (cursor.IsDash(at)) at++;
        if (cursor.Kind(at, out var unit) != DateWord.Unit || unit is (int)DateUnit.Stretch or (int)DateUnit.Half or (int)DateUnit.Day) return false;
        end = at + 1;
        return true;
    }

    /// <summary><c>of 2020</c>, <c>2020</c>, <c>of this year</c>, <c>of the year</c> behind a quarter or half; says which year, null when unknown.</summary>
    public static bool Within(DateCursor cursor, ref int end, ref Period period, DateReference reference, out int? year)
    {
        year = null;
        var at = cursor.IsAny(end, "of", "in") || cursor.IsMark(end, ',') ? end + 1 : end;
        if (cursor.IsAny(at, "fiscal", "FY")) at++;
        if (cursor.TryYear(at, out var named))
        {
            year = named;
            end = at + 1;
            return true;
        }

        if (cursor.IsMark(end, ',')) return false;
        var of = at > end;
        if (cursor.Is(at, "the") && cursor.Is(at + 1, "year") && of)
        {
            end = at + 2;
            year = reference.Year(0);
            return true;
        }

        if (cursor.Is(at, "the")) at++;
        if (!cursor.Is(at + 1, "year") || cursor.Kind(at, out var direction) != DateWord.Deictic) return false;
        end = at + 2;
        year = cursor.Is(at, "same") || cursor.Is(at, "that") || cursor.Is(at, "previous") && reference.Spoken is not null ? reference.Spoken?.First?.Year + (cursor.Is(at, "previous") ? -1 : 0) : reference.Year(direction);
        return true;
    }

    /// <summary><c>the same period last year</c>, <c>the same period in 2021</c>.</summary>
    private static void Specify(DateCursor cursor, ref int end, ref Period period, DateReference reference)
    {
        Period of = default;
        var at = end;
        if (!Within(cursor, ref at, ref of, reference, out var year))
        {
            if (!cursor.Is(end, "a") || !cursor.Is(end + 1, "year") || !cursor.IsAny(end + 2, "earlier", "ago", "before")) return;
            at = end + 3;
            year = reference.Year(-1);
        }

        end = at;
        if (year is not { } known || reference.Spoken is not { First: { } first, Last: { } last }) return;
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
        period = first.Day == 1 && months is >= 1 and <= 12 ? Period.OfMonths(known, first.Month, months, DateUnit.Stretch) : Period.Unknown(DateUnit.Stretch);
    }

    private static Period FromSpoken(DateUnit unit, int direction, DateReference reference)
    {
        if (reference.Spoken is not { First: { } first, Last: { } last }) return Period.Unknown(unit);
        var from = direction > 0 ? last : first;
        return unit switch
        {
            DateUnit.Day when first == last => Period.Day(from.AddDays(direction)),
            DateUnit.Month => Period.OfMonth(from.AddDays(1 - from.Day).AddMonths(direction).Year, from.AddDays(1 - from.Day).AddMonths(direction).Month),
            DateUnit.Year => Period.OfYear(from.Year + direction),
            _ => Period.Unknown(unit),
        };
    }

    public static bool EndsClause(DateCursor cursor, int index) => index >= cursor.Count || !cursor.IsLowerWord(index) && !cursor.TryNumber(index, out _) || cursor.IsAny(index, "and", "in", "on", "at", "as", "with", "from", "for", "when", "while", "by", "to", "was", "is", "were", "after", "but");
}
