namespace Extraction.Amounts;

/// <summary>Portions of a stretch: <c>the first half of 2020</c>, <c>the end of 2022</c>, <c>late June</c>, <c>the 19th century</c>.</summary>
internal static class PortionGrammar
{
    /// <summary><c>the first half of 2020</c>, <c>third quarter</c>, <c>the first nine months of this year</c>, <c>the 19th century</c>.</summary>
    public static bool TryOrdinal(DateCursor cursor, int index, bool article, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (!cursor.TryOrdinal(index, out var ordinal))
        {
            if (!article || !cursor.IsAny(index, "last", "final")) return false;
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
            PeriodGrammar.Within(cursor, ref end, ref period, reference, out var year);
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
                if (PeriodGrammar.Within(cursor, ref end, ref period, reference, out var year))
                {
                    period = year is { } known ? Period.OfMonths(known, (ordinal - 1) * length + 1, length, unit) : Period.Unknown(unit);
                    if (year is null && period.IsKnown is false && IsPlainYear(cursor, end)) period = reference.Portion(ordinal, length, unit);
                }
                else
                {
                    if (unit == DateUnit.Half && !PeriodGrammar.EndsClause(cursor, end) && !cursor.IsAny(end, "ended", "ending")) return false;
                    period = reference.Portion(ordinal, length, unit);
                }

                if (FiscalGrammar.TryEnding(cursor, end, length, reference, out var endOfEnding, out var ending) && !cursor.IsAny(end, "to", "through")) (end, period) = (endOfEnding, ending with { Unit = unit });
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
            2 when inner is { First: { } from, Last: not null, Unit: DateUnit.Year } => Period.Day(from.AddMonths(6).AddDays(-1)),
            2 when inner is { First: { } from, Last: not null, Unit: DateUnit.Month } => Period.Day(from.AddDays(14)),
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

        if (PeriodGrammar.TryDeictic(cursor, next, article: false, reference, out end, out var unit) && unit.Unit != DateUnit.Day)
        {
            period = part >= 3 ? unit : unit.Unit == DateUnit.Month ? PartOf(unit, part) : Period.Unknown(unit.Unit);
            return true;
        }

        if (part < 3 && cursor.Kind(next, out _) == DateWord.Season && !cursor.Is(next, "fall"))
        {
            end = SeasonGrammar.SeasonEnd(cursor, next);
            period = Period.Unknown(DateUnit.Season);
            return true;
        }

        return false;
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

        return PeriodGrammar.TryDeictic(cursor, at, article, reference, out end, out period) || DayGrammar.TryMonth(cursor, at, 0, reference, out end, out period) || TryOrdinal(cursor, at, article, reference, out end, out period)
            || SeasonGrammar.TrySeason(cursor, at, article, out end, out period) || DateGrammar.TryDecade(cursor, at, out end, out period) || TryPart(cursor, at, reference, out end, out period);
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

    private static bool IsPlainYear(DateCursor cursor, int end) => cursor.Is(end - 1, "year") && cursor.Is(end - 2, "the");
}
