namespace Extraction.Relations;

/// <summary>The little grammar of noun phrases that frames need: what is inside a phrase, what only modifies, what stands in apposition, what is a list.</summary>
internal static class Phrases
{
    private const int InsertionReach = 18, AppositionReach = 12, BracketReach = 9;

    /// <summary>A name right behind one of these is not the subject of what follows.</summary>
    private static readonly WordSet Prepositions = new("of in at from by to with for on against between under over into about via near like than as after including per since despite amid among behind through alongside versus within without before until beyond across toward towards");

    private static readonly WordSet Articles = new("the a an its his her their our this that rival fellow");
    private static readonly WordSet InsertionStarts = new("which who whose a an the formerly once one its part owned based founded also now along according in maker parent where backed led listed controlled headquartered known including whose alongside together itself");
    private static readonly WordSet AppositionStops = new("which who whose that said says to will would has have had and but or by for with from after as because while when if whether at into over");
    private static readonly WordSet BeforeVerbs = new("has have had was were is are be been being will would may could also to");
    private static readonly WordSet Being = new("is was remains became");
    private static readonly WordSet Titles = new("boss chief CEO founder co-founder cofounder chairman chairwoman president executive director billionaire chair owner");
    private static readonly WordSet AfterList = new("for in on at last this earlier to by from as after before during with over since under through , . ; : ) — – -- ! ? ” \" and but while who which said group company companies firms brands units subsidiaries");

    /// <summary>Whether the name that begins at a token stands behind a preposition: <c>customers of the <b>Apple</b> store</c>.</summary>
    public static bool IsInside(Clause clause, int firstToken)
    {
        for (var links = 0; links < 4; links++)
        {
            var before = firstToken - 1;
            while (before >= clause.First && clause.IsIn(before, Articles)) before--;
            if (before < clause.First) return false;
            if (clause.IsIn(before, Prepositions)) return true;

            // "shares of Apple and Google": what is coordinated with an inner name is as deep.
            if (!clause.IsAny(before, "and", "&") || clause.MentionAt(before) >= 0) return false;
            var partner = MentionBefore(clause, before);
            if (partner < 0 || clause.LabelOf(partner).IsAmount) return false;
            firstToken = clause.FirstTokenOf(partner);
        }

        return false;
    }

    /// <summary>
    /// Whether a name behind <c>as</c> or <c>with</c> is the subject of its own clause: <c>as <b>Camelot</b> revealed</c>, <c>with <b>Twitter</b> banning him</c>.
    /// </summary>
    public static bool OpensClause(Clause clause, int mention, int trigger)
    {
        for (var i = clause.EndTokenOf(mention); i < trigger; i++)
        {
            if (!clause.IsIn(i, BeforeVerbs) && !clause.Word(i).EndsWith("ly", StringComparison.Ordinal)) return false;
        }

        var before = clause.FirstTokenOf(mention) - 1;
        while (clause.IsIn(before, Articles)) before--;
        return clause.IsAny(before, "as", "after", "before", "since", "until", "than") || (clause.IsAny(before, "with", "from") && clause.Word(trigger).EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>A name that only modifies what follows: <c>Shenzhen-based</c>, <c>Apple's</c>, <c>Tesla boss Elon Musk</c>.</summary>
    public static bool IsModifier(Clause clause, int mention)
    {
        var next = clause.EndTokenOf(mention);
        if (clause.IsIn(next, Titles) && (clause.MentionAt(next + 1) >= 0 || clause.MentionAt(next + 2) >= 0)) return true;
        if (clause.IsAny(next, "'s", "’s") && clause.IsAny(next + 1, "decision", "move", "plan", "plans", "attempt", "bid", "efforts", "deal", "agreement") && clause.Is(next + 2, "to")) return false;
        return clause.IsAny(next, "'s", "’s") || (clause.Is(next, "-") && !clause.Document.Tokens[next].SpaceBefore) || (clause.IsAny(next, "'", "’") && clause.MentionAt(next + 1) < 0 && !clause.Is(next + 1, ","));
    }

    /// <summary>A comma, dash or bracket that may open or close an insertion.</summary>
    public static bool IsMark(Clause clause, int token) =>
        clause.MentionAt(token) < 0 && clause.IsAny(token, ",", "—", "–", "--", "-") && (!clause.Is(token, "-") || clause.Document.Tokens[token].SpaceBefore);

    /// <summary>
    /// Where an insertion begins that ends with the mark at <paramref name="token"/>: <c>Google<b>, which owns YouTube,</b> was fined</c>; -1 for none.
    /// </summary>
    public static int InsertionStart(Clause clause, int token)
    {
        if (clause.Is(token, ")")) return BracketStart(clause, token);
        if (!IsMark(clause, token)) return -1;
        for (var i = token - 1; i > clause.First && token - i <= InsertionReach; i--)
        {
            if (IsMark(clause, i)) return clause.IsIn(i + 1, InsertionStarts) || IsTitled(clause, i + 1) ? i : -1;
        }

        return -1;
    }

    /// <summary><c>Teng Yun, <b>Analogix business manager</b>,</c>: a name and lower-case words up to the mark.</summary>
    private static bool IsTitled(Clause clause, int token)
    {
        var mention = clause.MentionAt(token);
        return mention >= 0 && clause.EndTokenOf(mention) is var end && (clause.IsIn(end, Titles) || (clause.IsAny(end, "'s", "’s") && clause.MentionAt(end + 1) < 0));
    }

    /// <summary>The opening of the bracket that closes at a token; -1 when it is far or not in the sentence.</summary>
    private static int BracketStart(Clause clause, int token)
    {
        for (var i = token - 1; i >= clause.First && token - i <= BracketReach; i--)
        {
            if (clause.Is(i, "(")) return i;
        }

        return -1;
    }

    /// <summary>The name that ends right before a token, brackets behind it passed over: <c>Kenya Airways (KQ) |</c>; -1 for none.</summary>
    public static int MentionBefore(Clause clause, int token)
    {
        var before = token - 1;
        if (clause.IsAny(before, "\"", "”", "’", "®", "™") && clause.MentionAt(before) < 0) before--;
        if (clause.Is(before, ")") && clause.MentionAt(before) < 0 && BracketStart(clause, before) is >= 0 and var start) before = start - 1;
        return clause.MentionAt(before);
    }

    /// <summary>The name before a relative pronoun: <c>Elon Musk, <b>who</b></c>, <c>TikTok, the app <b>that</b></c>; -1 for none.</summary>
    public static int Antecedent(Clause clause, int relative)
    {
        var direct = MentionBefore(clause, IsMark(clause, relative - 1) ? relative - 1 : relative);
        if (direct >= 0) return clause.LabelOf(direct).IsAmount ? -1 : direct;
        return AppositionHead(clause, relative);
    }

    /// <summary>The name that the phrase before <paramref name="token"/> explains: <c>TikTok, the short-video app |</c>, <c>Nexperia is a Dutch unit |</c>; -1 for none.</summary>
    public static int AppositionHead(Clause clause, int token)
    {
        for (var i = token - 1; i > clause.First && token - i <= AppositionReach; i--)
        {
            var mention = clause.MentionAt(i);
            if (mention >= 0)
            {
                var label = clause.LabelOf(mention);
                if (label != Label.Norp && label != Label.Country && label != Label.Place && !label.IsAmount) return -1;
                i = clause.FirstTokenOf(mention);
                continue;
            }

            // "which is a unit of": the name before "which".
            if (clause.IsAny(i, "which", "who")) return Named(clause, MentionBefore(clause, IsMark(clause, i - 1) ? i - 1 : i));
            if (clause.IsIn(i, Being) && clause.IsAny(i - 1, "which", "who")) continue;
            if (IsMark(clause, i) || clause.Is(i, "(") || clause.IsIn(i, Being)) return Named(clause, MentionBefore(clause, i));
            if (clause.IsIn(i, AppositionStops)) return -1;
        }

        return -1;
    }

    private static int Named(Clause clause, int mention) => mention >= 0 && !clause.LabelOf(mention).IsAmount ? mention : -1;

    /// <summary>Names of a list that begins with <paramref name="first"/>: <c>A, B (b) and C</c>; only <paramref name="first"/> where it is unsure. Gives how many.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="first">The first name.</param>
    /// <param name="roles">Labels that fit.</param>
    /// <param name="items">Receives the names.</param>
    /// <param name="mayAct">Whether a verb may follow; else the second name could be the subject of another clause.</param>
    public static int List(Clause clause, int first, Roles roles, Span<int> items, bool mayAct = false)
    {
        items[0] = first;
        var count = 1;
        for (var end = clause.EndTokenOf(first); count < items.Length;)
        {
            end = SkipBehind(clause, end);
            var last = clause.IsAny(end, "and", "&") && clause.MentionAt(end) < 0;
            if (!last && !clause.IsAny(end, ",", ";")) return 1;
            end++;
            if (!last && clause.Is(end, "and")) (last, end) = (true, end + 1);
            while (clause.IsAny(end, "the", "fellow", "rival", "its", "\"", "“")) end++;
            var next = clause.MentionAt(end);
            if (next < 0 || !roles.Allows(clause.LabelOf(next)) || IsModifier(clause, next)) return 1;
            items[count++] = next;
            end = clause.EndTokenOf(next);
            if (last) return mayAct || end >= clause.End || clause.IsIn(SkipBehind(clause, end), AfterList) ? count : 1;
        }

        return 1;
    }

    /// <summary>Passes brackets, marks of trade and <c>in Greece</c> behind a name.</summary>
    private static int SkipBehind(Clause clause, int token)
    {
        while (clause.IsAny(token, "\"", "”", "®", "™") && clause.MentionAt(token) < 0) token++;
        if (clause.Is(token, "("))
        {
            for (var i = token + 1; i < clause.End && i - token <= BracketReach; i++)
            {
                if (clause.Is(i, ")")) return i + 1;
            }
        }

        var place = clause.IsAny(token, "in", "of") ? clause.MentionAt(token + 1) : -1;
        return place >= 0 && (clause.LabelOf(place) == Label.Country || clause.LabelOf(place) == Label.Place) ? clause.EndTokenOf(place) : token;
    }

    /// <summary>The name before in a coordination: <c><b>Kenya Airways</b> (KQ) and South African Airways</c>; -1 for none.</summary>
    public static int CoordinatedBefore(Clause clause, int mention, Roles roles)
    {
        var token = clause.FirstTokenOf(mention) - 1;

        // "South African Airways (SAA)": step out of the brackets to the full name.
        if (clause.Is(token, "(") && clause.MentionAt(token - 1) is var full && full >= 0) token = clause.FirstTokenOf(full) - 1;
        if (clause.Is(token, "the")) token--;
        if (!clause.IsAny(token, "and", "&")) return -1;
        if (clause.IsAny(token - 1, ",", ";")) token--;
        var before = MentionBefore(clause, token);
        return before >= 0 && roles.Allows(clause.LabelOf(before)) && !IsInside(clause, clause.FirstTokenOf(before)) ? before : -1;
    }
}
