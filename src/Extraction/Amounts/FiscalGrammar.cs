using System.Globalization;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Periods of accounts: <c>the quarter ended June 30, 2022</c>, <c>the six months to March</c>, <c>FY21</c>, <c>the next fiscal year starting in April 2005</c>.</summary>
internal static class FiscalGrammar
{
    /// <summary><c>ended September 2020</c>, <c>ending 31 March</c>, <c>through March</c> behind a stretch of <paramref name="months"/>: the months up to it.</summary>
    public static bool TryEnding(DateCursor cursor, int index, int months, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = Period.Unknown(DateUnit.Stretch);
        var verb = index;
        if (cursor.IsAny(verb, "that", "which")) verb++;
        if (!cursor.IsAny(verb, "ended", "ending", "ends") && !(verb == index && cursor.IsAny(verb, "to", "through"))) return false;
        verb++;
        if (cursor.IsAny(verb, "on", "in")) verb++;
        if (!DayGrammar.TryMonth(cursor, verb, 0, reference, out end, out var to) && !DayGrammar.TryDayFirst(cursor, verb, reference, out end, out to)) return false;
        if (to.Last is { Year: > 3 } last) period = new Period(last.AddDays(1).AddMonths(-months), last, DateUnit.Stretch);
        return true;
    }

    /// <summary><c>FY21</c>, <c>FY2021</c>: the year it is named for.</summary>
    public static bool TryYear(DateCursor cursor, int index, out int end, out Period period)
    {
        end = index + 1;
        period = default;
        var word = cursor[index];
        if (word.Length is not (4 or 6) || !word.StartsWith("FY", StringComparison.Ordinal) || !int.TryParse(word[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (word.Length == 4) year += year < 70 ? 2000 : 1900;
        period = Period.OfYear(year);
        return year is >= 1900 and <= 2199;
    }

    /// <summary>
    /// The fiscal year that a deictic before it points to, at the token behind <c>year</c>. When the text goes on to say when it begins
    /// (<c>starting in April 2005</c>), that is learnt for the rest of the text.
    /// </summary>
    public static Period Year(DateCursor cursor, int index, int direction, DateReference reference)
    {
        var verb = cursor.IsMark(index, ',') || cursor.IsAny(index, "that", "which") ? index + 1 : index;
        var starts = cursor.IsAny(verb, "starting", "beginning", "starts", "begins", "started", "began");
        if (!starts) return reference.FiscalYear(direction);
        verb++;
        if (cursor.IsAny(verb, "in", "on", "from")) verb++;
        if (!DayGrammar.TryMonth(cursor, verb, direction, reference, out _, out var start) || start.First is not { } first) return reference.FiscalYear(direction);
        reference.Fiscal = Period.OfMonths(first.Year, first.Month, 12, DateUnit.Year);
        reference.FiscalDirection = direction;
        return reference.Fiscal.Value;
    }
}
