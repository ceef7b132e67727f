using System.Globalization;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Days and months: <c>July 29, 2020</c>, <c>29 July</c>, <c>Aug. 3-7, 2020</c>, <c>2020-07-29</c>, <c>Wednesday, July 29</c>, <c>last July</c>, <c>July of last year</c>.</summary>
internal static class DayGrammar
{
    /// <summary>A month, with the day and year beside it if any, at token <paramref name="index"/>.</summary>
    public static bool TryMonth(DateCursor cursor, int index, int direction, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var month) != DateWord.Month || !cursor.IsCapital(index)) return false;
        end = index + 1;
        if (cursor.IsMark(end, '.') && IsShort(cursor[index]) && (cursor.TryDay(end + 1, out _) || cursor.TryYear(end + 1, out _))) end++;
        if (cursor.IsDash(end) && !cursor.Token(end).SpaceBefore && CharClass.IsLetter(TextCursor.At(cursor.Text, cursor.Token(end).End))) return false;
        if (TryDayBehind(cursor, ref end, out var day, out var lastDay))
        {
            var atYear = cursor.IsMark(end, ',') ? end + 1 : end;
            if (cursor.TryYear(atYear, out var dayYear) && !IsDecimal(cursor, atYear))
            {
                end = atYear + 1;
                period = Days(dayYear, month, day, lastDay);
            }
            else if (TryRelativeYear(cursor, end, reference, out var relative, out var relativeEnd))
            {
                end = relativeEnd;
                period = relative is { } known ? Days(known, month, day, lastDay) : Period.Unknown(DateUnit.Day);
            }
            else
            {
                period = TryYearAhead(cursor, end, reference, out var ahead) ? Days(ahead, month, day, lastDay) : Spread(reference.MonthDay(month, day, direction), day, lastDay);
            }

            return true;
        }

        var after = cursor.IsMark(end, ',') || cursor.Is(end, "of") ? end + 1 : end;
        if (cursor.TryYear(after, out var year) && cursor.Token(after).SpaceBefore)
        {
            end = after + 1;
            period = Period.OfMonth(year, month);
            return true;
        }

        if (TryRelativeYear(cursor, end, reference, out var yearOf, out var yearEnd))
        {
            end = yearEnd;
            period = yearOf is { } known ? Period.OfMonth(known, month) : Period.Unknown(DateUnit.Month);
            return true;
        }

        if (direction == 0 && !IsMonth(cursor, index)) return false;
        if (direction == 0 && reference.Today is null && cursor.Is(index - 1, "in") && cursor.IsMark(index - 2, ',') && cursor.TryYear(index - 3, out var yearBefore))
        {
            // "of 2018, in March"
            period = Period.OfMonth(yearBefore, month);
            return true;
        }

        period = reference.Month(month, direction);
        return true;
    }

    /// <summary><c>29 July 2020</c>, <c>29th of July</c>, <c>21-23 December</c>, <c>29-Jul-2020</c>; a list of days of one month is one date.</summary>
    public static bool TryDayFirst(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (!cursor.TryDay(index, out var day)) return false;
        var next = index + 1;
        var last = day;
        for (var i = 0; i < 12; i++)
        {
            var joint = cursor.IsMark(next, ',') || cursor.IsDash(next) || cursor.IsAny(next, "and", "to", "or") ? next + 1 : next;
            if (joint == next || !cursor.TryDay(joint, out var other)) break;
            last = other;
            next = joint + 1;
        }

        if (cursor.Is(next, "of")) next++;
        if (cursor.IsDash(next) && cursor.Kind(next + 1, out _) == DateWord.Month) next++;
        if (cursor.Kind(next, out var month) != DateWord.Month || !cursor.IsCapital(next)) return false;
        if (cursor.Token(next).Start - cursor.Token(index).End > 40 || cursor.Text[cursor.Token(index).End..cursor.Token(next).Start].Contains('\n')) return false;
        next++;
        if (cursor.IsMark(next, '.') && cursor.TryYear(next + 1, out _)) next++;
        var atYear = cursor.IsMark(next, ',') || cursor.IsDash(next) ? next + 1 : next;
        if (cursor.TryYear(atYear, out var year))
        {
            end = atYear + 1;
            period = Days(year, month, day, last);
        }
        else if (TryRelativeYear(cursor, next, reference, out var relative, out var relativeEnd))
        {
            end = relativeEnd;
            period = relative is { } known ? Days(known, month, day, last) : Period.Unknown(DateUnit.Day);
        }
        else
        {
            end = next;
            period = Spread(reference.MonthDay(month, day, 0), day, last);
        }

        return true;
    }

    /// <summary>A weekday, and the date it stands before: <c>Wednesday, July 29, 2020</c>.</summary>
    public static bool TryWeekday(DateCursor cursor, int index, int direction, DateReference reference, out int end, out Period period)
    {
        end = index;
        period = default;
        if (cursor.Kind(index, out var weekday) != DateWord.Weekday || !cursor.IsCapital(index)) return false;
        var dotted = cursor.IsMark(index + 1, '.') && cursor[index].Length <= 5;
        var next = dotted ? index + 2 : index + 1;
        var at = cursor.IsMark(next, ',') ? next + 1 : next;
        if (direction == 0 && cursor.Is(at, "the")) at++;
        if (direction == 0 && at < cursor.Count && cursor.Token(at).Start - cursor.Token(index).End < 12 && (TryMonth(cursor, at, 0, reference, out var dateEnd, out var day) && day.Unit == DateUnit.Day || TryDayFirst(cursor, at, reference, out dateEnd, out day) || TryNumeric(cursor, at, out dateEnd, out day)))
        {
            end = dateEnd;
            period = day;
            return true;
        }

        if (!IsWeekday(cursor, index, next, dotted)) return false;
        end = cursor[index].Length <= 5 && dotted && !cursor.IsLowerWord(next) ? index + 1 : next;
        period = reference.Weekday(weekday, direction);
        return true;
    }

    /// <summary>Dates in numbers alone: ISO, and those where one number over 12 gives the order.</summary>
    public static bool TryNumeric(DateCursor cursor, int index, out int end, out Period period)
    {
        end = index;
        period = default;
        var word = cursor[index];
        if (word.Length is 8 or 9 or 10 && word.Contains('.')) return TryDotted(word, index, out end, out period);
        if (!cursor.TryNumber(index, out var first) || index + 4 >= cursor.Count) return false;
        var dash = cursor.IsDash(index + 1) && cursor.IsDash(index + 3);
        var slash = cursor.IsMark(index + 1, '/') && cursor.IsMark(index + 3, '/');
        if (!dash && !slash || cursor.Token(index + 4).Start - cursor.Token(index).Start > 8 || !cursor.TryNumber(index + 2, out var second) || !cursor.TryNumber(index + 4, out var third)) return false;
        if (cursor.IsDash(index + 5) || cursor.IsMark(index + 5, '/')) return false;
        end = index + 5;
        return TryOrder(first, cursor[index].Length, second, third, cursor[index + 4].Length, dash, out period);
    }

    private static bool TryDotted(ReadOnlySpan<char> word, int index, out int end, out Period period)
    {
        period = default;
        end = index + 1;
        var dot = word.IndexOf('.');
        var rest = word[(dot + 1)..];
        var second = rest.IndexOf('.');
        if (second < 0) return false;
        return int.TryParse(word[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(rest[..second], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            && int.TryParse(rest[(second + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var c) && TryOrder(a, dot, b, c, rest.Length - second - 1, dayFirst: true, out period);
    }

    private static bool TryOrder(int first, int firstLength, int second, int third, int thirdLength, bool dayFirst, out Period period)
    {
        period = Period.Unknown(DateUnit.Day);
        int year, month, day;
        if (firstLength == 4) (year, month, day) = (first, second, third);
        else if (thirdLength != 4) return false;
        else if (first > 12 || dayFirst && second <= 12) (year, month, day) = (third, second, first);
        else if (second > 12) (year, month, day) = (third, first, second);
        else if (first == second) (year, month, day) = (third, first, second);
        else
        {
            // 05/08/2021 is a date all the same; which one, only the country knows. With hyphens or points the day comes first.
            return third is >= 1900 and <= 2100 && first > 0 && second > 0;
        }

        if (firstLength == 4 && thirdLength == 1 || year is < 1000 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        period = Period.Day(new DateOnly(year, month, day));
        return true;
    }

    private static bool TryDayBehind(DateCursor cursor, ref int end, out int day, out int last)
    {
        last = 0;
        if (!cursor.TryDay(end, out day) || !cursor.Token(end).SpaceBefore || IsDecimal(cursor, end) || cursor.IsMark(end + 1, '%') || cursor.IsMark(end + 1, '/') || cursor.IsMark(end + 1, ':')) return false;
        if (!cursor.Follows(end) || cursor.IsAny(end + 1, "percent", "million", "per")) return false;
        last = day;
        end++;
        while ((cursor.IsDash(end) || cursor.IsAny(end, "to", "and", "through") || cursor.IsMark(end, ',') && !cursor.TryYear(end + 1, out _)) && cursor.TryDay(end + 1, out var other) && other > last && !IsDecimal(cursor, end + 1) && EndsDay(cursor, end + 2))
        {
            last = other;
            end += 2;
        }

        return true;
    }

    /// <summary><c>July 29 and 30 people</c>: the second number is no day when a word for what it counts follows.</summary>
    private static bool EndsDay(DateCursor cursor, int index) => !cursor.IsLowerWord(index) || cursor.IsAny(index, "and", "to", "in", "at", "for", "with", "by", "as", "of");

    private static bool IsShort(ReadOnlySpan<char> month) => month.Length <= 4 && !TextCursor.IsAny(month, "may", "june", "july");

    private static bool IsDecimal(DateCursor cursor, int index) => cursor[index].IndexOfAny('.', ',') >= 0;

    /// <summary><c>last year</c>, <c>this year</c>, <c>that year</c>, <c>of the same year</c> behind a month.</summary>
    private static bool TryRelativeYear(DateCursor cursor, int index, DateReference reference, out int? year, out int end)
    {
        year = null;
        end = index;
        var at = cursor.IsMark(index, ',') ? index + 1 : index;
        if (cursor.Is(at, "of")) at++;
        if (cursor.Is(at, "the")) at++;
        if (!cursor.Is(at + 1, "year")) return false;
        int shift;
        if (cursor.IsAny(at, "last", "previous")) shift = -1;
        else if (cursor.IsAny(at, "this", "current")) shift = 0;
        else if (cursor.Is(at, "next")) shift = 1;
        else if (cursor.IsAny(at, "that", "same")) shift = 2;
        else return false;
        end = at + 2;
        year = shift == 2 ? reference.Spoken?.First?.Year : reference.Year(shift);
        return true;
    }

    /// <summary>The year of the day that goes on behind: <c>July 31 and August 14, 2020</c>.</summary>
    private static bool TryYearAhead(DateCursor cursor, int index, DateReference reference, out int year)
    {
        year = 0;
        if (!cursor.IsAny(index, "and", "to", "through", "until") && !cursor.IsDash(index)) return false;
        if (cursor.Kind(index + 1, out _) != DateWord.Month || !cursor.TryDay(index + 2, out _)) return false;
        if (cursor.TryYear(cursor.IsMark(index + 3, ',') ? index + 4 : index + 3, out year)) return true;
        if (!TryRelativeYear(cursor, index + 3, reference, out var relative, out _) || relative is not { } known) return false;
        year = known;
        return true;
    }

    private static Period Days(int year, int month, int first, int last)
    {
        if (year is < 1 or > 9999 || Math.Min(first, last) < 1 || Math.Max(first, last) > DateTime.DaysInMonth(year, month)) return Period.Unknown(DateUnit.Day);
        return new Period(new DateOnly(year, month, Math.Min(first, last)), new DateOnly(year, month, Math.Max(first, last)), DateUnit.Day);
    }

    private static Period Spread(Period day, int first, int last) => day.First is { } known && last > first && last <= DateTime.DaysInMonth(known.Year, known.Month) ? day with { Last = known.AddDays(last - first) } : day;

    /// <summary>Whether a month word with no day or year beside it is the month: <c>in May</c>, not <c>May said</c>, <c>Theresa May</c>, <c>April Jones</c>.</summary>
    private static bool IsMonth(DateCursor cursor, int index)
    {
        var word = DateWords.WithoutPeriod(cursor[index]);
        var cue = IsCue(cursor, index - 1);
        var named = cursor.IsCapital(index + 1) && cursor.Follows(index + 1) && cursor.Kind(index + 1, out _) is DateWord.None && !cursor[index].EndsWith(".");
        if (word.Length <= 4 && word is not ("May" or "June" or "July" or "Sept" or "JULY" or "JUNE" or "MAY")) return cue && !named || cursor[index].EndsWith(".");
        var isName = word is "May" or "June" or "April" or "August" or "March" or "MAY" or "MARCH" or "APRIL" or "JUNE" or "AUGUST";
        if (cue) return !named || !isName;
        if (!isName) return !named || cursor.Opens(index + 1);
        if (word is "May" or "March" && cursor[index - 1] is "a" or "A" or "the" or "The" or "its" or "Its" or "'s" or "’s" && cursor.IsLowerWord(index + 1) && cursor.Token(index + 1).SpaceBefore) return !cursor.IsAny(index + 1, "of", "on");
        if (named || cursor.IsCapital(index - 1) && !cursor.Opens(index) && cursor.Follows(index)) return false;
        if ((cursor.IsAny(index + 1, "and", "or")) && cursor.Kind(index + 2, out _) == DateWord.Month && cursor.IsCapital(index + 2)) return true;
        if (word is "May" or "March" or "MAY" or "MARCH") return cursor.Opens(index) ? cursor.IsMark(index + 1, '/') : cursor.IsMark(index - 1, '(') || cursor.IsMark(index - 1, ',') && cursor.IsMark(index + 1, ',');
        return (cursor.IsLowerWord(index + 1) || !cursor.Opens(index)) && !cursor.IsAny(index + 1, "said", "says", "told");
    }

    private static bool IsCue(DateCursor cursor, int index)
    {
        var word = cursor[index];
        return word.Length is >= 2 and <= 9 && (word is "in" or "In" or "of" or "by" or "By" or "since" or "Since" or "until" or "Until" or "from" or "From" or "to" or "through" or "during" or "During" or "for" or "For" or "and" or "or" or "between" or "before" or "Before" or "after" or "After" or "till" or "each" or "every" or "late" or "early" or "mid" or "Late" or "Early" or "last" or "this" or "next" or "end" or "until" or "around" or "on" or "On" or "ending" or "ended" or "Last" or "Next" or "This" or "begin" or "beginning" or "past" or "previous" or "coming");
    }

    private static bool IsWeekday(DateCursor cursor, int index, int next, bool dotted)
    {
        if (cursor[index].Length <= 5 && !(cursor[index].Length == 5 && false))
        {
            return cursor[index].Length > 5 || dotted || cursor.Is(index - 1, "on") && !cursor.IsCapital(next);
        }

        if (TextCursor.At(cursor.Text, cursor.Token(index).End) == '.' && CharClass.IsLetter(TextCursor.At(cursor.Text, cursor.Token(index).End + 1))) return false;
        if (cursor[next] is "'s" or "’s" && cursor.IsCapital(next + 1) && cursor.IsCapital(index) && !cursor.Opens(next + 1)) return cursor.IsLowerWord(index - 1);
        if (!cursor.IsCapital(next) || !cursor.Follows(next)) return true;

        // "The Sunday Times", "Wednesday Addams"; but "on Monday Apple said".
        return IsCue(cursor, index - 1) || cursor.Kind(next, out _) is DateWord.Weekday or DateWord.Month || cursor.Is(index - 1, "said") || !cursor.Is(index - 1, "the") && cursor.IsLowerWord(index - 1) && !cursor.Is(index - 1, "a");
    }
}
