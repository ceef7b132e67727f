namespace Extraction.Relations;

/// <summary>
/// What <c>it</c>, <c>he</c>, <c>the company</c> stand for: the nearest name before that could be meant and is not inside a phrase, in the sentence or, if there is
/// none, at the head of one of the two sentences before.
/// </summary>
internal static class Anaphora
{
    private const int Reach = 40, SentencesBack = 2;

    private static readonly WordSet Things = new("it itself its");
    private static readonly WordSet People = new("he him his she her");
    private static readonly WordSet Definite = new("the this that said");

    private static readonly WordSet Sayings = new("said says reported reports told");
    private static readonly WordSet Firms = new("company firm bank group giant startup start-up retailer carmaker automaker airline chipmaker lender insurer business conglomerate corporation drugmaker broadcaster publisher manufacturer platform network carrier utility miner brand chain supermarket brewer");
    private static readonly WordSet Bodies = new("regulator watchdog agency authority commission ministry council");

    /// <summary>Labels that the word at <paramref name="token"/> may stand for; none when it stands for no name.</summary>
    public static Roles Meaning(Clause clause, int token)
    {
        if (clause.MentionAt(token) >= 0) return Roles.None;
        var word = clause.Word(token);
        if (Things.Contains(word)) return Roles.Company | Roles.Organization;
        if (People.Contains(word)) return Roles.Person;
        if (Firms.Contains(word)) return IsDefinite(clause, token) ? Roles.Company : Roles.None;
        return Bodies.Contains(word) && IsDefinite(clause, token) ? Roles.Organization : Roles.None;
    }

    /// <summary>The mention that the word at <paramref name="token"/> stands for, of a label that <paramref name="roles"/> allow; -1 when unsure.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="token">The word.</param>
    /// <param name="roles">Labels that fit.</param>
    /// <param name="not">A mention whose entity cannot be meant; -1 for none.</param>
    public static int Resolve(Clause clause, int token, Roles roles, int not = -1)
    {
        var wanted = Meaning(clause, token) & roles;
        if (wanted == Roles.None) return -1;
        var other = clause.EntityOf(not);
        for (var i = token - 1; i >= clause.First && token - i <= Reach; i--)
        {
            var mention = clause.MentionAt(i);
            if (mention < 0) continue;
            i = clause.FirstTokenOf(mention);
            if (Fits(clause, mention, wanted, other) || (IsPossessor(clause, mention) && clause.EntityOf(mention) != other && wanted.Allows(clause.LabelOf(mention)))) return mention;
        }

        for (var back = 1; back <= SentencesBack && clause.HasEarlier(back); back++)
        {
            var head = Head(clause.Earlier(back), wanted, other);
            if (head >= 0) return head;
        }

        return -1;
    }

    /// <summary>The first name of a sentence, before <paramref name="end"/>, that stands by itself; -1 for none.</summary>
    public static int Head(Clause clause, int end, Roles wanted) => Head(clause, wanted, -1, end);

    private static int Head(Clause clause, Roles wanted, int other, int end = int.MaxValue)
    {
        var sayer = -1;
        for (var i = clause.First; i < Math.Min(end, clause.End) && i - clause.First <= Reach; i++)
        {
            var mention = clause.MentionAt(i);
            if (mention < 0) continue;
            i = clause.EndTokenOf(mention) - 1;
            if (!Fits(clause, mention, wanted, other)) continue;

            // "The Financial Times said Fiat may …": the sentence is about the second.
            if (!clause.IsIn(i + 1, Sayings)) return mention;
            if (sayer < 0) sayer = mention;
        }

        return sayer;
    }

    private static bool Fits(Clause clause, int mention, Roles wanted, int other) =>
        wanted.Allows(clause.LabelOf(mention)) && clause.EntityOf(mention) is var entity && entity >= 0 && entity != other
        && !Phrases.IsInside(clause, clause.FirstTokenOf(mention)) && !Phrases.IsModifier(clause, mention);

    private static bool IsPossessor(Clause clause, int mention) => clause.IsAny(clause.EndTokenOf(mention), "'s", "’s");

    /// <summary><c>the company</c>, <c>the Dutch firm</c>; not <c>the company Apple</c>, <c>the bank of</c>.</summary>
    private static bool IsDefinite(Clause clause, int token)
    {
        if (clause.MentionAt(token + 1) is var next && next >= 0 && !clause.LabelOf(next).IsAmount) return false;
        if (clause.IsAny(token + 1, "of", "that", "which")) return false;
        for (var i = token - 1; i >= token - 3; i--)
        {
            if (clause.IsIn(i, Definite)) return true;
            if (clause.MentionAt(i) is var mention && mention >= 0 && clause.LabelOf(mention) is var label && label != Label.Norp && label != Label.Country) return false;
            if (clause.IsAny(i, "a", "an", "of", ",", "its", "his", "their", "and", "in", "to", "parent", "holding", "same", "new", "other", "rival", "merged", "combined", "second", "first")) return false;
        }

        return false;
    }
}
