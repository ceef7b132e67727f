namespace Extraction.Relations;

/// <summary>Listings: <c>Rivian went public</c>, <c>Huali's IPO</c>, <c>Ant floated in Hong Kong</c>, <c>shares in X soared on their first day of trading</c>.</summary>
internal static class ListingFrame
{
    private static readonly WordSet Fillers = new("stock market recent successful blockbuster own planned record first share US Hong Kong long-awaited");
    private static readonly WordSet Exchanges = new("exchange Nasdaq NASDAQ NYSE market bourse");

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "went", "goes", "going", "go"))
        {
            if (clause.Is(token + 1, "public")) Listed(clause, token, sink, 0.85f);
        }
        else if (clause.IsAny(token, "floated", "listed", "debuted", "floats", "lists", "listing"))
        {
            if (IsOnExchange(clause, token)) Listed(clause, token, sink, 0.8f);
        }
        else if (IsDebut(clause, token)) Listed(clause, token, sink, 0.82f);
        else if (clause.IsAny(token, "IPO", "flotation", "floatation") || clause.StartsWith(token, "initial public offering")) Offering(clause, token, sink);
    }

    private static bool IsDebut(Clause clause, int token) =>
        clause.StartsWith(token, "first day of trading") || clause.StartsWith(token, "first day of dealings") || clause.StartsWith(token, "market debut") || clause.StartsWith(token, "stock market debut") || clause.StartsWith(token, "trading debut") || clause.StartsWith(token, "began trading");

    /// <summary><c>listed on the Nasdaq</c>; a firm that only <c>is listed</c> did so long ago.</summary>
    private static bool IsOnExchange(Clause clause, int token)
    {
        if (!clause.IsAny(token + 1, "on", "in") || clause.IsAny(token - 1, "is", "are", "-", "was", "be", "companies", "were", ",")) return false;
        for (var i = token + 2; i < Math.Min(clause.End, token + 9); i++)
        {
            if (Exchanges.Contains(clause.Word(i))) return true;
        }

        return false;
    }

    private static void Listed(Clause clause, int token, RelationSink sink, float confidence)
    {
        var firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (firm < 0) firm = ShareSubject(clause, token);
        if (firm >= 0) sink.Add(clause, "ipo", confidence, firm, -1, token);
    }

    /// <summary><c>Shares in Saudi Arabia's NCCI soared on their first day</c>.</summary>
    private static int ShareSubject(Clause clause, int token)
    {
        for (var i = token - 1; i > clause.First && token - i <= 20; i--)
        {
            if (clause.IsAny(i, "in", "of") && clause.IsAny(i - 1, "shares", "stock") && clause.MentionAt(i) < 0) return ArgumentFinder.Object(clause, i + 1, Roles.Company, 6);
        }

        return -1;
    }

    /// <summary><c>Huali's IPO</c>, <c>the IPO of Ant Group</c>, <c>raised $1 billion in its initial public offering</c>.</summary>
    private static void Offering(Clause clause, int token, RelationSink sink)
    {
        var after = clause.Is(token, "initial") ? token + 3 : token + 1;
        var firm = clause.IsAny(after, "of", "by") ? ArgumentFinder.Object(clause, after + 1, Roles.Company, 5) : -1;
        if (firm < 0)
        {
            var before = token - 1;
            while (clause.IsIn(before, Fillers) || (clause.MentionAt(before) is var at && at >= 0 && clause.LabelOf(at) is var label && (label.IsAmount || label == Label.Place || label == Label.Country || label == Label.Norp))) before--;
            if (clause.MentionAt(before) is var compound && compound >= 0) firm = Roles.Company.Allows(clause.LabelOf(compound)) ? compound : -1;
            else if (clause.IsAny(before, "'s", "’s", "its") || clause.IsAny(before - 1, "its", "'s")) firm = ArgumentFinder.Possessor(clause, token, Roles.Company);
            else if (IsMade(clause, token)) firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        }

        if (firm >= 0) sink.Add(clause, "ipo", 0.8f, firm, -1, token);
    }

    private static bool IsMade(Clause clause, int token)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 6; i--)
        {
            if (clause.IsAny(i, "launched", "completed", "priced", "held", "raised", "filed", "conducted", "staged", "made")) return true;
        }

        return false;
    }
}
