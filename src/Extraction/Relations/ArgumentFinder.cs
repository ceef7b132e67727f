using System.Collections.Frozen;

namespace Extraction.Relations;

/// <summary>
/// Finds who acts and who is acted on, near a trigger. No parser: the subject is the nearest fitting name before the verb that is not inside
/// a prepositional phrase or an apposition, the object the first fitting name behind it with only noun-phrase words between.
/// </summary>
internal static class ArgumentFinder
{
    private const int SubjectReach = 22, ObjectReach = 9;

    /// <summary>A name right behind one of these is not the subject of what follows.</summary>
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "in", "at", "from", "by", "to", "with", "for", "on", "against", "between", "under", "over", "into", "about", "via", "near", "like", "than", "as", "after", "including", "per");

    /// <summary>Words that end an object's noun phrase before a name was met.</summary>
    private static readonly FrozenSet<string> Breaks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "that", "which", "who", "after", "because", "while", "when", "but", "if", "as", "before", "since", "until", "said", "says", "told", "will", "would", "could", "is", "was", "were", "are", "has", "have", "had", "to", "during", "where", "although", "though", "with", "by", "using", "through", "amid", "over");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrepositionLookup = Prepositions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BreakLookup = Breaks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mention that acts in what stands at <paramref name="trigger"/>; -1 for none.</summary>
    public static int Subject(Clause clause, int trigger, Roles roles)
    {
        var met = false;
        for (var token = trigger - 1; token >= clause.First && trigger - token <= SubjectReach; token--)
        {
            if (clause.Is(token, ";") || clause.Is(token, ":")) return -1;
            if (!met && clause.MentionAt(token) < 0 && Insertion(clause, token) is var start && start >= 0)
            {
                token = start;
                continue;
            }

            met |= clause.MentionAt(token) >= 0;
            var mention = clause.MentionAt(token);
            if (mention < 0) continue;
            token = clause.FirstTokenOf(mention);
            if (!roles.Allows(clause.LabelOf(mention)) || IsInside(clause, token) || IsModifier(clause, mention)) continue;
            return mention;
        }

        return -1;
    }

    /// <summary>
    /// Where an insertion begins that ends with the mark at <paramref name="token"/>: <c>Google<b>, which owns YouTube,</b> was fined</c>; -1 for none.
    /// </summary>
    private static int Insertion(Clause clause, int token)
    {
        if (!IsMark(clause, token)) return -1;
        for (var i = token - 1; i > clause.First && token - i <= 18; i--)
        {
            if (!IsMark(clause, i)) continue;
            return clause.IsAny(i + 1, "which", "who", "whose", "a", "an", "the", "formerly", "once", "one", "its", "part", "owned", "based", "founded", "also", "now", "along", "according", "in", "maker", "parent", "where") ? i : -1;
        }

        return -1;

        static bool IsMark(Clause clause, int token) => clause.MentionAt(token) < 0 && clause.IsAny(token, ",", "—", "–", "--", "-") && (!clause.Is(token, "-") || clause.Document.Tokens[token].SpaceBefore);
    }

    /// <summary>The mention acted on by what ends before <paramref name="token"/>; -1 for none.</summary>
    public static int Object(Clause clause, int token, Roles roles, int reach = ObjectReach)
    {
        for (var end = token + reach; token < clause.End && token < end; token++)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0)
            {
                var label = clause.LabelOf(mention);
                if (roles.Allows(label) && !IsModifier(clause, mention)) return mention;
                if (!label.IsAmount && label != Label.Norp && label != Label.Country && label != Label.Place && !IsModifier(clause, mention)) return -1;
                token = clause.EndTokenOf(mention) - 1;
                continue;
            }

            var word = clause.Word(token);

            // "with a small electronics firm, Montrose Secam": the name stands in apposition.
            if (word is "," && IsFirmNoun(clause, token - 1) && clause.MentionAt(token + 1) is var apposed && apposed >= 0 && roles.Allows(clause.LabelOf(apposed))) return apposed;
            if (word is "," or ";" or ":" or "." or "(" or "—" or "–" or "--" || BreakLookup.Contains(word)) return -1;
        }

        return -1;
    }

    /// <summary>The next name of a coordination: <c>with the Co-op <b>and Starship</b></c>; -1 for none.</summary>
    public static int Coordinated(Clause clause, int mention, Roles roles)
    {
        var token = clause.EndTokenOf(mention);
        if (!clause.IsAny(token, "and", ",", ";", "&")) return -1;
        token++;
        if (clause.Is(token, "and")) token++;
        if (clause.Is(token, "the")) token++;
        var next = clause.MentionAt(token);
        return next >= 0 && roles.Allows(clause.LabelOf(next)) && !IsModifier(clause, next) ? next : -1;
    }

    /// <summary>The name before in a coordination: <c><b>Kenya Airways</b> (KQ) and South African Airways</c>; -1 for none.</summary>
    public static int CoordinatedBefore(Clause clause, int mention, Roles roles)
    {
        var token = clause.FirstTokenOf(mention) - 1;

        // "South African Airways (SAA)": step out of the brackets to the full name.
        if (clause.Is(token, "(") && clause.MentionAt(token - 1) is var full && full >= 0) token = clause.FirstTokenOf(full) - 1;
        if (clause.Is(token, "the")) token--;
        if (!clause.IsAny(token, "and", "&", ",")) return -1;
        token--;
        if (clause.Is(token, ")"))
        {
            while (token > clause.First && !clause.Is(token, "(")) token--;
            token--;
        }

        var before = clause.MentionAt(token);
        return before >= 0 && roles.Allows(clause.LabelOf(before)) ? before : -1;
    }

    private static bool IsFirmNoun(Clause clause, int token) =>
        clause.IsAny(token, "firm", "company", "maker", "group", "giant", "startup", "operator", "bank", "retailer", "developer", "manufacturer", "provider", "carrier", "event", "partner", "rival", "chain", "lender", "supplier");

    /// <summary>The name right behind <c>by</c> at <paramref name="token"/> or within a few words; -1 for none.</summary>
    public static int ByAgent(Clause clause, int token, Roles roles)
    {
        for (var end = Math.Min(token + 7, clause.End); token < end; token++)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0 && !clause.LabelOf(mention).IsAmount) return -1;
            if (clause.Is(token, "by")) return Object(clause, token + 1, roles, 6);
        }

        return -1;
    }

    /// <summary>Behind a preposition, or the second of two names in an apposition (<c>, a unit of X,</c>).</summary>
    private static bool IsInside(Clause clause, int firstToken)
    {
        var before = firstToken - 1;
        while (before >= clause.First && clause.IsAny(before, "the", "a", "an", "its", "his", "their")) before--;
        return before >= clause.First && clause.MentionAt(before) < 0 && PrepositionLookup.Contains(clause.Word(before));
    }

    /// <summary>A name that only modifies what follows: <c>Shenzhen-based</c>, <c>Apple's</c>, <c>ByteDance-owned</c>.</summary>
    private static bool IsModifier(Clause clause, int mention)
    {
        var next = clause.EndTokenOf(mention);

        // "Tesla boss Elon Musk": the person acts.
        if (clause.IsAny(next, "boss", "chief", "CEO", "founder", "co-founder", "cofounder", "chairman", "president", "executive", "director", "billionaire") && (clause.MentionAt(next + 1) >= 0 || clause.MentionAt(next + 2) >= 0)) return true;
        if (clause.IsAny(next, "'s", "’s") && clause.IsAny(next + 1, "decision", "move") && clause.Is(next + 2, "to")) return false;
        return clause.IsAny(next, "'s", "’s") || (clause.Is(next, "-") && !clause.Document.Tokens[next].SpaceBefore) || ((clause.Is(next, "'") || clause.Is(next, "’")) && clause.MentionAt(next + 1) < 0 && !clause.Is(next + 1, ","));
    }
}
