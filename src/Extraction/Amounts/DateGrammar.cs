using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads the date expression that starts at a token: a unit, or a range of two. The grammar is a handful of small rules, tried in turn.</summary>
internal static class DateGrammar
{
    /// <summary>Reads at token <paramref name="index"/>; <paramref name="end"/> is the token behind.</summary>
    public static bool TryRead(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        if (!TryUnit(cursor, index, reference, out end, out period)) return false;
        TryRange(cursor, index, reference, ref end, ref period);
        return true;
    }

    private static bool TryUnit(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        var token = cursor.Token(index);
        if (token.Kind == TokenKind.Number) return TryNumber(cursor, index, reference, out end, out period);
        if (token.Kind != TokenKind.Word) return false;
        switch (cursor.Kind(index, out var value))
        {
            case DateWord.Month:
                return cursor.IsMark(index + 1, '/') && cursor.Kind(index + 2, out _) == DateWord.Month ? TrySlashedMonths(cursor, index, reference, out end, out period) : DayGrammar.TryMonth(cursor, index, 0, reference, out end, out period);
            case DateWord.Weekday:
                return DayGrammar.TryWeekday(cursor, index, 0, reference, out end, out period);
            case DateWord.RelativeDay:
                if (cursor.IsCapital(index) && (!cursor.Opens(index) || cursor.IsCapital(index + 1) && cursor.Follows(index + 1) && !cursor.Is(index + 1, "I"))) return false;
                end = index + 1;
                period = reference.Unit(DateUnit.Day, value);
                return true;
            case DateWord.The:
                return TryThe(cursor, index + 1, reference, out end, out period);
            case DateWord.Deictic:
                return PeriodGrammar.TryDeictic(cursor, index, article: false, reference, out end, out period);
            case DateWord.Ordinal:
                return PortionGrammar.TryOrdinal(cursor, index, article: false, reference, out end, out period);
            case DateWord.Part:
                return PortionGrammar.TryPart(cursor, index, reference, out end, out period);
            case DateWord.Edge:
                return PortionGrammar.TryEdge(cursor, index, reference, out end, out period);
            case DateWord.Season:
                return SeasonGrammar.TrySeason(cursor, index, article: false, out end, out period);
            case DateWord.Holiday or DateWord.DayName:
                return SeasonGrammar.TryHoliday(cursor, index, reference, out end, out period);
            case DateWord.Unit when value == (int)DateUnit.Year:
                return TryYearEnd(cursor, index, reference, out end, out period);
            default:
                return TryQuarterCode(cursor, index, reference, out end, out period) || FiscalGrammar.TryYear(cursor, index, out end, out period) || NumberWords.MayOpen(cursor[index]) && PeriodGrammar.TryDistance(cursor, index, reference, out end, out period);
        }
    }

    private static bool TryThe(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (index >= cursor.Count || !cursor.Follows(index)) return false;
        switch (cursor.Kind(index, out var value))
        {
            case DateWord.Deictic:
                return PeriodGrammar.TryDeictic(cursor, index, article: true, reference, out end, out period) || cursor.Is(index, "last") && PortionGrammar.TryOrdinal(cursor, index, article: true, reference, out end, out period);
            case DateWord.Ordinal:
                return PortionGrammar.TryOrdinal(cursor, index, article: true, reference, out end, out period);
            case DateWord.Edge:
                return PortionGrammar.TryEdge(cursor, index, reference, out end, out period);
            case DateWord.Season:
                return SeasonGrammar.TrySeason(cursor, index, article: true, out end, out period);
            case DateWord.Part:
                return PortionGrammar.TryPart(cursor, index, reference, out end, out period);
            case DateWord.Unit:
                return TryTheUnit(cursor, index, (DateUnit)value, reference, out end, out period);
            case DateWord.Holiday:
                return SeasonGrammar.TryHoliday(cursor, index, reference, out end, out period) && WithPeriodNoun(cursor, ref end);
            default:
                if (cursor.Token(index).Kind == TokenKind.Number) return TryDecade(cursor, index, out end, out period) || PortionGrammar.TryOrdinal(cursor, index, article: true, reference, out end, out period) || DayGrammar.TryDayFirst(cursor, index, reference, out end, out period);
                if (cursor.Is(index, "festive") && cursor.IsAny(index + 1, "season", "period"))
                {
                    end = index + 2;
                    period = Period.Unknown(DateUnit.Season);
                    return true;
                }

                if (cursor.IsAny(index, "fiscal", "financial")) return cursor.Is(index + 1, "year") && FiscalGrammar.TryEnding(cursor, index + 2, 12, reference, out end, out period);
                return cursor.TryCount(index, out var months) && months is > 1 and < 24 && cursor.Is(index + 1, "months") && FiscalGrammar.TryEnding(cursor, index + 2, months, reference, out end, out period);
        }
    }

    /// <summary><c>the weekend</c>, <c>the year ended September 2020</c>, <c>the day before</c>.</summary>
    private static bool TryTheUnit(DateCursor cursor, int index, DateUnit unit, DateReference reference, out int end, out Period period)
    {
        end = index + 1;
        period = Period.Unknown(unit);
        if (cursor.Is(index, "weekend")) return true;
        var months = unit switch { DateUnit.Year => 12, DateUnit.Half => 6, DateUnit.Quarter => 3, DateUnit.Month => 1, _ => 0 };
        if (months > 0 && FiscalGrammar.TryEnding(cursor, index + 1, months, reference, out end, out period)) return true;
        end = index + 2;
        if (unit == DateUnit.Day && cursor.IsAny(index + 1, "before", "after") && !cursor.IsLowerWord(index + 2)) return true;
        return unit is DateUnit.Year or DateUnit.Month && cursor.Is(index + 1, "before") && !cursor.IsLowerWord(index + 2);
    }

    private static bool TryNumber(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        if (!NumberOpening.IsFree(cursor.Text, cursor.Token(index).Start) && !cursor.IsMark(index - 1, '/'))
        {
            end = index;
            period = default;
            return false;
        }

        return DayGrammar.TryNumeric(cursor, index, out end, out period) || DayGrammar.TryDayFirst(cursor, index, reference, out end, out period) || TryDecade(cursor, index, out end, out period)
            || PeriodGrammar.TryDistance(cursor, index, reference, out end, out period) || PortionGrammar.TryOrdinal(cursor, index, article: false, reference, out end, out period) || YearGrammar.TryYear(cursor, index, reference, out end, out period);
    }

    /// <summary><c>1930s</c>, <c>the 1800s</c>.</summary>
    public static bool TryDecade(DateCursor cursor, int index, out int end, out Period period)
    {
        end = index + 1;
        period = default;
        var word = cursor[index];
        if (word.Length == 3 && word[2] == 's' && word[1] == '0' && word[0] is >= '2' and <= '9' && cursor.Is(index - 1, "the"))
        {
            period = Period.OfDecade(1900 + (word[0] - '0') * 10, 10);
            return true;
        }

        if (word.Length == 6 && word[4] is '\'' or '’' && word[5] == 's') word = word[..4];
        else if (word.Length == 5 && word[4] == 's') word = word[..4];
        else if (word.Length == 4 && (cursor[index + 1] is "'s" or "’s" || cursor.Is(index + 1, "s")) && word[3] == '0' && cursor.Is(index - 1, "the"))
        {
            end = index + 2;
        }
        else
        {
            return false;
        }

        if (!int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 2100 || year % 10 != 0) return false;
        period = Period.OfDecade(year, year % 100 == 0 && year < 2000 ? 100 : 10);
        return true;
    }

    /// <summary><c>Q3 2019</c>, <c>Q1 of 2021</c>, <c>H1</c>.</summary>
    private static bool TryQuarterCode(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index + 1;
        period = default;
        var word = cursor[index];
        if (word.Length != 2 || word[0] is not ('Q' or 'H') || word[1] is < '1' or > '4' || word[0] == 'H' && word[1] > '2') return false;
        var length = word[0] == 'Q' ? 3 : 6;
        var unit = word[0] == 'Q' ? DateUnit.Quarter : DateUnit.Half;
        var at = cursor.IsAny(end, "of", "FY") || cursor.IsMark(end, ',') ? end + 1 : end;
        if (cursor.TryYear(at, out var year))
        {
            end = at + 1;
            period = Period.OfMonths(year, (word[1] - '1') * length + 1, length, unit);
            return true;
        }

        period = reference.Portion(word[1] - '0', length, unit);
        return word[0] == 'Q' && (cursor.IsLowerWord(index - 1) || cursor.IsLowerWord(index + 1));
    }

    /// <summary><c>year end</c>, <c>year-end</c>, <c>2022 year-end</c>.</summary>
    private static bool TryYearEnd(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        var at = cursor.IsDash(index + 1) ? index + 2 : index + 1;
        end = at + 1;
        period = reference.Year(0) is { } year ? Period.Day(new DateOnly(year, 12, 31)) : Period.Unknown(DateUnit.Day);
        return cursor.Is(index, "year") && cursor.Is(at, "end");
    }

    private static bool TrySlashedMonths(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        period = default;
        if (!DayGrammar.TryMonth(cursor, index + 2, DateReference.This, reference, out end, out var last)) return false;
        _ = cursor.Kind(index, out var month);
        period = last is { First: { } first, Unit: DateUnit.Month } ? last with { First = new DateOnly(month > first.Month ? first.Year - 1 : first.Year, month, 1) } : last;
        return true;
    }

    private static bool WithPeriodNoun(DateCursor cursor, ref int end)
    {
        if (cursor.Is(end, "period") || cursor.Is(end, "season") || cursor.Is(end, "holidays") || cursor.Is(end, "break") || cursor.Is(end, "holiday") || cursor.Is(end, "travel") && cursor.Is(end + 1, "window")) end += cursor.Is(end, "travel") ? 2 : 1;
        return true;
    }

    /// <summary><c>2019 to 2022</c>, <c>Monday through Sunday</c>, <c>March 1 to March 5, 2021</c>, <c>January to June this year</c>.</summary>
    private static void TryRange(DateCursor cursor, int index, DateReference reference, ref int end, ref Period period)
    {
        var joint = end;
        var dash = cursor.IsDash(joint);
        var between = cursor.Is(index - 1, "between") || cursor.Is(index - 2, "between") && cursor.Is(index - 1, "the");
        var to = cursor.IsAny(joint, "to", "until", "till", "through") || dash || between && cursor.Is(joint, "and");
        if (!to || cursor.Kind(index, out _) == DateWord.Deictic || cursor.Kind(joint + 1, out _) == DateWord.Deictic || joint + 1 >= cursor.Count || !cursor.Follows(joint + 1)) return;
        var start = joint + 1;
        if (dash && cursor.Token(joint).SpaceBefore && !cursor.Token(start).SpaceBefore) return;
        var year = period.Unit == DateUnit.Year;
        Period second;
        int secondEnd;
        if (year && cursor.TryYear(start, out var number) && period.First is { } firstYear && number > firstYear.Year)
        {
            if (!between || !YearGrammar.TryYear(cursor, start, reference, out secondEnd, out second)) (second, secondEnd) = (Period.OfYear(number), start + 1);
        }
        else if (year || dash && period.Unit != DateUnit.Day && period.Unit != DateUnit.Month || !TryUnit(cursor, start, reference, out secondEnd, out second))
        {
            return;
        }

        if (!Fit(period.Unit, second.Unit)) return;
        period = Joined(cursor, index, period, second);
        end = secondEnd;
    }

    private static bool Fit(DateUnit first, DateUnit second) => first == second || first is DateUnit.Day or DateUnit.Month && second is DateUnit.Day or DateUnit.Month || first is DateUnit.Decade && second is DateUnit.Decade;

    private static Period Joined(DateCursor cursor, int index, Period first, Period second)
    {
        if (second.Last is not { } last) return Period.Unknown(first.Unit);

        // "January to June this year": the year at the end serves both.
        if (first.First is not { } start || start > last || cursor.Kind(index, out _) == DateWord.Month && start.Year != last.Year && !HasOwnYear(cursor, index))
        {
            if (cursor.Kind(index, out var month) != DateWord.Month) return Period.Unknown(first.Unit);
            var day = cursor.TryDay(index + 1, out var named) ? named : 1;
            if (day > DateTime.DaysInMonth(last.Year, month)) return Period.Unknown(first.Unit);
            var guess = new DateOnly(last.Year, month, day);
            start = guess > last && last.Year > 1 ? guess.AddYears(-1) : guess;
        }

        return new Period(start, last, first.Unit);
    }

    private static bool HasOwnYear(DateCursor cursor, int index) => cursor.TryYear(index + 1, out _) || cursor.TryYear(index + 2, out _) || cursor.TryYear(index + 3, out _);
}
