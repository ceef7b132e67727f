namespace Extraction.Relations;

/// <summary>Results of a firm: a verb of reporting, a word for results and a sum, or results that move to a sum.</summary>
internal static class EarningsFrame
{
    private const int Reach = 16;

    private static readonly WordSet Results = new("profit profits revenue revenues earnings sales loss losses income turnover takings");
    private static readonly WordSet Moves = new("rose fell grew jumped dropped climbed surged slid tumbled slumped soared declined increased decreased doubled tripled plunged plummeted widened narrowed gained");
    private static readonly WordSet Reports = new("reported posted reports posts announced recorded revealed earned logged achieved booked generated delivered");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsIn(token, Reports)) Reported(clause, token, sink);
        else if (clause.IsIn(token, Moves)) Moved(clause, token, sink);
    }

    /// <summary><c>Ahlibank announced a net profit of QR330.7mn</c>.</summary>
    private static void Reported(Clause clause, int token, RelationSink sink)
    {
        var results = -1;
        var money = false;
        for (var i = token + 1; i < clause.End && i <= token + Reach; i++)
        {
            if (results < 0 && clause.IsIn(i, Results)) results = i;
            if (clause.MentionAt(i) is var mention && mention >= 0 && clause.LabelOf(mention) == Label.Money) money = true;
        }

        if (results < 0 || !money) return;
        var firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (firm >= 0) sink.Add(clause, "earnings", 0.86f, firm, -1, results);
    }

    /// <summary><c>Shell's profit rose to $9 billion</c>, <c>profits at Shell fell by $2 billion</c>.</summary>
    private static void Moved(Clause clause, int token, RelationSink sink)
    {
        var money = false;
        for (var i = token + 1; i < clause.End && i <= token + Reach && !money; i++)
        {
            if (clause.IsAny(i, ";", "while", "as")) break;
            money = clause.MentionAt(i) is var mention && mention >= 0 && clause.LabelOf(mention) == Label.Money;
        }

        if (!money) return;
        for (var i = token - 1; i >= clause.First && token - i <= 10; i--)
        {
            if (clause.IsAny(i, ";", ",")) return;
            if (!clause.IsIn(i, Results)) continue;
            var firm = clause.IsAny(i + 1, "at", "for") ? ArgumentFinder.Object(clause, i + 2, Roles.Company, 3) : ArgumentFinder.Possessor(clause, i, Roles.Company);
            if (firm >= 0) sink.Add(clause, "earnings", 0.8f, firm, -1, token);
            return;
        }
    }
}
