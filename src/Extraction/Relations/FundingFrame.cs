namespace Extraction.Relations;

/// <summary>Funding rounds: <c>Yassir raised $30 million</c>, <c>a round led by Y</c>, <c>Y led Yassir's round</c>.</summary>
internal static class FundingFrame
{
    private static readonly WordSet Fillers = new("a about some nearly around more than over another its up to at least an additional further almost");

    /// <summary>Prices and wages are raised too: a word of finance must stand in the sentence.</summary>
    private static readonly WordSet Finance = new("funding round investors investor financing capital venture seed valuation investment Series equity valued startup start-up backers fundraising");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "led", "leading", "leads")) Led(clause, token, sink);
        else Raised(clause, token, sink);
    }

    private static void Raised(Clause clause, int token, RelationSink sink)
    {
        var next = token + 1;
        while (clause.IsIn(next, Fillers)) next++;
        var money = clause.MentionAt(next);
        if (money < 0 || clause.LabelOf(money) != Label.Money || !IsRound(clause)) return;
        var firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (firm < 0) return;
        var investor = -1;
        for (var i = next; i < clause.End && investor < 0; i++)
        {
            if (clause.Is(i, "led") && clause.Is(i + 1, "by")) investor = ArgumentFinder.Object(clause, i + 2, Roles.Actor, 7);
            else if (clause.Is(i, "from")) investor = ArgumentFinder.Object(clause, i + 1, Roles.Firm, 6);
        }

        sink.Add(clause, "funding", 0.86f, investor, firm, token);
    }

    /// <summary><c>Sequoia led a $50 million round in Yassir</c>.</summary>
    private static void Led(Clause clause, int token, RelationSink sink)
    {
        for (var i = token + 1; i < clause.End && i <= token + 10; i++)
        {
            if (!clause.IsAny(i, "round", "investment", "financing")) continue;
            var agent = ArgumentFinder.Subject(clause, token, Roles.Actor);
            if (agent < 0) return;
            var target = ArgumentFinder.Possessor(clause, i, Roles.Company);
            if (target < 0 && clause.IsAny(i + 1, "in", "for", "of")) target = ArgumentFinder.Object(clause, i + 2, Roles.Company, not: agent);
            if (target >= 0 && target != agent) sink.Add(clause, "funding", 0.85f, agent, target, token);
            return;
        }
    }

    private static bool IsRound(Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (clause.IsIn(i, Finance)) return true;
        }

        return false;
    }
}
