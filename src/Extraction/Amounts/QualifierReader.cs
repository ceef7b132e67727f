using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads how exact a figure is from the words right before it (<c>about, up to, more than</c>) and right behind it (<c>or more, or so</c>).</summary>
internal static class QualifierReader
{
    /// <summary>Nouns and verbs that take <c>over</c> or <c>about</c> themselves: a row over $5 million is no bound.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopicWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "pressure", "dispute", "row", "argued", "argue", "arguing", "news", "talk", "talks", "talked", "fight", "battle", "lawsuit", "question", "questions", "questioned", "concern", "concerns", "concerned", "worry", "worries", "worried",
        "complained", "complain", "spoke", "sued", "suit", "case", "feud", "clash", "clashed", "fought", "investigated", "probe", "inquiry", "scandal", "told", "asked", "knew", "know", "wrangle", "charged", "arrested", "all", "sum",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The qualifier of the figure that starts at <paramref name="start"/> and ends at <paramref name="end"/>.</summary>
    public static AmountQualifier Read(ReadOnlySpan<char> text, int start, int end)
    {
        var before = Before(text, start);
        return before != AmountQualifier.None ? before : Behind(text, end);
    }

    /// <summary>The qualifier in the words before <paramref name="start"/>.</summary>
    public static AmountQualifier Before(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && text[start - 1] is '~' or '≈' or '∼') return AmountQualifier.About;
        if (start > 0 && text[start - 1] is '>' or '<') return text[start - 1] == '>' ? AmountQualifier.MoreThan : AmountQualifier.LessThan;
        var word = SkipArticle(text, start, out var at);
        if (word.IsEmpty) return AmountQualifier.None;
        if (TextCursor.Is(word, "between"))
        {
            word = TextCursor.PreviousWord(text, at, out at);
            if (word.IsEmpty) return AmountQualifier.None;
        }

        switch (word.Length)
        {
            case 2: return Is(word, "to") ? BeforeTo(text, at) : Is(word, "of") ? BeforeOf(text, at) : Is(word, "as") ? BeforeAs(text, at) : AmountQualifier.None;
            case 4: return FourLetters(text, word, at);
            case 5 when Is(word, "about"): return Topic(text, at) ? AmountQualifier.None : AmountQualifier.About;
            case 5 when Is(word, "below"): return AmountQualifier.LessThan;
            case 5 when Is(word, "above"): return AmountQualifier.MoreThan;
            case 5 when Is(word, "least") && PreviousIs(text, at, "at"): return AmountQualifier.AtLeast;
            case 5 when Is(word, "under"): return AmountQualifier.LessThan;
            case 5 when Is(word, "circa"): return AmountQualifier.About;
            case 6 when Is(word, "around") || Is(word, "nearly") || Is(word, "almost") || Is(word, "approx"): return AmountQualifier.About;
            case 6 when Is(word, "topped") || Is(word, "passed"): return AmountQualifier.MoreThan;
            case 6 when Is(word, "beyond"): return AmountQualifier.MoreThan;
            case 7 when Is(word, "roughly"): return AmountQualifier.About;
            case 7 when Is(word, "topping") || Is(word, "exceeds"): return AmountQualifier.MoreThan;
            case 6 when Is(word, "exceed"): return AmountQualifier.MoreThan;
            case 8 when Is(word, "exceeded"): return AmountQualifier.MoreThan;
            case 9 when Is(word, "estimated"): return AmountQualifier.About;
            case 9 when Is(word, "exceeding"): return AmountQualifier.MoreThan;
            case 9 when Is(word, "surpassed"): return AmountQualifier.MoreThan;
            case 13 when Is(word, "approximately"): return AmountQualifier.About;
            default: return AmountQualifier.None;
        }
    }

    private static AmountQualifier FourLetters(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int at)
    {
        if (Is(word, "over")) return Topic(text, at) ? AmountQualifier.None : AmountQualifier.MoreThan;
        if (Is(word, "some")) return AmountQualifier.About;
        if (Is(word, "most") && PreviousIs(text, at, "at")) return AmountQualifier.AtMost;
        if (Is(word, "tops")) return AmountQualifier.MoreThan;
        if (!Is(word, "than")) return AmountQualifier.None;
        var before = TextCursor.PreviousWord(text, at, out var start);
        var more = Is(before, "more") || Is(before, "greater") || Is(before, "higher") || Is(before, "bigger");
        var less = Is(before, "less") || Is(before, "fewer") || Is(before, "lower") || Is(before, "smaller");
        if (!more && !less) return AmountQualifier.None;
        if (PreviousIs(text, start, "no") || PreviousIs(text, start, "not")) return more ? AmountQualifier.AtMost : AmountQualifier.AtLeast;
        return more ? AmountQualifier.MoreThan : AmountQualifier.LessThan;
    }

    private static AmountQualifier BeforeTo(ReadOnlySpan<char> text, int at)
    {
        var word = TextCursor.PreviousWord(text, at, out _);
        if (Is(word, "up")) return AmountQualifier.AtMost;
        return Is(word, "close") || Is(word, "closer") ? AmountQualifier.About : AmountQualifier.None;
    }

    private static AmountQualifier BeforeOf(ReadOnlySpan<char> text, int at)
    {
        var word = TextCursor.PreviousWord(text, at, out var start);
        if (Is(word, "minimum")) return AmountQualifier.AtLeast;
        if (Is(word, "maximum")) return AmountQualifier.AtMost;
        if (Is(word, "upwards") || Is(word, "upward") || Is(word, "north")) return AmountQualifier.MoreThan;
        if (Is(word, "short") || Is(word, "shy")) return AmountQualifier.LessThan;
        if (Is(word, "excess") && PreviousIs(text, start, "in")) return AmountQualifier.MoreThan;
        return Is(word, "region") || Is(word, "neighbourhood") || Is(word, "neighborhood") || Is(word, "vicinity") ? AmountQualifier.About : AmountQualifier.None;
    }

    /// <summary>The word before, past an article: <c>more than a $5 million fine</c>.</summary>
    private static ReadOnlySpan<char> SkipArticle(ReadOnlySpan<char> text, int start, out int at)
    {
        var word = TextCursor.PreviousWord(text, start, out at);
        return Is(word, "a") || Is(word, "an") || Is(word, "the") ? TextCursor.PreviousWord(text, at, out at) : word;
    }

    /// <summary><c>as much as</c>, <c>as little as</c>; <paramref name="at"/> is where the last <c>as</c> begins.</summary>
    private static AmountQualifier BeforeAs(ReadOnlySpan<char> text, int at)
    {
        var word = TextCursor.PreviousWord(text, at, out var start);
        if (!PreviousIs(text, start, "as")) return AmountQualifier.None;
        if (Is(word, "much") || Is(word, "many") || Is(word, "high")) return AmountQualifier.AtMost;
        return Is(word, "little") || Is(word, "few") || Is(word, "low") ? AmountQualifier.AtLeast : AmountQualifier.None;
    }

    private static AmountQualifier Behind(ReadOnlySpan<char> text, int end)
    {
        var word = TextCursor.NextWord(text, end, out var at);
        if (Is(word, "or"))
        {
            word = TextCursor.NextWord(text, at, out _);
            if (Is(word, "more") || Is(word, "above") || Is(word, "over")) return AmountQualifier.AtLeast;
            if (Is(word, "less") || Is(word, "fewer") || Is(word, "below") || Is(word, "under")) return AmountQualifier.AtMost;
            return Is(word, "so") || Is(word, "thereabouts") ? AmountQualifier.About : AmountQualifier.None;
        }

        return AmountQualifier.None;
    }

    private static bool Topic(ReadOnlySpan<char> text, int at) => TopicWords.Contains(TextCursor.PreviousWord(text, at, out _));

    private static bool PreviousIs(ReadOnlySpan<char> text, int at, string word) => Is(TextCursor.PreviousWord(text, at, out _), word);

    private static bool Is(ReadOnlySpan<char> word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);

    /// <summary>The bounds that a qualifier leaves of one number.</summary>
    public static (decimal? Low, decimal? High) Bounds(decimal value, AmountQualifier qualifier) => qualifier switch
    {
        AmountQualifier.MoreThan or AmountQualifier.AtLeast => (value, null),
        AmountQualifier.LessThan or AmountQualifier.AtMost => (null, value),
        AmountQualifier.Vague => (null, null),
        _ => (value, value),
    };
}
