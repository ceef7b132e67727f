namespace Extraction.Amounts;

/// <summary>Stretches of time: years and decades, quarters, <c>last month</c>, <c>the end of 2022</c>, <c>two years ago</c>, <c>the first half of the year</c>.</summary>
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
        var relative = cursor.Is(index, "following") || cursor.Is(index, "previous") || cursor.Is(index, "preceding") || same || that || cursor.Is(index, "prior");
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
            return article && !cursor.Is(index, "following") && !cursor.Is(index, "preceding") || cursor.Is(index, "last") || cursor.Is(index, "next");
        }

        if (cursor.Is(next, "fiscal") || cursor.Is(next, "financial") || cursor.Is(next, "academic") || cursor.Is(next, "calendar") || cursor.Is(next, "school") || cursor.Is(next, "reporting") || cursor.Is(next, "business") || cursor.Is(next, "tax"))
        {
            if (cursor.Kind(next + 1, out var unitOf) != DateWord.Unit) return false;
            end = next + 2;
            period = cursor.Is(next, "calendar") || cursor.Is(next, "reporting") ? reference.Unit((DateUnit)unitOf, direction) : Period.Unknown(DateUnit.Year);
            return true;
        }

        switch (cursor.Kind(next, out var value))
        {
            case DateWord.Unit:
                var unit = (DateUnit)value;
                if (cursor.Is(next, "session") || cursor.Is(next, "days") || cursor.Is(next, "half") && !cursor.Is(next + 1, "year") || unit == DateUnit.Stretch && (same || that || cursor.Is(index, "this") || cursor.Is(index, "previous") || cursor.Is(index, "following")) && !TakesStretch(cursor, next)) return false;
                if (cursor[next][^1] == 's' || same && unit is DateUnit.Day or DateUnit.Week || cursor.Is(next, "day") && cursor.Is(next + 1, "and")) return false;
                if (unit == DateUnit.Day && !relative && !cursor.Is(index, "this") && !cursor.Is(index, "next")) return false;
                end = next + 1;
                period = relative && reference.Spoken is not null ? FromSpoken(unit, same || that ? 0 : direction, reference) : reference.Unit(unit, direction);
                if (unit == DateUnit.Year && cursor.Is(end, "in") && DayGrammar.TryMonth(cursor, end + 1, 9, reference, out var monthEnd, out var inYear) && inYear.Unit == DateUnit.Month && monthEnd == end + 2)
                {
                    _ = cursor.Kind(end + 1, out var month);
                    period = period.First is { } ofYear ? Period.OfMonth(ofYear.Year, month) : Period.Unknown(DateUnit.Month);
                    end = monthEnd;
                }

                if (unit == DateUnit.Stretch || same) Specify(cursor, ref end, ref period, reference);
                return true;
            case DateWord.Season:
                end = SeasonEnd(cursor, next);
                period = Period.Unknown(DateUnit.Season);
                return true;
            case DateWord.Weekday:
                return DayGrammar.TryWeekday(cursor, next, relative ? 0 : direction, reference, out end, out period);
            case DateWord.Month:
                return DayGrammar.TryMonth(cursor, next, direction == 0 ? 9 : direction, reference, out end, out period);
            case DateWord.Holiday or DateWord.DayName:
                if (!TryHoliday(cursor, next, reference, out end, out _)) return false;
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
        else if (cursor.Is(at, "several") || cursor.Is(at, "many") || cursor.Is(at, "few") || cursor.Is(at, "a") && (cursor.Is(at + 1, "few") || cursor.Is(at + 1, "couple")))
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

    /// <summary><c>the first half of 2020</c>, <c>third quarter</c>, <c>the first nine months of this year</c>, <c>the 19th century</c>.</summary>
    public static bool TryOrdinal(DateCursor cursor, int index, bool article, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (!cursor.TryOrdinal(index, out var ordinal))
        {
            if (!article || !cursor.Is(index, "last") && !cursor.Is(index, "final")) return false;
            ordinal = 0;
        }

        var next = index + 1;
        if (cursor.IsDash(next)) next++;
        if (cursor.Is(next, "and") && cursor.TryOrdinal(next + 1, out var secondOrdinal) && cursor.Is(next + 2, "centuries"))
        {
            end = next + 3;
            if (ordinal is < 1 or > 22 || secondOrdinal is < 1 or > 22) return false;
            period = new Period(Period.OfCentury(ordinal).First, Period.OfCentury(secondOrdinal).Last, DateUnit.Century);
            return true;
        }

        if (ordinal > 0 && cursor.Is(next, "day") && cursor.Is(next + 1, "of") && TryInner(cursor, next + 2, reference, out var dayEnd, out var around))
        {
            end = dayEnd;
            period = around.First is { } start && ordinal == 1 ? Period.Day(start) : Period.Unknown(DateUnit.Day);
            return true;
        }

        if (cursor.TryCount(next, out var months) && cursor.Is(next + 1, "months") && ordinal <= 1)
        {
            end = next + 2;
            Within(cursor, ref end, ref period, reference, out var year);
            period = ordinal == 1 && months is > 0 and < 12 && year is { } known ? Period.OfMonths(known, 1, months, DateUnit.Half) : Period.Unknown(DateUnit.Half);
            return ordinal == 1 || cursor.Is(index, "final");
        }

        if (cursor.Kind(next, out var unitValue) != DateWord.Unit) return false;
        var unit = (DateUnit)unitValue;
        switch (unit)
        {
            case DateUnit.Century when ordinal is > 0 and < 23:
                end = next + 1;
                period = Period.OfCentury(ordinal);
                return true;
            case DateUnit.Decade when ordinal > 0 && cursor.Is(next + 1, "of"):
                if (!TryInner(cursor, next + 2, reference, out end, out var century)) return false;
                period = century is { Unit: DateUnit.Century, First: { } first } ? new Period(first.AddYears((ordinal - 1) * 10), first.AddYears(ordinal * 10).AddDays(-1), DateUnit.Decade) : Period.Unknown(unit);
                return true;
            case DateUnit.Quarter when ordinal is > 0 and <= 4:
            case DateUnit.Half when ordinal is > 0 and <= 2:
                end = next + 1;
                if (unit == DateUnit.Half && !article && !cursor.Is(end, "of")) return false;
                var length = unit == DateUnit.Quarter ? 3 : 6;
                if (Within(cursor, ref end, ref period, reference, out var year))
                {
                    period = year is { } known ? Period.OfMonths(known, (ordinal - 1) * length + 1, length, unit) : Period.Unknown(unit);
                    if (year is null && period.IsKnown is false && IsPlainYear(cursor, end)) period = reference.Portion(ordinal, length, unit);
                }
                else
                {
                    if (unit == DateUnit.Half && !EndsClause(cursor, end)) return false;
                    period = reference.Portion(ordinal, length, unit);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary><c>the end of 2022</c>, <c>start of this year</c>, <c>the beginning of the year</c>.</summary>
    public static bool TryEdge(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var edge) != DateWord.Edge || !cursor.Is(index + 1, "of") || !TryInner(cursor, index + 2, reference, out end, out var inner)) return false;
        if (inner.Unit == DateUnit.Day) return false;
        period = edge switch
        {
            _ when inner.Unit is DateUnit.Century or DateUnit.Decade => inner,
            0 when inner.First is { } first => Period.Day(first),
            1 when inner.Last is { } last => Period.Day(last),
            _ => Period.Unknown(inner.Unit),
        };
        return true;
    }

    /// <summary><c>early June</c>, <c>mid-June 2019</c>, <c>late last month</c>, <c>earlier this year</c>, <c>late 2014</c>.</summary>
    public static bool TryPart(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var part) != DateWord.Part) return false;
        var next = cursor.IsDash(index + 1) ? index + 2 : index + 1;
        if (part >= 3 && cursor.Is(next, "in")) next++;
        if (cursor.Is(next, "the") && part < 3) return false;
        if (!cursor.Follows(next)) return false;
        if (cursor.TryYear(next, out var year) && (part < 3 || next > index + 1))
        {
            end = next + 1;
            period = part is 1 or >= 3 ? Period.Unknown(DateUnit.Year) : Period.OfYear(year);
            if (part >= 3) period = Period.OfYear(year);
            return true;
        }

        // "the early 1930s", "the late 19th century": how early or late is anybody's guess.
        if (DateGrammar.TryDecade(cursor, next, out end, out period) || part < 3 && TryOrdinal(cursor, next, article: true, reference, out end, out period)) return true;

        if (DayGrammar.TryMonth(cursor, next, 0, reference, out end, out var month) && month.Unit == DateUnit.Month)
        {
            period = PartOf(month, part);
            return true;
        }

        if (TryDeictic(cursor, next, article: false, reference, out end, out var unit) && unit.Unit != DateUnit.Day)
        {
            period = part >= 3 ? unit : unit.Unit == DateUnit.Month ? PartOf(unit, part) : Period.Unknown(unit.Unit);
            return true;
        }

        if (part < 3 && cursor.Kind(next, out _) == DateWord.Season && !cursor.Is(next, "fall"))
        {
            end = SeasonEnd(cursor, next);
            period = Period.Unknown(DateUnit.Season);
            return true;
        }

        return false;
    }

    /// <summary>A season: <c>summer</c>, <c>the winter months</c>, <c>autumn 2024</c>.</summary>
    public static bool TrySeason(DateCursor cursor, int index, bool article, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var season) != DateWord.Season) return false;
        if (cursor.Is(index, "fall") && !(article && (cursor.Is(index + 1, "of") && cursor.TryYear(index + 2, out _) || cursor.Is(index - 2, "in") && EndsClause(cursor, index + 1)) || cursor.TryYear(index + 1, out _) && cursor.Is(index - 1, "in"))) return false;
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
        return !cursor.Is(index, "spring") || article || cursor.Is(index - 1, "in") || cursor.Is(index - 1, "this") || cursor.Is(index - 1, "by");
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
            if (cursor.Is(end, "Eve") || cursor.Is(end, "Day") || cursor.Is(end, "Sunday") || cursor.Is(end, "Monday")) end++;
            else if (cursor.IsCapital(end) && cursor.Follows(end) && !cursor.Is(end, "al") || !EndsClause(cursor, end) && !IsHolidayNoun(cursor, end) && !cursor.TryYear(end, out _)) return false;
            else if (IsHolidayNoun(cursor, end)) end++;
            if (cursor.Is(index, "Christmas") || cursor.Is(index, "Xmas")) period = Fixed(reference, 12, cursor.Is(index + 1, "Eve") ? 24 : 25);
            if (cursor.Is(index, "Halloween")) period = Fixed(reference, 10, 31);
            if (cursor.Is(index, "Eid") || cursor.Is(index, "Lent") || cursor.Is(index, "Ramadan") || cursor.Is(index, "Diwali") || cursor.Is(index, "Hanukkah") || cursor.Is(index, "Easter") || cursor.Is(index, "Thanksgiving")) period = Period.Unknown(DateUnit.Day);
            return true;
        }

        if (kind != DateWord.DayName) return false;
        for (var i = index + 1; i < Math.Min(index + 7, cursor.Count); i++)
        {
            if (cursor.Is(i, "Day") && cursor.IsCapital(i) || (cursor.Is(i, "Friday") && (cursor.Is(index, "Good") || cursor.Is(index, "Black"))) || cursor.Is(i, "Monday") && cursor.Is(index, "Cyber") || cursor.Is(i, "Week") && cursor.Is(index, "Holy") || cursor.Is(i, "Eve") && cursor.Is(i - 2, "Year") | cursor.Is(i - 1, "Year"))
            {
                end = i + 1;
                if (cursor.Is(index, "Valentine")) period = Fixed(reference, 2, 14);
                else if (cursor.Is(index, "Boxing")) period = Fixed(reference, 12, 26);
                else if (cursor.Is(index, "New") && cursor.Is(index + 1, "Year")) period = cursor.Is(i, "Eve") ? Fixed(reference, 12, 31) : Fixed(reference, 1, 1);
                else if (cursor.Is(index, "International") && cursor.Is(index + 1, "Forest") | cursor.Is(index + 2, "Forests")) period = Fixed(reference, 3, 21);
                return i > index + 1 || !cursor.Is(index, "New") && !cursor.Is(index, "Good") && !cursor.Is(index, "Chinese") || cursor.Is(i, "Friday");
            }

            if (cursor.Is(i, "Year") && (cursor.Is(index, "Lunar") || cursor.Is(index, "Chinese")) && cursor.Is(i - 1, "New"))
            {
                end = i + 1;
                return true;
            }

            if (!cursor.IsCapital(i) && !cursor.Is(i, "and") && !cursor.Is(i, "of") && !cursor.Is(i, "the") && cursor[i] is not ("'s" or "’s" or "'" or "’" or "for")) return false;
        }

        return false;
    }

    private static bool IsHolidayNoun(DateCursor cursor, int index) => cursor.Is(index, "period") || cursor.Is(index, "season") || cursor.Is(index, "holidays") || cursor.Is(index, "break") || cursor.Is(index, "holiday") || cursor.Is(index, "week") || cursor.Is(index, "weekend") || cursor.Is(index, "travel");

    private static Period Fixed(DateReference reference, int month, int day)
    {
        var period = reference.MonthDay(month, day, 0);
        return period.IsKnown || reference.Spoken is not { First: { } first } ? period : Period.Day(new DateOnly(first.Year, month, day));
    }

    private static bool TakesStretch(DateCursor cursor, int index) => cursor.Is(index, "weekend") || cursor.Is(index, "season") && cursor.Is(index - 1, "this") || cursor.Is(index, "period") && cursor.Is(index - 1, "same") || cursor.Is(index, "morning") || cursor.Is(index, "evening") && cursor.Is(index - 1, "this");

    /// <summary><c>two years</c>, <c>few weeks</c>, <c>couple of years</c> behind <c>the past</c>.</summary>
    private static bool TrySpan(DateCursor cursor, int index, out int end)
    {
        end = index;
        var at = index;
        if (cursor.Is(at, "few") || cursor.Is(at, "several") || cursor.Is(at, "many")) at++;
        else if (cursor.Is(at, "couple")) at += cursor.Is(at + 1, "of") ? 2 : 1;
        else if (cursor.TryCount(at, out var count) && count > 1) at++;
        else return false;
        if (cursor.IsDash(at)) at++;
        if (cursor.Kind(at, out var unit) != DateWord.Unit || unit is (int)DateUnit.Stretch or (int)DateUnit.Half or (int)DateUnit.Day) return false;
        end = at + 1;
        return true;
    }

    /// <summary><c>of 2020</c>, <c>2020</c>, <c>of this year</c>, <c>of the year</c> behind a quarter or half; says which year, null when unknown.</summary>
    private static bool Within(DateCursor cursor, ref int end, ref Period period, DateReference reference, out int? year)
    {
        year = null;
        var at = cursor.Is(end, "of") || cursor.Is(end, "in") || cursor.IsMark(end, ',') ? end + 1 : end;
        if (cursor.Is(at, "fiscal") || cursor.Is(at, "FY")) at++;
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
            year = reference.Today?.Year;
            return true;
        }

        if (cursor.Is(at, "the")) at++;
        if (!cursor.Is(at + 1, "year") || cursor.Kind(at, out var direction) != DateWord.Deictic) return false;
        end = at + 2;
        year = cursor.Is(at, "same") || cursor.Is(at, "that") || cursor.Is(at, "previous") && reference.Spoken is not null ? reference.Spoken?.First?.Year + (cursor.Is(at, "previous") ? -1 : 0) : reference.Today?.Year + direction;
        return true;
    }

    private static bool IsPlainYear(DateCursor cursor, int end) => cursor.Is(end - 1, "year") && cursor.Is(end - 2, "the");

    /// <summary><c>the same period last year</c>, <c>the same period in 2021</c>.</summary>
    private static void Specify(DateCursor cursor, ref int end, ref Period period, DateReference reference)
    {
        Period of = default;
        var at = end;
        if (!Within(cursor, ref at, ref of, reference, out var year))
        {
            if (!cursor.Is(end, "a") || !cursor.Is(end + 1, "year") || !(cursor.Is(end + 2, "earlier") || cursor.Is(end + 2, "ago") || cursor.Is(end + 2, "before"))) return;
            at = end + 3;
            year = reference.Today?.Year - 1;
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

    /// <summary>Any date that may stand behind <c>of</c>.</summary>
    private static bool TryInner(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        var article = cursor.Is(index, "the");
        var at = article ? index + 1 : index;
        if (cursor.TryYear(at, out var year))
        {
            end = at + 1;
            period = Period.OfYear(year);
            return true;
        }

        if (article && cursor.Kind(at, out var unit) == DateWord.Unit && unit is (int)DateUnit.Year or (int)DateUnit.Month or (int)DateUnit.Week or (int)DateUnit.Quarter or (int)DateUnit.Decade or (int)DateUnit.Century or (int)DateUnit.Day)
        {
            end = at + 1;
            period = reference.Unit((DateUnit)unit, 0);
            return unit != (int)DateUnit.Day;
        }

        return TryDeictic(cursor, at, article, reference, out end, out period) || DayGrammar.TryMonth(cursor, at, 0, reference, out end, out period) || TryOrdinal(cursor, at, article, reference, out end, out period)
            || TrySeason(cursor, at, article, out end, out period) || DateGrammar.TryDecade(cursor, at, out end, out period) || TryPart(cursor, at, reference, out end, out period);
    }

    private static Period PartOf(Period month, int part)
    {
        if (month.First is not { } first || month.Last is not { } last) return month;
        return part switch
        {
            0 => month with { Last = first.AddDays(9) },
            1 => new Period(first.AddDays(10), first.AddDays(19), month.Unit),
            2 => new Period(first.AddDays(20), last, month.Unit),
            _ => month,
        };
    }

    /// <summary>The season and the noun that goes with it.</summary>
    private static int SeasonEnd(DateCursor cursor, int index)
    {
        var next = index + 1;
        return cursor.Is(next, "holidays") || cursor.Is(next, "holiday") && cursor.Is(next + 1, "season") is false || cursor.Is(next, "months") || cursor.Is(next, "season") || cursor.Is(next, "break") || cursor.Is(next, "period") ? next + 1 : next;
    }

    private static bool EndsClause(DateCursor cursor, int index) => index >= cursor.Count || !cursor.IsLowerWord(index) && !cursor.TryNumber(index, out _) || cursor.Is(index, "and") || cursor.Is(index, "in") || cursor.Is(index, "on") || cursor.Is(index, "at") || cursor.Is(index, "as") || cursor.Is(index, "with") || cursor.Is(index, "from") || cursor.Is(index, "for") || cursor.Is(index, "when") || cursor.Is(index, "while") || cursor.Is(index, "by") || cursor.Is(index, "to") || cursor.Is(index, "was") || cursor.Is(index, "is") || cursor.Is(index, "were") || cursor.Is(index, "after") || cursor.Is(index, "but");
}
