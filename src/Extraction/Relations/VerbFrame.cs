namespace Extraction.Relations;

/// <summary>Subject, verb, object; and its passive: <c>TikTok was fined by the KCC</c>.</summary>
internal static class VerbFrame
{
    private const int MostNames = 6;

    private static readonly WordSet Be = new("was were been being is are be got gets");
    private static readonly WordSet Adverbs = new("now also currently partly jointly majority wholly fully ultimately then later recently since still previously formerly once newly reportedly part");
    private static readonly WordSet Stakes = new("stake stakes interest shares holding shareholding share");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (!VerbTable.TryFind(clause.Word(token), out var verbs)) return;
        foreach (var verb in verbs)
        {
            if (verb.Follow is not null && !clause.StartsWith(token + 1, verb.Follow)) continue;
            var after = token + 1 + (verb.Follow is null or "by" ? 0 : verb.Follow.AsSpan().Count(' ') + 1);
            if (verb.Kind == "funding") Investment(clause, token, verb, sink);
            else if (verb.Follow == "to") Belonging(clause, token, verb, sink);
            else if (verb.IsParticiple && IsPassive(clause, token, after)) Passive(clause, token, after, verb, sink);
            else if (!IsAttributive(clause, token)) Active(clause, token, after, verb, sink);
            return;
        }
    }

    private static void Active(Clause clause, int token, int after, Verb verb, RelationSink sink)
    {
        var agent = ArgumentFinder.Subject(clause, token, verb.Agent, out var at);
        if (agent < 0) return;
        var target = StakeTarget(clause, after, verb, agent);
        if (verb.NeedsStake && !(clause.Word(after) is [var digit, ..] && char.IsAsciiDigit(digit)) && !clause.IsAny(after, "a", "an", "the", "its", "about", "around", "nearly", "almost", "more", "some", "just", "over") && !(clause.MentionAt(after) is var share && share >= 0 && clause.LabelOf(share).IsAmount)) return;
        if (target < 0 && !verb.NeedsStake) target = Fronted(clause, at, verb);
        if (target < 0 && !verb.NeedsStake) target = ArgumentFinder.Object(clause, after, verb.Target, not: agent);
        if (target >= 0 && clause.LabelOf(target) == Label.Product && verb.Kind == "acquisition" && clause.LabelOf(agent) != Label.Company) return;
        if (target < 0)
        {
            OneSided.Find(clause, token, after, verb, agent, sink);
            return;
        }

        Span<int> names = stackalloc int[MostNames];
        var count = clause.Holds(target) && target > agent ? Phrases.List(clause, target, verb.Target, names) : 1;
        names[0] = target;
        foreach (var name in names[..count]) sink.Add(clause, verb.Kind, verb.Confidence, agent, name, token);
        var other = clause.Holds(agent) ? Phrases.CoordinatedBefore(clause, agent, verb.Agent) : -1;
        if (other >= 0) sink.Add(clause, verb.Kind, verb.Confidence - 0.05f, other, target, token);
    }

    /// <summary><c>Instagram, which Facebook bought</c>: the object stands before the subject.</summary>
    private static int Fronted(Clause clause, int subjectAt, Verb verb)
    {
        var relative = clause.Is(subjectAt - 1, "the") ? subjectAt - 2 : subjectAt - 1;
        if (!clause.IsAny(relative, "which", "that", "whom")) return -1;
        var named = Phrases.Antecedent(clause, relative);
        return named >= 0 && verb.Target.Allows(clause.LabelOf(named)) && (!clause.Is(relative, "that") || clause.MentionAt(relative - 1) == named) ? named : -1;
    }

    private static void Passive(Clause clause, int token, int after, Verb verb, RelationSink sink)
    {
        var target = HasBe(clause, token) ? ArgumentFinder.Subject(clause, token, verb.Target) : Antecedent(clause, token, verb.Target);
        if (target < 0) return;
        var agent = ArgumentFinder.ByAgent(clause, after, verb.Agent);
        if (agent < 0 && verb.Kind == "appointment") agent = OfFirm(clause, after, verb);
        if (agent < 0 && verb.Kind == "fine") agent = ArgumentFinder.Sayer(clause, after, Roles.Organization);
        if (agent < 0 && (verb.Kind is not ("fine" or "lawsuit") || clause.Is(token, "charged"))) return;
        var confidence = agent < 0 ? verb.Confidence - 0.1f : verb.Confidence;
        sink.Add(clause, verb.Kind, confidence, agent, target, token);
        var other = clause.Holds(target) ? Phrases.CoordinatedBefore(clause, target, verb.Target) : -1;
        if (other >= 0) sink.Add(clause, verb.Kind, confidence - 0.05f, agent, other, token);
    }

    /// <summary><c>was appointed chief executive of Nedbank</c>: the firm behind <c>of</c> or <c>at</c>.</summary>
    private static int OfFirm(Clause clause, int token, Verb verb)
    {
        for (var end = Math.Min(clause.End, token + 9); token < end; token++)
        {
            if (clause.IsAny(token, ",", ";")) return -1;
            if (clause.IsAny(token, "of", "at")) return ArgumentFinder.Object(clause, token + 1, verb.Agent, 3);
        }

        return -1;
    }

    /// <summary><c>bought a 40 percent stake in X</c>, <c>acquired half of X</c>.</summary>
    private static int StakeTarget(Clause clause, int token, Verb verb, int agent)
    {
        if (verb.Kind is not ("acquisition" or "ownership")) return -1;
        var roles = verb.Target | Roles.Organization | Roles.Place;
        for (var end = Math.Min(clause.End, token + 9); token < end; token++)
        {
            if (clause.IsIn(token, Stakes) && clause.IsAny(token + 1, "in", "of")) return ArgumentFinder.Object(clause, token + 2, roles, not: agent);
            if (clause.IsAny(token, "cent", "percent", "%", "half", "all", "rest", "control") && clause.Is(token + 1, "of")) return ArgumentFinder.Object(clause, token + 2, roles, not: agent);
            if (clause.MentionAt(token) is var mention && mention >= 0 && !clause.LabelOf(mention).IsAmount) return -1;
            if (mention >= 0 && clause.LabelOf(mention) == Label.Percent && clause.Is(clause.EndTokenOf(mention), "of")) return ArgumentFinder.Object(clause, clause.EndTokenOf(mention) + 1, roles, not: agent);
            if (clause.IsAny(token, ",", ";", "that", "to")) return -1;
        }

        return -1;
    }

    /// <summary><c>SoftBank invested $1 billion in Grab</c>: an amount or <c>in</c>, then the firm.</summary>
    private static void Investment(Clause clause, int token, Verb verb, RelationSink sink)
    {
        var agent = ArgumentFinder.Subject(clause, token, verb.Agent);
        if (agent < 0) return;
        for (int i = token + 1, end = Math.Min(clause.End, token + 10); i < end; i++)
        {
            if (clause.IsAny(i, ",", ";")) return;
            if (!clause.Is(i, "in") && !clause.Is(i, "into")) continue;
            var target = ArgumentFinder.Object(clause, i + 1, Roles.Company, 7, agent);
            if (target >= 0) sink.Add(clause, verb.Kind, verb.Confidence, agent, target, token);
            return;
        }
    }

    /// <summary><c>The app belongs to ByteDance</c>.</summary>
    private static void Belonging(Clause clause, int token, Verb verb, RelationSink sink)
    {
        var owned = ArgumentFinder.Subject(clause, token, Roles.Company | Roles.Product);
        var owner = owned < 0 ? -1 : ArgumentFinder.Object(clause, token + 2, Roles.Actor, not: owned);
        if (owner >= 0) sink.Add(clause, verb.Kind, verb.Confidence, owner, owned, token);
    }

    /// <summary>A form of <c>be</c> shortly before, or <c>by</c> right behind.</summary>
    private static bool IsPassive(Clause clause, int token, int after) => clause.Is(after, "by") || HasBe(clause, token);

    /// <summary>What a participle without <c>be</c> belongs to: <c>TikTok, owned by ByteDance,</c>; <c>TikTok, the app owned by ByteDance,</c>.</summary>
    private static int Antecedent(Clause clause, int token, Roles roles)
    {
        var first = token;
        while (first > clause.First && (clause.IsIn(first - 1, Adverbs) || (clause.Is(first - 1, "-") && clause.IsIn(first - 2, Adverbs)))) first--;
        var mention = Phrases.MentionBefore(clause, Phrases.IsMark(clause, first - 1) ? first - 1 : first);
        if (mention < 0 && !Phrases.IsMark(clause, first - 1)) mention = Phrases.AppositionHead(clause, first);
        return mention >= 0 && roles.Allows(clause.LabelOf(mention)) ? mention : -1;
    }

    private static bool HasBe(Clause clause, int token)
    {
        for (var i = token - 1; i >= Math.Max(clause.First, token - 6); i--)
        {
            if (clause.MentionAt(i) is var mention && mention >= 0 && !clause.LabelOf(mention).IsAmount) break;
            if (clause.IsAny(i, ",", ";", "and", "that", "which", "who", "to", "has", "have", "had") && !clause.Is(i + 1, "been") && !clause.Is(i + 1, "be")) break;
            if (clause.IsIn(i, Be)) return true;
        }

        return false;
    }

    /// <summary><c>a newly acquired X</c>, <c>the banned app</c>: a participle before its noun acts as an adjective.</summary>
    private static bool IsAttributive(Clause clause, int token) =>
        clause.IsAny(token - 1, "the", "a", "an", "its", "newly", "-") || (clause.Is(token - 1, "recently") && clause.IsAny(token - 2, "the", "a", "its"));
}
