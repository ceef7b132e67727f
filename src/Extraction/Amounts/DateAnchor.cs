using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds the day an article was written from its own dateline: a full date near the top that stands apart from the prose, as in <c>BULAWAYO, Jun 21 2022 (IPS) -</c>.
/// </summary>
internal static class DateAnchor
{
    /// <summary>A dateline stands in the first characters or not at all.</summary>
    private const int Lead = 300;

    private const int MostKnown = 16;

    public static DateOnly? Find(DateCursor cursor, DateReference reference)
    {
        DateOnly? withWeekday = null, latest = null;
        var latestYear = 0;
        var weekdays = 0;
        for (var i = 0; i < cursor.Count; i++)
        {
            var capital = cursor.Token(i).Kind == TokenKind.Word && cursor.IsCapital(i);
            if (!(capital && cursor.Kind(i, out _) is DateWord.Month && DayGrammar.TryMonth(cursor, i, 0, reference, out var end, out var day) || cursor.Token(i).Kind == TokenKind.Number && cursor.Token(i).Length <= 10 && (DayGrammar.TryNumeric(cursor, i, out end, out day) || DayGrammar.TryDayFirst(cursor, i, reference, out end, out day))))
            {
                if (cursor.Token(i).Kind == TokenKind.Number && cursor.TryYear(i, out var year) && year is > 1900 and < 2100 && year > latestYear && !IsAhead(cursor, i)) latestYear = year;
                continue;
            }

            if (day is { Unit: DateUnit.Day, First: { } first } && day.First == day.Last)
            {
                if (reference.Known.Count < MostKnown) reference.Known.Add(first);
                if (latest is null || first > latest) latest = first;
                if (IsApposition(cursor, i) || IsStamp(cursor, i, end) || cursor.Token(i).Start < Lead && (IsApart(cursor, i, end) || IsLine(cursor, i, end))) return first;
                if (HasWeekday(cursor, i))
                {
                    if (withWeekday != first) weekdays++;
                    withWeekday = first;
                }
            }

            i = Math.Max(i, end - 1);
        }

        // "on Monday, July 25, 2022": only the present is told by weekday and full date at once.
        if (weekdays == 1) return withWeekday;
        reference.LatestYear = latestYear;
        if (latest is { } last && last.Year >= latestYear) reference.Around = last;
        return null;
    }

    /// <summary>Plans name years to come: <c>by 2030</c>, <c>until 2025</c>, <c>Vision 2030</c>.</summary>
    private static bool IsAhead(DateCursor cursor, int index) => cursor[index - 1] is "by" or "By" or "until" or "till" or "to" or "through" or "before" or "Vision" or "Agenda" or "Goals" || cursor[index + 1] is "Agenda" or "target" or "targets" or "goal" or "goals";

    private static bool HasWeekday(DateCursor cursor, int start) => cursor.Kind(start - 1, out _) == DateWord.Weekday || cursor.IsMark(start - 1, ',') && cursor.Kind(start - 2, out _) == DateWord.Weekday;

    /// <summary>A clock time behind the date, or <c>Published on</c> before it.</summary>
    private static bool IsStamp(DateCursor cursor, int start, int end)
    {
        var at = cursor.IsMark(end, ',') || cursor.Is(end, "at") ? end + 1 : end;
        if (cursor[at] is { Length: 4 or 5 } time && CharClass.IsDigit(time[0]) && time.Contains(':')) return true;
        for (var i = start - 1; i >= Math.Max(0, start - 3); i--) if (cursor.IsAny(i, "published", "updated", "posted")) return cursor.IsCapital(i);
        return false;
    }

    /// <summary><c>said today (July 25, 2022)</c>.</summary>
    private static bool IsApposition(DateCursor cursor, int start) => cursor.IsMark(start - 1, '(') && cursor.Is(start - 2, "today");

    /// <summary>Whether the date ends a dateline: a dash, a bracket, a line end follows.</summary>
    private static bool IsApart(DateCursor cursor, int start, int end)
    {
        var text = cursor.Text;
        var position = TextCursor.SkipGap(text, cursor.Token(end - 1).End);
        var c = TextCursor.At(text, position);
        if (c is '—' or '–' or '|' || c == '-' && position > cursor.Token(end - 1).End) return true;
        if (c == ':' && cursor.IsDash(start - 1)) return true;
        if (c == ')' || c == '(') return cursor.Token(start).Start < 120 && (c == '(' || TextCursor.At(text, cursor.Token(start).Start - 1) == '(');
        return false;
    }

    private static bool IsLine(DateCursor cursor, int start, int end)
    {
        var text = cursor.Text;
        var after = cursor.Token(end - 1).End;
        while (after < text.Length && text[after] is ' ' or '.' or ',' or '\r') after++;
        var before = cursor.Token(start).Start - 1;
        while (before >= 0 && text[before] is ' ' or ',') before--;
        var lineBefore = before < 0 || text[before] == '\n' || start > 0 && cursor.Kind(start - 1, out _) == DateWord.Weekday | cursor.Kind(start - 2, out _) == DateWord.Weekday;
        return after < text.Length && text[after] == '\n' && lineBefore;
    }
}
