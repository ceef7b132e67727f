namespace Extraction.Relations;

/// <summary>Partners named as such: <c>Paratus and its local partner, Telecom Namibia</c>, <c>Jumia's partners: Halwani, GSK and OMD</c>; and <c>took X to court</c>.</summary>
internal static class PartnerFrame
{
    private const int MostNames = 8;

    private static readonly WordSet Fillers = new("local long-time longtime business joint-venture technology strategic main exclusive official new regional commercial key trading codeshare");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "court")) Court(clause, token, sink);
        else Partner(clause, token, sink);
    }

    private static void Partner(Clause clause, int token, RelationSink sink)
    {
        var after = token + 1;
        if (clause.IsAny(after, ",", ":")) after++;
        while (clause.IsAny(after, "such", "as", "including", "like", "the")) after++;
        var named = clause.MentionAt(after);
        if (named < 0 || !Roles.Firm.Allows(clause.LabelOf(named)) || Phrases.IsModifier(clause, named)) return;
        var before = token - 1;
        while (clause.IsIn(before, Fillers) || (clause.MentionAt(before) is var at && at >= 0 && clause.LabelOf(at) == Label.Norp)) before--;
        var agent = -1;
        if (clause.IsAny(before, "'s", "’s", "its", "their")) agent = ArgumentFinder.Possessor(clause, token, Roles.Firm);
        else if (clause.IsAny(before, "with", "and")) agent = ArgumentFinder.Subject(clause, before, Roles.Firm);
        if (agent < 0 || agent == named) return;
        Span<int> names = stackalloc int[MostNames];
        foreach (var name in names[..Phrases.List(clause, named, Roles.Firm, names, mayAct: true)]) sink.Add(clause, "partnership", 0.82f, agent, name, token);
    }

    /// <summary><c>Epic took Apple to court</c>.</summary>
    private static void Court(Clause clause, int token, RelationSink sink)
    {
        if (!clause.Is(token - 1, "to")) return;
        var sued = clause.MentionAt(token - 2);
        if (sued < 0 || !Roles.Actor.Allows(clause.LabelOf(sued))) return;
        var verb = clause.FirstTokenOf(sued) - 1;
        while (clause.IsAny(verb, "the", "rival")) verb--;
        if (!clause.IsAny(verb, "took", "takes", "take", "taking", "taken", "dragged", "hauled")) return;
        var agent = ArgumentFinder.Subject(clause, verb, Roles.Actor | Roles.Country, sued);
        if (agent >= 0) sink.Add(clause, "lawsuit", 0.85f, agent, sued, verb);
    }
}
