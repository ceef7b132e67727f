namespace Extraction.Relations;

/// <summary>Acquisitions told from the seller's side or by the price: <c>IBM sold X to Lenovo</c>, <c>paid £328m to buy Y</c>.</summary>
internal static class SaleFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (!clause.IsAny(token, "sold", "sell", "sells", "selling")) return;
        var sold = ArgumentFinder.Object(clause, token + 1, Roles.Company, 8);
        if (sold < 0) sold = BehindStake(clause, token);
        if (sold < 0) return;
        for (int i = clause.EndTokenOf(sold), end = Math.Min(clause.End, i + 8); i < end; i++)
        {
            if (clause.IsAny(i, ",", ";")) return;
            if (!clause.Is(i, "to")) continue;
            var buyer = ArgumentFinder.Object(clause, i + 1, Roles.Actor, 6);
            if (buyer >= 0) sink.Add(clause, "acquisition", 0.85f, buyer, sold, token);
            return;
        }
    }

    /// <summary><c>sold its stake in X</c>.</summary>
    private static int BehindStake(Clause clause, int token)
    {
        for (var i = token + 1; i < Math.Min(clause.End, token + 8); i++)
        {
            if (clause.IsAny(i, "stake", "interest", "holding") && clause.Is(i + 1, "in")) return ArgumentFinder.Object(clause, i + 2, Roles.Company, 5);
        }

        return -1;
    }
}
