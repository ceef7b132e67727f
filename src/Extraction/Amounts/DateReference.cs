namespace Extraction.Amounts;

/// <summary>What relative dates are read from: the day of publication and the last date the text spoke of. Not thread-safe.</summary>
internal sealed class DateReference
{
    /// <summary>A direction: the month of this year, before or after today (<c>this July</c>), known for a month by the words before it.</summary>
    public const int This = 9;

    private int sinceEvent;

    /// <summary>The day the article was published, from its metadata or its dateline; null when unknown.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>The latest full date of a text without a day of its own; its year is taken for that of the text. Null when later years are named.</summary>
    public DateOnly? Around { get; set; }

    /// <summary>The latest year that a text without a day of its own names, plans apart.</summary>
    public int LatestYear { get; set; }

    /// <summary>Whether the date being read took something from outside its own words.</summary>
    public bool Leaned { get; set; }

    /// <summary>The year of the event that this sentence or the one before named: <c>the IMO 2022 was held from July 6</c>; null for none.</summary>
    public int? EventYear { get; private set; }

    /// <summary>A fiscal year that the text has spelt out (<c>the next fiscal year starting in April</c>); its first day tells when all of them begin.</summary>
    public Period? Fiscal { get; set; }

    /// <summary>Which fiscal year <see cref="Fiscal"/> is: -1 last, 0 this, 1 next.</summary>
    public int FiscalDirection { get; set; }

    /// <summary>The last period that the text fixed; what <c>that year</c> and <c>the following month</c> mean.</summary>
    public Period? Spoken { get; private set; }

    /// <summary>Whether the sentence speaks of the future up to the date being read.</summary>
    public bool Future { get; set; }

    /// <summary>Full dates of the text, the first few: <c>July 17</c> is that of <c>July 17, 2022</c> further down.</summary>
    public List<DateOnly> Known { get; } = [];

    public void Clear(DateTime? published)
    {
        Known.Clear();
        Today = published is { } moment ? DateOnly.FromDateTime(moment) : null;
        Around = null;
        EventYear = null;
        Fiscal = null;
        Spoken = null;
        Future = false;
        LatestYear = 0;
        FiscalDirection = 0;
        Leaned = false;
    }

    /// <summary>Notes the period just read. The first day of the text's latest year that an undated text fixes is taken for its time.</summary>
    public void Speak(Period period)
    {
        if (!period.IsKnown) return;
        Spoken = period;
        if (Today is null && Around is null && period is { Unit: DateUnit.Day, First: { } day } && day.Year >= LatestYear) Around = day;
    }

    /// <summary>Begins a sentence: the future is behind, and an event is remembered for one sentence more.</summary>
    public void NextSentence()
    {
        Future = false;
        if (++sinceEvent > 1) EventYear = null;
    }

    /// <summary>Notes that the text names an event of <paramref name="year"/>, or speaks of it again.</summary>
    public void Name(int year)
    {
        EventYear = year;
        sinceEvent = 0;
    }

    /// <summary>The fiscal year before, of or after now; unknown when the text does not say when it begins.</summary>
    public Period FiscalYear(int direction) => Fiscal is { First: { } first } ? Period.OfMonths(first.Year + direction - FiscalDirection, first.Month, 12, DateUnit.Year) : Period.Unknown(DateUnit.Year);

    /// <summary>The year before, of or after now; null when unknown.</summary>
    public int? Year(int direction)
    {
        Leaned = true;
        return (Today ?? Around)?.Year + direction;
    }

    /// <summary>A weekday: the nearest one past, today included, or to come.</summary>
    public Period Weekday(int weekday, int direction)
    {
        Leaned = true;
        if (Today is not { } today) return Period.Unknown(DateUnit.Day);
        var now = ((int)today.DayOfWeek + 6) % 7 + 1;
        var back = (now - weekday + 7) % 7;
        if (direction < 0 && back == 0) back = 7;
        if (direction > 0 || Future && direction == 0) return Shifted(today, back == 0 && direction == 0 ? 0 : 7 - back);
        return Shifted(today, -back);
    }

    /// <summary>A month without a year: the nearest one begun, or to come.</summary>
    public Period Month(int month, int direction) => YearOf(month, 1, direction) is { } year ? Period.OfMonth(year, month) : Period.Unknown(DateUnit.Month);

    /// <summary>A day of a month without a year.</summary>
    public Period MonthDay(int month, int day, int direction)
    {
        if (Today is null)
        {
            foreach (var known in Known) if (known.Month == month && known.Day == day) return Period.Day(known);
        }

        if (YearOf(month, day, direction) is not { } year || day > DateTime.DaysInMonth(year, month)) return Period.Unknown(DateUnit.Day);
        return Period.Day(new DateOnly(year, month, day));
    }

    /// <summary>The year, month, quarter or week before, of or after today.</summary>
    public Period Unit(DateUnit unit, int direction)
    {
        Leaned = true;
        if (unit == DateUnit.Year && Year(direction) is { } year) return Period.OfYear(year);
        if (Today is not { } today) return Period.Unknown(unit);
        switch (unit)
        {
            case DateUnit.Day: return Shifted(today, direction);
            case DateUnit.Week: return Period.OfWeek(today.AddDays(7 * direction));
            case DateUnit.Month:
                var month = today.AddDays(1 - today.Day).AddMonths(direction);
                return Period.OfMonth(month.Year, month.Month);
            case DateUnit.Quarter:
                var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * direction);
                return Period.OfMonths(quarter.Year, quarter.Month, 3, unit);
            default: return Period.Unknown(unit);
        }
    }

    /// <summary>A quarter or half without a year: the nearest one begun.</summary>
    public Period Portion(int ordinal, int months, DateUnit unit)
    {
        Leaned = true;
        if ((Today ?? Around) is not { } today) return Period.Unknown(unit);
        var first = (ordinal - 1) * months + 1;
        var year = first > today.Month && !Future ? today.Year - 1 : today.Year;
        return Period.OfMonths(year, first, months, unit);
    }

    /// <summary>So many units before or after today, to the unit: <c>15 months ago</c> is a month, <c>three days ago</c> a day.</summary>
    public Period Distance(DateUnit unit, int count, DateOnly? from)
    {
        Leaned = true;
        if (from is not { } day || Math.Abs(count) > 5000) return Period.Unknown(unit);
        try
        {
            return unit switch
            {
                DateUnit.Day => Period.Day(day.AddDays(count)),
                DateUnit.Week => Period.Day(day.AddDays(7 * count)),
                DateUnit.Month => Period.OfMonth(day.AddDays(1 - day.Day).AddMonths(count).Year, day.AddDays(1 - day.Day).AddMonths(count).Month),
                DateUnit.Year => Period.OfYear(day.Year + count),
                DateUnit.Decade => Period.Unknown(unit),
                _ => Period.Unknown(unit),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return Period.Unknown(unit);
        }
    }

    private int? YearOf(int month, int day, int direction)
    {
        Leaned = true;
        if (Today is not { } today) return EventYear is { } named ? Named(named) : Around is { } around ? Nearest(around, month, day, direction) : null;
        if (direction == This) return today.Year;
        var later = month > today.Month || month == today.Month && day > today.Day;
        if (direction > 0 || Future && direction == 0) return later || month == today.Month && day >= today.Day ? today.Year : today.Year + 1;
        if (direction < 0 && month == today.Month && day == 1) return today.Year - 1;
        return later ? today.Year - 1 : today.Year;
    }

    private int Named(int year)
    {
        Name(year);
        return year;
    }

    /// <summary>The year that brings a day nearest to <paramref name="around"/>; before or after it if so asked.</summary>
    private static int Nearest(DateOnly around, int month, int day, int direction)
    {
        var distance = (month - around.Month) * 31 + day - around.Day;
        if (direction is -1 && distance >= 0 || direction is not (-1 or 1) && distance > 183) return around.Year - 1;
        return direction is 1 && distance <= 0 || direction is not (-1 or 1) && distance < -183 ? around.Year + 1 : around.Year;
    }

    private static Period Shifted(DateOnly day, int days) => Period.Day(day.AddDays(days));
}
