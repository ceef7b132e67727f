using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Tells four digits that are a year from four digits that are a count, a model, a room.</summary>
internal static class YearGrammar
{
    /// <summary><c>2016</c>, <c>2018-19</c>, <c>2021/22</c>, <c>2022 year-end</c>, <c>2019 Q3</c>.</summary>
    public static bool TryYear(DateCursor cursor, int index, DateReference reference, out int end, out Period period)
    {
        end = index + 1;
        period = default;
        if (!cursor.TryYear(index, out var year)) return false;
        if (cursor[end].Length == 2 && cursor[end][0] == 'Q' && cursor[end][1] is >= '1' and <= '4')
        {
            period = Period.OfMonths(year, (cursor[end][1] - '1') * 3 + 1, 3, DateUnit.Quarter);
            end++;
            return true;
        }

        if (cursor.Kind(end, out var season) == DateWord.Season && !cursor.IsCapital(end) && cursor.Token(end).SpaceBefore && !cursor.Is(end, "fall"))
        {
            end++;
            period = Period.OfSeason(year, season);
            return true;
        }

        if (!IsRange(cursor, end, year) && !IsYear(cursor, index, year)) return false;
        period = Period.OfYear(year);
        if (cursor.Is(end, "year") && cursor.IsDash(end + 1) && cursor.Is(end + 2, "end"))
        {
            period = Period.Day(new DateOnly(year, 12, 31));
            end += 3;
            return true;
        }

        if ((cursor.IsDash(end) || cursor.IsMark(end, '/')) && !cursor.Token(end + 1 < cursor.Count ? end + 1 : end).SpaceBefore && cursor.TryNumber(end + 1, out var second) && cursor[end + 1].Length == 2 && second == (year + 1) % 100 | second > year % 100 && second < year % 100 + 20 && year >= 1800)
        {
            period = reference.Fiscal is { First: { } fiscal } && second == (year + 1) % 100 ? Period.OfMonths(year, fiscal.Month, 12, DateUnit.Year) : new Period(period.First, Period.OfYear(year / 100 * 100 + second + (second < year % 100 ? 100 : 0)).Last, DateUnit.Year);
            end += 2;
        }

        return true;
    }

    /// <summary><c>2015-2016</c>, <c>1863–1898</c>.</summary>
    private static bool IsRange(DateCursor cursor, int joint, int year) =>
        (cursor.IsDash(joint) || cursor.IsMark(joint, '/')) && joint + 1 < cursor.Count && !cursor.Token(joint).SpaceBefore && !cursor.Token(joint + 1).SpaceBefore && year >= 1500 && cursor.TryYear(joint + 1, out var second) && second > year && !cursor.IsDash(joint + 2) && !cursor.IsMark(joint + 2, '/');

    private static bool IsYear(DateCursor cursor, int index, int year)
    {
        if (IsCounted(cursor, index)) return false;
        var token = cursor.Token(index);
        var after = TextCursor.At(cursor.Text, token.End);
        if (CharClass.IsLetter(after) || after is '%' or '°' || after == '.' && CharClass.IsDigit(TextCursor.At(cursor.Text, token.End + 1))) return false;
        var before = cursor[index - 1];
        if (before.IsEmpty) return year >= 1900;
        if (before.Length == 1 && !token.SpaceBefore)
        {
            // "(2020)", "1998–2005" whose first half was a year, "May/2020"; not "555-2019".
            if (before[0] is '(' or '[' or '“' or '"' or '‘') return year >= 1800;
            if (before[0] is '/' or '-' or '–') return index > 1 && (cursor.TryYear(index - 2, out _) || cursor.IsAny(index - 2, "post", "pre"));
        }

        if (IsPreposition(before)) return year >= 1500 || before is "in" or "In" or "since" or "Since" or "from" or "From" or "until" or "by" or "between" or "to" or "until" or "of" or "after";
        if (cursor.Kind(index - 1, out _) is DateWord.Month or DateWord.Season or DateWord.Part) return true;
        if (year is >= 1700 and < 1900 && before is "the" or "The" && cursor.IsLowerWord(index + 1)) return true;
        if (year is < 1900 or > 2100) return false;
        if (IsNamed(before) || before.Length >= 3 && CharClass.IsUpper(before[0]) && before.IndexOfAnyExceptInRange('A', 'Z') < 0) return true;
        if (before is "the" or "The" or "a" or "A" or "an" or "its" or "his" or "her" or "their" or "our" or "'s" or "’s" or "this" or "last" or "'" or "’") return cursor.IsLowerWord(index + 1) || cursor.IsCapital(index + 1) || cursor.IsDash(index + 1) || cursor.IsMark(index + 1, '/') || cursor.IsMark(index + 1, ',');
        if (before is ")" && index > 1 && cursor.IsCapital(index - 2) && year >= 1990) return true;
        if (before[^1] is ',' or '(' or ';' or ':' or '—' or '–' or '-') return after is ',' or ')' or ':' or ';' or '.' or '\0' or '\n' || cursor.IsMark(index + 1, '(') || cursor.Is(index + 1, "and");
        if (cursor.Opens(index)) return after is ',' or ':' or '-' or '–' || cursor.IsLowerWord(index + 1);
        return CharClass.IsLower(before[0]) && (cursor.IsMark(index + 1, ',') || cursor.IsMark(index + 1, '.') || cursor.IsMark(index + 1, ')') || cursor.IsLowerWord(index + 1)) && year is >= 1950 and <= 2060;
    }

    /// <summary>Laws, meetings and plans carry their year behind; products, films and tournaments only a number.</summary>
    private static bool IsNamed(ReadOnlySpan<char> word) => word is "Act" or "Rules" or "Bill" or "Law" or "Code" or "Order" or "Regulations" or "Week" or "Summit" or "Forum" or "Conference" or "Survey" or "Report" or "Index" or "Awards" or "Budget" or "Plan" or "Strategy" or "Agenda" or "Vision" or "Census" or "Expo" or "Congress" or "Festival" or "Election" or "Elections";

    /// <summary>Whether a unit or a plural follows that the number counts: <c>2020 people</c>, <c>2000 metres</c>.</summary>
    private static bool IsCounted(DateCursor cursor, int index)
    {
        var next = cursor[index + 1];
        if (next.IsEmpty || !CharClass.IsLower(next[0])) return false;
        if (next is "people" or "men" or "women" or "children" or "percent" or "per" or "million" or "billion" or "km" or "kg" or "feet" or "troops" or "staff") return true;
        if (cursor.IsAny(index - 1, "in", "since", "the")) return UnitTable.Contains(next) && !cursor.Is(index - 1, "the");
        return next.Length > 3 && next[^1] == 's' && !next.EndsWith("ss") && !next.EndsWith("us") && next is not ("was" or "has" or "does" or "plus" or "versus" or "thus" or "as" or "is" or "sees" or "marks" or "brings" or "looks" or "towards" or "elections" or "always" or "perhaps" or "comes" or "gives" or "besides" or "afterwards" or "across" or "takes" or "begins" or "starts" or "opens" or "runs" or "ends" or "shows" or "remains");
    }

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "since" or "Since" or "by" or "By" or "from" or "From" or "until" or "Until" or "till" or "to" or "of" or "before" or "Before" or "after" or "After" or "during" or "During" or "between" or "Between" or "and" or "or" or "through" or "for" or "For" or "late" or "early" or "mid" or "around" or "circa" or "into" or "year" or "than" or "vs" or "versus" or "over" or "IN" or "SINCE" or "c.";
}
