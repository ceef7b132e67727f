namespace Extraction.Relations;

/// <summary>
/// Owners said without a verb: <c>ByteDance-owned TikTok</c>, <c>Alphabet, parent company of Google</c>, <c>British Gas owner Centrica</c>,
/// <c>Bank of America's Merrill Lynch unit</c>.
/// </summary>
internal static class OwnershipFrame
{
    private const Roles Owned = Roles.Company | Roles.Product;
    private const int MostNames = 6;

    /// <summary>Where people write, not what they own: <c>Andrew Tate's YouTube</c>.</summary>
    private static readonly WordSet Platforms = new("Twitter Facebook Instagram YouTube TikTok WeChat Weibo LinkedIn Telegram WhatsApp Snapchat X");

    /// <summary>In <c>Apple's Google deal</c> the second name only modifies.</summary>
    private static readonly WordSet Heads = new("'s ’s deal lawsuit shares stake bid account accounts page post posts takeover acquisition - investment feed channel contract order orders factory store stores plant partnership venture video ad adverts rival competitor boss chief");
    private static readonly WordSet Units = new("unit subsidiary division arm brand business affiliate app platform group");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "-")) Compound(clause, token, sink);
        else if (clause.IsAny(token, "'s", "’s", "'", "’")) Possessive(clause, token, sink);
        else if (clause.IsAny(token, "parent", "owner", "owners", "proprietor", "shareholder")) Owner(clause, token, sink);
    }

    /// <summary><c>A-owned B</c>, <c>A-backed B</c>.</summary>
    private static void Compound(Clause clause, int hyphen, RelationSink sink)
    {
        var agent = clause.MentionAt(hyphen - 1);
        if (agent < 0 || !Roles.Actor.Allows(clause.LabelOf(agent))) return;
        var isOwned = clause.IsAny(hyphen + 1, "owned", "controlled");
        if (!isOwned && !clause.IsAny(hyphen + 1, "backed", "affiliated")) return;
        var target = ArgumentFinder.Object(clause, hyphen + 2, Owned | Roles.Organization, 6);
        if (target < 0) return;
        Span<int> names = stackalloc int[MostNames];
        foreach (var name in names[..Phrases.List(clause, target, Owned, names)]) sink.Add(clause, "ownership", isOwned ? 0.95f : 0.8f, agent, name, hyphen);
    }

    /// <summary><c>Xiao Jianhua's Tomorrow Group</c>, <c>Bank of America's Merrill Lynch unit</c>: a firm named right behind its owner.</summary>
    private static void Possessive(Clause clause, int token, RelationSink sink)
    {
        int agent = clause.MentionAt(token - 1), next = token + 1;
        while (clause.IsAny(next, "wholly", "fully", "-", "owned", "majority", "own", "flagship")) next++;
        var target = clause.MentionAt(next);
        if (agent < 0 || target < 0 || !Owned.Allows(clause.LabelOf(target))) return;
        if (!Roles.Company.Allows(clause.LabelOf(agent)) && !Roles.Person.Allows(clause.LabelOf(agent))) return;
        if (Roles.Person.Allows(clause.LabelOf(agent)) && Platforms.Contains(clause.Word(next))) return;
        var after = clause.EndTokenOf(target);
        if (clause.IsIn(after, Heads)) return;
        var isUnit = clause.IsIn(after, Units) || next > token + 1;
        if (clause.LabelOf(target) == Label.Product && !(isUnit && clause.IsAny(after, "unit", "subsidiary", "division", "arm", "brand", "business", "app", "platform"))) return;
        sink.Add(clause, "ownership", isUnit ? 0.93f : 0.8f, agent, target, token);
    }

    private static void Owner(Clause clause, int token, RelationSink sink)
    {
        var after = token + 1;
        if (clause.IsAny(after, "company", "firm", "group", "organisation", "organization")) after++;
        if (clause.IsAny(after, "of", "in") && (clause.Is(after, "of") || clause.Is(token, "shareholder")))
        {
            OwnerOf(clause, token, after, sink);
            return;
        }

        if (clause.IsAny(token - 1, "its", "whose") || clause.IsAny(token - 2, "its", "whose"))
        {
            // "the daily would close after its owner, businessman Issad Rebrab, left"
            var pronoun = clause.IsAny(token - 1, "its", "whose") ? token - 1 : token - 2;
            var named = ArgumentFinder.Object(clause, clause.Is(after, ",") ? after + 1 : after, Roles.Actor, 6);
            var held = named < 0 ? -1 : ArgumentFinder.Subject(clause, pronoun, Owned | Roles.Organization);
            if (named >= 0 && held < 0) held = Anaphora.Resolve(clause, pronoun, Owned, named);
            if (held >= 0 && held != named) sink.Add(clause, "ownership", 0.85f, named, held, token);
            return;
        }

        Titled(clause, token, after, sink);
    }

    /// <summary><c>Alphabet, parent company of Google and YouTube</c>, <c>the owner of Jaguar, Tata Motors</c>: each of the coordinated names is owned.</summary>
    private static void OwnerOf(Clause clause, int token, int of, RelationSink sink)
    {
        var target = ArgumentFinder.Object(clause, of + 1, Owned | Roles.Organization, 7);
        if (target < 0 || !clause.Holds(target)) return;
        var agent = Phrases.AppositionHead(clause, token);
        if (agent < 0 && clause.Is(token - 1, "the") && (token - 2 < clause.First || Phrases.IsMark(clause, token - 2)) && clause.Is(clause.EndTokenOf(target), ",")) agent = ArgumentFinder.Object(clause, clause.EndTokenOf(target) + 1, Roles.Actor, 2);
        if (agent < 0 || !Roles.Actor.Allows(clause.LabelOf(agent))) return;
        Span<int> names = stackalloc int[MostNames];
        foreach (var name in names[..Phrases.List(clause, target, Owned | Roles.Organization, names)])
        {
            if (name != agent) sink.Add(clause, "ownership", 0.9f, agent, name, token);
        }
    }

    /// <summary><c>British Gas owner Centrica</c>, <c>Facebook parent company Meta</c>, <c>ByteDance, TikTok's parent,</c>.</summary>
    private static void Titled(Clause clause, int token, int after, RelationSink sink)
    {
        if (clause.Is(token, "shareholder")) return;
        var last = token - 1;
        while (clause.IsAny(last, "new", "current", "majority", "ultimate", "US", "Chinese", "British", "German", "listed", "-") && clause.MentionAt(last - 1) < 0) last--;
        if (clause.IsAny(last, "'s", "’s", "-", "new", "majority", "ultimate", "current") && clause.MentionAt(last) < 0) last--;
        if (clause.IsAny(last, "'s", "’s") && clause.MentionAt(last) < 0) last--;
        var owned = clause.MentionAt(last);
        if (owned < 0 || !Owned.Allows(clause.LabelOf(owned))) return;
        var owner = clause.MentionAt(clause.Is(after, ",") ? after + 1 : after);
        if (owner < 0 && (clause.IsAny(after, ",", ".", ";") || after >= clause.End) && Phrases.IsMark(clause, clause.FirstTokenOf(owned) - 1)) owner = Phrases.MentionBefore(clause, clause.FirstTokenOf(owned) - 1);
        if (owner >= 0 && Roles.Actor.Allows(clause.LabelOf(owner))) sink.Add(clause, "ownership", 0.9f, owner, owned, token);
    }
}
