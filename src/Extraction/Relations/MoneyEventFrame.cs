namespace Extraction.Relations;

/// <summary>Events of one firm and a sum: results, a funding round, a listing.</summary>
internal static class MoneyEventFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "reported", "posted", "reports", "posts", "announced", "recorded", "revealed", "earned", "logged")) Earnings(clause, token, sink);
        else if (clause.IsAny(token, "raised", "raises", "secured", "closed")) Round(clause, token, sink);
        else if (clause.IsAny(token, "went", "goes", "going") && clause.Is(token + 1, "public")) Listing(clause, token, sink, 0.85f);
        else if (clause.StartsWith(token, "first day of trading") || clause.StartsWith(token, "market debut") || clause.StartsWith(token, "stock market debut") || clause.StartsWith(token, "trading debut")) Listing(clause, token, sink, 0.82f);
        else if (clause.IsAny(token, "IPO") || clause.StartsWith(token, "initial public offering")) Offering(clause, token, sink);
    }

    /// <summary><c>Ahlibank announced a net profit of QR330.7mn</c>: a verb of reporting, a word for results, a sum.</summary>
    private static void Earnings(Clause clause, int token, RelationSink sink)
    {
        var results = -1;
        var money = false;
        for (var i = token + 1; i < clause.End && i <= token + 16; i++)
        {
            if (clause.IsAny(i, "profit", "profits", "revenue", "revenues", "earnings", "sales", "loss", "losses", "income", "turnover") && results < 0) results = i;
            if (clause.MentionAt(i) is var mention && mention >= 0 && clause.LabelOf(mention) == Label.Money) money = true;
        }

        if (results < 0 || !money) return;
        var firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (firm >= 0) sink.Add(clause, "earnings", 0.86f, firm, -1, results);
    }

    /// <summary><c>Yassir raised $30 million</c>, perhaps <c>led by Y</c>.</summary>
    private static void Round(Clause clause, int token, RelationSink sink)
    {
        var next = token + 1;
        while (clause.IsAny(next, "a", "about", "some", "nearly", "around", "more", "than", "over", "another", "its", "up", "to", "at", "least")) next++;
        var money = clause.MentionAt(next);
        if (money < 0 || clause.LabelOf(money) != Label.Money || !IsRound(clause, next)) return;
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

    /// <summary>Prices and wages are raised too: a word of finance must stand in the sentence.</summary>
    private static bool IsRound(Clause clause, int from)
    {
        for (var i = from; i < clause.End; i++)
        {
            if (clause.IsAny(i, "funding", "round", "investors", "investor", "financing", "capital", "venture", "seed", "valuation", "investment", "Series", "led", "equity", "valued", "startup")) return true;
        }

        return false;
    }

    private static void Listing(Clause clause, int token, RelationSink sink, float confidence)
    {
        var firm = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (firm >= 0) sink.Add(clause, "ipo", confidence, firm, -1, token);
    }

    /// <summary><c>Huali's IPO</c>, <c>Huali raised $1 billion in its initial public offering</c>.</summary>
    private static void Offering(Clause clause, int token, RelationSink sink)
    {
        var before = token - 1;
        while (clause.IsAny(before, "stock", "market", "recent", "successful", "blockbuster", "own") || (clause.MentionAt(before) is var at && at >= 0 && clause.LabelOf(at).IsAmount)) before--;
        if (clause.IsAny(before, "'s", "’s"))
        {
            var firm = clause.MentionAt(before - 1);
            if (firm >= 0 && Roles.Company.Allows(clause.LabelOf(firm))) sink.Add(clause, "ipo", 0.8f, firm, -1, token);
        }
        else if (clause.Is(before, "its"))
        {
            Listing(clause, before, sink, 0.78f);
        }
    }
}
