using Extraction.Recognition;

namespace Extraction.Relations;

/// <summary>Subject, verb, object; and its passive: <c>TikTok was fined by the KCC</c>.</summary>
internal static class VerbFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (!VerbTable.TryFind(clause.Word(token), out var verbs)) return;
        foreach (var verb in verbs)
        {
            if (verb.Follow is not null && !clause.StartsWith(token + 1, verb.Follow)) continue;
            var after = token + 1 + (verb.Follow is null ? 0 : verb.Follow.AsSpan().Count(' ') + 1);
            if (verb.Kind == "funding") Investment(clause, token, verb, sink);
            else if (verb.IsParticiple && IsPassive(clause, token, after)) Passive(clause, token, after, verb, sink);
            else if (!IsAttributive(clause, token)) Active(clause, token, after, verb, sink);
            return;
        }
    }

    private static void Active(Clause clause, int token, int after, Verb verb, RelationSink sink)
    {
        var agent = ArgumentFinder.Subject(clause, token, verb.Agent);
        if (agent < 0) return;
        var target = StakeTarget(clause, after, verb);
        if (target < 0 && !verb.NeedsStake) target = ArgumentFinder.Object(clause, after, verb.Target);
        if (target < 0)
        {
            OneSided(clause, token, after, verb, agent, sink);
            return;
        }

        sink.Add(clause, verb.Kind, verb.Confidence, agent, target, token);
        for (var more = target; verb.Kind == "partnership" && (more = ArgumentFinder.Coordinated(clause, more, verb.Target)) >= 0;) sink.Add(clause, verb.Kind, verb.Confidence, agent, more, token);
    }

    /// <summary>What is banned or launched need not have a name: <c>the ASA banned the video</c>, <c>BBC Sport unveils its new analysis tool</c>.</summary>
    private static void OneSided(Clause clause, int token, int after, Verb verb, int agent, RelationSink sink)
    {
        if (verb.Kind == "ban" && verb.IsParticiple && clause.IsAny(after, "the", "a", "an", "all", "its", "any"))
        {
            sink.Add(clause, verb.Kind, 0.72f, agent, -1, token);
        }
        else if (verb.Kind == "product-launch" && clause.IsAny(after, "its", "a", "an", "new", "the", "their"))
        {
            for (var i = after; i < Math.Min(clause.End, after + 8); i++)
            {
                if (clause.IsAny(i, ",", "to", "in", "on", "at", "with", "for", "that", "which", "of", "against", "into")) return;
                if (clause.IsAny(i, "app", "smartphone", "phone", "tool", "platform", "feature", "products", "product", "console", "device", "chip", "chips", "software", "car", "SUV", "model", "robot", "laptop", "tablet", "browser", "drug", "vaccine", "assistant", "smartwatch", "game"))
                {
                    sink.Add(clause, verb.Kind, 0.75f, agent, -1, token);
                    return;
                }
            }
        }
    }

    private static void Passive(Clause clause, int token, int after, Verb verb, RelationSink sink)
    {
        var target = HasBe(clause, token) ? ArgumentFinder.Subject(clause, token, verb.Target) : Antecedent(clause, token, verb.Target);
        if (target < 0) return;
        var agent = ArgumentFinder.ByAgent(clause, after, verb.Agent);
        if (agent < 0 && verb.Kind is not ("fine" or "lawsuit" or "appointment")) return;
        if (agent < 0 && verb.Kind == "appointment") agent = OfFirm(clause, after, verb);
        if (agent < 0 && verb.Kind == "appointment") return;
        sink.Add(clause, verb.Kind, agent < 0 ? verb.Confidence - 0.1f : verb.Confidence, agent, target, token);
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

    /// <summary><c>bought a 40 percent stake in X</c>, <c>acquired control of X</c>.</summary>
    private static int StakeTarget(Clause clause, int token, Verb verb)
    {
        if (verb.Kind is not ("acquisition" or "ownership")) return -1;
        for (var end = Math.Min(clause.End, token + 8); token < end; token++)
        {
            if (clause.IsAny(token, "stake", "stakes", "interest", "shares", "holding") && clause.IsAny(token + 1, "in", "of")) return ArgumentFinder.Object(clause, token + 2, verb.Target);
            if (clause.IsAny(token, "cent", "percent", "%") && clause.Is(token + 1, "of")) return ArgumentFinder.Object(clause, token + 2, verb.Target);
            if (clause.MentionAt(token) is var mention && mention >= 0 && !clause.LabelOf(mention).IsAmount) return -1;
            if (mention >= 0 && clause.LabelOf(mention) == Label.Percent && clause.Is(clause.EndTokenOf(mention), "of")) return ArgumentFinder.Object(clause, clause.EndTokenOf(mention) + 1, verb.Target);
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
            if (!clause.Is(i, "in")) continue;
            var target = ArgumentFinder.Object(clause, i + 1, Roles.Company, 5);
            if (target >= 0) sink.Add(clause, verb.Kind, verb.Confidence, agent, target, token);
            return;
        }
    }

    /// <summary>A form of <c>be</c> shortly before, or <c>by</c> right behind.</summary>
    private static bool IsPassive(Clause clause, int token, int after) => clause.Is(after, "by") || HasBe(clause, token);

    /// <summary>What a participle without <c>be</c> belongs to stands right before it: <c>TikTok, owned by ByteDance,</c>.</summary>
    private static int Antecedent(Clause clause, int token, Roles roles)
    {
        var before = clause.Is(token - 1, ",") ? token - 2 : token - 1;
        var mention = clause.MentionAt(before);
        return mention >= 0 && roles.Allows(clause.LabelOf(mention)) ? mention : -1;
    }

    private static bool HasBe(Clause clause, int token)
    {
        for (var i = token - 1; i >= Math.Max(clause.First, token - 6); i--)
        {
            if (clause.MentionAt(i) is var mention && mention >= 0 && !clause.LabelOf(mention).IsAmount) break;
            if (clause.IsAny(i, ",", ";", "and", "that", "which", "who")) break;
            if (clause.IsAny(i, "was", "were", "been", "being", "is", "are", "be", "got", "gets")) return true;
        }

        return false;
    }

    /// <summary><c>a newly acquired X</c>, <c>the banned app</c>: a participle before its noun acts as an adjective.</summary>
    private static bool IsAttributive(Clause clause, int token) =>
        clause.IsAny(token - 1, "the", "a", "an", "its", "newly", "-") || (clause.Is(token - 1, "recently") && clause.IsAny(token - 2, "the", "a", "its"));
}
