using System.Globalization;

namespace Extraction.Amounts;

/// <summary>A day or a stretch of days, both ends inclusive; null ends are not known.</summary>
internal readonly record struct Period(DateOnly? First, DateOnly? Last, DateUnit Unit)
{
    public static Period Unknown(DateUnit unit) => new(null, null, unit);

    public bool IsKnown => First is not null && Last is not null;

    public static Period Day(DateOnly day) => new(day, day, DateUnit.Day);

    public static Period OfYear(int year) => year is < 1 or > 9999 ? Unknown(DateUnit.Year) : new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DateUnit.Year);

    public static Period OfMonth(int year, int month) => year is < 1 or > 9999 ? Unknown(DateUnit.Month) : new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DateUnit.Month);

    public static Period OfMonths(int year, int first, int count, DateUnit unit) =>
        year is < 1 or > 9998 ? Unknown(unit) : new(new DateOnly(year, first, 1), new DateOnly(year, first, 1).AddMonths(count).AddDays(-1), unit);

    public static Period OfWeek(DateOnly day)
    {
        var monday = day.AddDays(-((int)day.DayOfWeek + 6) % 7);
        return new Period(monday, monday.AddDays(6), DateUnit.Week);
    }

    /// <summary>Meteorological seasons of the northern half, where most news is written; winter begins in December of <paramref name="year"/>.</summary>
    public static Period OfSeason(int year, int season) => season == 3 ? OfMonths(year, 12, 3, DateUnit.Season) : OfMonths(year, 3 + season * 3, 3, DateUnit.Season);

    public static Period OfCentury(int century) => new(new DateOnly((century - 1) * 100 + 1, 1, 1), new DateOnly(century * 100, 12, 31), DateUnit.Century);

    public static Period OfDecade(int year, int years) => new(new DateOnly(year, 1, 1), new DateOnly(year + years - 1, 12, 31), DateUnit.Decade);

    /// <summary>ISO 8601: a day, or two with a slash; null when not known.</summary>
    public string? ToIso()
    {
        if (First is not { } first || Last is not { } last) return null;
        var culture = CultureInfo.InvariantCulture;
        return first == last ? first.ToString("yyyy-MM-dd", culture) : string.Create(culture, $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}");
    }
}
