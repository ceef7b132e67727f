namespace Extraction.Relations;

/// <summary>Units of firms: <c>Nexperia, a unit of Wingtech</c>, <c>Wingtech subsidiary Nexperia</c>, <c>Fantasia and its Colour Life unit</c>, <c>YouTube, part of Google</c>.</summary>
internal static class UnitFrame
{
    private const Roles Owned = Roles.Company | Roles.Product;

    private static readonly WordSet Pronouns = new("its his her their");
    private static readonly WordSet Fillers = new("wholly fully - owned majority listed local investment cloud fintech logistics banking insurance retail media travel online mobile gaming video finance");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "part")) PartOf(clause, token, sink);
        else if (ItsUnit(clause, token, sink)) return;
        else if (clause.IsAny(token, "firm", "startup", "start-up")) Explained(clause, token, sink);
        else Subsidiary(clause, token, sink);
    }

    private static void Subsidiary(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token + 1, "of") && !clause.Is(token, "company"))
        {
            var owner = ArgumentFinder.Object(clause, token + 2, Roles.Firm, 7);
            var unit = owner < 0 ? -1 : Phrases.AppositionHead(clause, token);
            if (unit >= 0 && Owned.Allows(clause.LabelOf(unit))) sink.Add(clause, "ownership", 0.9f, owner, unit, token);
            return;
        }

        if (Explained(clause, token, sink)) return;

        // "Baidu's Apollo unit" names no firm apart; "Wingtech subsidiary Nexperia" does.
        var before = token - 1;
        while (clause.IsIn(before, Fillers)) before--;
        var possessed = clause.IsAny(before, "'s", "’s") && clause.MentionAt(before) < 0;
        if (possessed) before--;
        if (clause.Is(before, ")") && Phrases.MentionBefore(clause, before + 1) is >= 0 and var bracketed) before = clause.EndTokenOf(bracketed) - 1;
        var agent = clause.MentionAt(before);
        if (agent < 0 || !Roles.Firm.Allows(clause.LabelOf(agent)) || (clause.Is(token, "company") && clause.LabelOf(agent) == Label.Company && !possessed)) return;
        if (clause.Is(token, "company") && possessed) return;
        var target = clause.MentionAt(clause.Is(token + 1, ",") ? token + 2 : token + 1);
        if (target >= 0 && Owned.Allows(clause.LabelOf(target))) sink.Add(clause, "ownership", 0.88f, agent, target, token);
    }

    /// <summary><c>MMC Capital, Marsh's private equity arm</c>, <c>MMC Capital, the company's fund unit</c>.</summary>
    private static bool Explained(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "company")) return false;
        var clitic = token - 1;
        while (clitic > token - 5 && !(clause.MentionAt(clitic) < 0 && clause.IsAny(clitic, "'s", "’s", ","))) clitic--;
        if (!clause.IsAny(clitic, "'s", "’s")) return false;
        var owner = clause.MentionAt(clitic - 1);
        var mark = (owner >= 0 ? clause.FirstTokenOf(owner) : clitic - 1) - 1;
        while (owner < 0 && mark > clitic - 4 && !Phrases.IsMark(clause, mark)) mark--;
        if (!Phrases.IsMark(clause, mark)) return false;
        var unit = Phrases.MentionBefore(clause, mark);
        if (unit < 0 || !Roles.Company.Allows(clause.LabelOf(unit))) return false;
        if (owner < 0) owner = Anaphora.Resolve(clause, clitic - 1, Roles.Firm, unit);
        if (owner < 0 || !Roles.Firm.Allows(clause.LabelOf(owner))) return false;
        sink.Add(clause, "ownership", 0.85f, owner, unit, token);
        return true;
    }

    /// <summary><c>launched its development arm Remat</c>, <c>Fantasia and its Colour Life unit</c>, <c>his company Biel Crystal</c>.</summary>
    private static bool ItsUnit(Clause clause, int token, RelationSink sink)
    {
        var after = clause.IsAny(token + 1, "\"", "“", ",") ? token + 2 : token + 1;
        if (clause.Is(after, "the")) after++;
        var target = clause.MentionAt(after);
        var before = token - 1;
        if (clause.MentionAt(before) is var named && named >= 0 && Owned.Allows(clause.LabelOf(named)))
        {
            target = named;
            before = clause.FirstTokenOf(named) - 1;
        }

        if (target < 0 || !Owned.Allows(clause.LabelOf(target))) return false;
        while (before > token - 7 && clause.MentionAt(before) < 0 && !clause.IsIn(before, Pronouns) && !clause.IsAny(before, ",", "of", "the", "a")) before--;
        if (!clause.IsIn(before, Pronouns)) return false;
        var agent = ArgumentFinder.Owner(clause, before, clause.IsAny(before, "his", "her") ? Roles.Person : clause.Is(before, "their") ? Roles.Actor : Roles.Firm);
        if (agent < 0 || agent == target) return false;
        sink.Add(clause, "ownership", 0.84f, agent, target, token);
        return true;
    }

    /// <summary><c>YouTube, part of Google</c>, <c>Skoda, which is part of the VW group</c>.</summary>
    private static void PartOf(Clause clause, int token, RelationSink sink)
    {
        if (!clause.Is(token + 1, "of") || !(Phrases.IsMark(clause, token - 1) || clause.IsAny(token - 1, "is", "are", "now", "became"))) return;
        var owner = ArgumentFinder.Object(clause, token + 2, Roles.Company, 3);
        if (owner < 0 || !clause.Holds(owner)) return;
        var part = Phrases.IsMark(clause, token - 1) ? Phrases.MentionBefore(clause, token - 1) : ArgumentFinder.Subject(clause, token, Roles.Company);
        if (part >= 0 && Roles.Company.Allows(clause.LabelOf(part))) sink.Add(clause, "ownership", 0.85f, owner, part, token);
    }
}
