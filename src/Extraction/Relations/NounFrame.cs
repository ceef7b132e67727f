namespace Extraction.Relations;

/// <summary>
/// Relations said by a noun: <c>Musk's purchase of Twitter</c>, <c>the acquisition of Beats by Apple</c>, <c>filed a lawsuit against X</c>, <c>faces a fine from Y</c>,
/// <c>a partnership between X and Y</c>. The table says which words lead to which side.
/// </summary>
internal static class NounFrame
{
    private const int SupportReach = 8, BehindReach = 4, MostNames = 6;

    private static readonly WordSet Undone = new("lifted lifts lifting ended ends overturned reversed scrapped removed eased lift end scrap");
    private static readonly WordSet LegalWords = new("legal class court judicial civil antitrust trademark patent copyright");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (!NounTable.TryFind(clause.Word(token), out var noun) || !IsMeant(clause, token, noun)) return;
        if (noun.IsMutual && Between(clause, token, noun, sink)) return;
        var behind = Behind(clause, token, noun.Prepositions);
        var target = behind < 0 ? -1 : ArgumentFinder.Object(clause, behind + 1, noun.Target, 8);
        if (target < 0 && noun.IsCompound) target = Compound(clause, token, noun);
        var isPassive = false;
        var support = Support(clause, token, noun, out isPassive);
        if (isPassive)
        {
            Suffered(clause, token, support, noun, sink);
            return;
        }

        if (!noun.IsStrong && support < 0 && (target < 0 || noun.Sources is null)) return;
        Acted(clause, token, support, target, noun, sink);
    }

    /// <summary>The subject acts: of the verb, as possessor, or behind <c>by</c>.</summary>
    private static void Acted(Clause clause, int token, int support, int target, Noun noun, RelationSink sink)
    {
        var agent = target >= 0 && clause.FirstTokenOf(target) < token ? PossessorBefore(clause, target, noun.Agent) : ArgumentFinder.Possessor(clause, token, noun.Agent);
        var source = noun.Sources is null ? -1 : Source(clause, target >= 0 && clause.FirstTokenOf(target) > token ? clause.EndTokenOf(target) : token + 1, noun);
        if (source >= 0)
        {
            // "Twitter since its acquisition by Elon Musk": who possesses is acted on.
            if (target < 0 && agent >= 0 && noun.Target.Allows(clause.LabelOf(agent))) target = agent;
            agent = source;
        }
        else if (agent < 0 && support >= 0)
        {
            agent = ArgumentFinder.Subject(clause, support, noun.Agent);
        }
        else if (agent < 0 && noun.IsMutual && noun.IsStrong)
        {
            agent = ArgumentFinder.Subject(clause, token, noun.Agent);
        }

        if (agent < 0 && noun.IsMutual && clause.Is(token - 1, "in")) agent = InPartnership(clause, token, noun);

        if (agent < 0) return;
        if (target < 0) WithoutTarget(clause, token, support, agent, noun, sink);
        else AddAll(clause, token, agent, target, noun, sink);
    }

    /// <summary>
    /// <c>led by STC <b>in partnership with</b> X</c>: the name right before; <c>The contract was signed <b>in partnership with</b> X</c>: of whom the sentence before speaks.
    /// </summary>
    private static int InPartnership(Clause clause, int token, Noun noun)
    {
        var before = Phrases.MentionBefore(clause, token - 1);
        if (before >= 0 && noun.Agent.Allows(clause.LabelOf(before))) return before;
        var alone = Anaphora.Head(clause, token, Roles.Actor | Roles.Country | Roles.Product) < 0;
        return alone && clause.HasEarlier(1) ? Anaphora.Head(clause.Earlier(1), int.MaxValue, Roles.Company) : -1;
    }

    private static void AddAll(Clause clause, int token, int agent, int target, Noun noun, RelationSink sink)
    {
        Span<int> names = stackalloc int[MostNames];
        var count = clause.Holds(target) && clause.FirstTokenOf(target) > token ? Phrases.List(clause, target, noun.Target, names) : 1;
        names[0] = target;
        foreach (var name in names[..count]) sink.Add(clause, noun.Kind, noun.Confidence, agent, name, token);
    }

    private static void WithoutTarget(Clause clause, int token, int support, int agent, Noun noun, RelationSink sink)
    {
        // "A and B have signed an agreement"
        var partner = noun.IsMutual && support >= 0 && clause.Holds(agent) ? Phrases.CoordinatedBefore(clause, agent, noun.Agent) : -1;
        if (partner >= 0) sink.Add(clause, noun.Kind, noun.Confidence - 0.03f, partner, agent, token);
        else if (noun.IsOneSided && (support >= 0 || clause.IsIn(token + 1, noun.Prepositions)) && noun.Kind is "lawsuit" or "ban") sink.Add(clause, noun.Kind, noun.Confidence - 0.14f, agent, -1, token);
    }

    /// <summary>The subject is acted on: <c>X was hit with a fine by Y</c>, <c>X secured a loan from Y</c>; or <c>Y hit X with a fine</c>.</summary>
    private static void Suffered(Clause clause, int token, int support, Noun noun, RelationSink sink)
    {
        var struck = clause.IsAny(support, "hit", "slapped", "served", "handed", "hits", "slaps");
        if (struck && ArgumentFinder.Object(clause, support + 1, noun.Target, Math.Max(1, token - support - 1)) is >= 0 and var direct)
        {
            var by = ArgumentFinder.Subject(clause, support, noun.Agent);
            sink.Add(clause, noun.Kind, noun.Confidence, by, direct, token);
            return;
        }

        var target = ArgumentFinder.Subject(clause, support, noun.Target);
        if (target < 0) return;
        var agent = Source(clause, token + 1, noun);
        if (agent < 0 && !noun.IsOneSided) return;
        sink.Add(clause, noun.Kind, agent < 0 ? noun.Confidence - 0.08f : noun.Confidence, agent, target, token);
    }

    /// <summary><c>a partnership between X and Y</c>, <c>the merger of X and Y</c>.</summary>
    private static bool Between(Clause clause, int token, Noun noun, RelationSink sink)
    {
        var between = BetweenAt(clause, token);
        if (between < 0 && !(clause.Is(token + 1, "of") && clause.Is(token, "merger"))) return TogetherBy(clause, token, noun, sink);
        var one = ArgumentFinder.Object(clause, between < 0 ? token + 2 : between + 1, noun.Agent, 7);
        if (one < 0 || !clause.Holds(one)) return true;
        var and = clause.EndTokenOf(one);
        if (clause.Is(and, ",") || clause.Is(and, "("))
        {
            for (var i = and + 1; i < clause.End && i - and < 14 && !clause.Is(and, "and"); i++)
            {
                if (clause.Is(i, "and") && clause.MentionAt(i) < 0) and = i;
            }
        }

        if (!clause.IsAny(and, "and", "&")) return true;
        var other = ArgumentFinder.Object(clause, and + 1, noun.Target, 7);
        if (other >= 0) sink.Add(clause, noun.Kind, noun.Confidence + 0.04f, one, other, token);
        return true;
    }

    /// <summary>Where <c>between</c> stands behind the noun, with no name but a date before it; -1 for none.</summary>
    private static int BetweenAt(Clause clause, int token)
    {
        for (var i = token + 1; i < clause.End && i <= token + 9; i++)
        {
            if (clause.Is(i, "between")) return i;
            if (clause.MentionAt(i) is var mention && mention >= 0 && !clause.LabelOf(mention).IsAmount) return -1;
        }

        return -1;
    }

    /// <summary><c>an alliance formed by X and Y</c>.</summary>
    private static bool TogetherBy(Clause clause, int token, Noun noun, RelationSink sink)
    {
        for (var i = token + 1; noun.IsStrong && i <= token + 4; i++)
        {
            if (clause.MentionAt(i) >= 0) return false;
            if (!clause.Is(i, "by")) continue;
            var one = ArgumentFinder.Object(clause, i + 1, noun.Agent, 5);
            if (one < 0 || !clause.Holds(one)) return false;
            Span<int> names = stackalloc int[MostNames];
            var count = Phrases.List(clause, one, noun.Target, names);
            foreach (var other in names[1..count]) sink.Add(clause, noun.Kind, noun.Confidence, one, other, token);
            return count > 1;
        }

        return false;
    }

    /// <summary>Words that are trigger only in company: <c>legal action</c>, not <c>action</c>.</summary>
    private static bool IsMeant(Clause clause, int token, Noun noun)
    {
        if (clause.IsAny(token, "action", "proceedings", "challenge", "review", "claim", "battle", "dispute", "feud", "fight", "stoush", "complaint") && !clause.IsIn(token - 1, LegalWords)) return false;
        if (clause.Is(token, "suit") && !clause.IsAny(token + 1, "against", "by", "over", "in", "filed")) return false;
        if (clause.Is(token, "venture") && !clause.Is(token - 1, "joint")) return false;
        if (clause.Is(token, "claim") && !clause.Is(token + 1, "against")) return false;
        for (var i = token - 1; noun.Kind == "ban" && i >= token - 7; i--)
        {
            if (clause.IsIn(i, Undone)) return false;
        }

        return true;
    }

    /// <summary>The name in <c>the Twitter takeover</c>, <c>Microsoft's Activision acquisition</c>; -1 for none.</summary>
    private static int Compound(Clause clause, int token, Noun noun)
    {
        var named = clause.MentionAt(token - 1);
        return named >= 0 && clause.LabelOf(named) == Label.Company && noun.Target.Allows(clause.LabelOf(named)) ? named : -1;
    }

    private static int PossessorBefore(Clause clause, int named, Roles roles)
    {
        var before = clause.FirstTokenOf(named);
        while (clause.MentionAt(before - 1) is var at && at >= 0 && clause.LabelOf(at).IsAmount) before = clause.FirstTokenOf(at);
        return ArgumentFinder.Possessor(clause, before, roles);
    }

    /// <summary>The verb that governs the noun; <paramref name="isSuffered"/> when its subject is acted on. -1 for none.</summary>
    private static int Support(Clause clause, int token, Noun noun, out bool isSuffered)
    {
        isSuffered = false;
        for (var i = token - 1; i >= clause.First && token - i <= SupportReach; i--)
        {
            if (clause.MentionAt(i) >= 0) continue;
            if (clause.IsAny(i, ";", "which", "who")) return -1;
            if (noun.Suffers is not null && clause.IsIn(i, noun.Suffers))
            {
                isSuffered = true;
                return i;
            }

            if (clause.IsIn(i, noun.Supports)) return i;
        }

        // "The contract was signed": said of the noun itself.
        for (var i = token + 1; i <= token + 4 && !noun.IsStrong; i++)
        {
            if (clause.IsIn(i, noun.Supports)) return i;
        }

        return -1;
    }

    /// <summary>The one that acts, behind <c>by</c> or <c>from</c>; -1 for none.</summary>
    private static int Source(Clause clause, int token, Noun noun)
    {
        for (var i = token; i < clause.End && i <= token + BehindReach; i++)
        {
            if (clause.MentionAt(i) is var mention && mention >= 0)
            {
                if (!clause.LabelOf(mention).IsAmount) return -1;
                continue;
            }

            if (clause.IsIn(i, noun.Sources!)) return ArgumentFinder.Object(clause, i + 1, noun.Agent, 8);
            if (clause.IsAny(i, ",", ";", "and", "that", "to", "which")) return -1;
        }

        return -1;
    }

    /// <summary>The preposition behind a noun that leads to the one acted on; -1 where it does not stand or a name or comma comes first.</summary>
    private static int Behind(Clause clause, int token, WordSet prepositions)
    {
        for (var i = token + 1; i <= token + BehindReach; i++)
        {
            if (clause.MentionAt(i) is var mention && mention >= 0)
            {
                if (!clause.LabelOf(mention).IsAmount) return -1;
                continue;
            }

            if (clause.IsIn(i, prepositions)) return i;
            if (clause.IsAny(i, ",", ";", "by", "to", "and", "that")) return -1;
        }

        return -1;
    }
}
