namespace Extraction.Relations;

/// <summary>
/// Acquisitions told from the seller's side, by the price or as a way out of the market: <c>IBM sold X to Lenovo</c>, <c>paid $19 billion for WhatsApp</c>, <c>took Wheelock private</c>.
/// </summary>
internal static class SaleFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "sold", "sell", "sells", "selling", "sale")) Sold(clause, token, sink);
        else if (clause.IsAny(token, "paid", "pays", "pay", "paying")) Paid(clause, token, sink);
        else if (clause.Is(token, "private")) TakenPrivate(clause, token, sink);
    }

    private static void Sold(Clause clause, int token, RelationSink sink)
    {
        var isNoun = clause.Is(token, "sale");
        if (isNoun && !clause.Is(token + 1, "of")) return;
        var sold = ArgumentFinder.Object(clause, isNoun ? token + 2 : token + 1, Roles.Company, 8);
        if (sold < 0) sold = BehindStake(clause, token);
        if (sold < 0 && clause.Is(token, "sold") && clause.IsAny(token + 1, "to", "off", "for", "last", "in") && clause.IsAny(token - 1, "was", "were", "been", "being")) sold = ArgumentFinder.Subject(clause, token, Roles.Company);
        if (sold < 0) return;
        var from = clause.Holds(sold) && clause.FirstTokenOf(sold) > token ? clause.EndTokenOf(sold) : token + 1;
        for (int i = from, end = Math.Min(clause.End, i + 12); i < end; i++)
        {
            if (clause.IsAny(i, ",", ";")) return;
            if (!clause.Is(i, "to") || clause.MentionAt(i) >= 0) continue;
            var buyer = ArgumentFinder.Object(clause, i + 1, Roles.Actor, 8, sold);
            if (buyer >= 0 && buyer != sold) sink.Add(clause, "acquisition", 0.85f, buyer, sold, token);
            return;
        }
    }

    /// <summary><c>sold its stake in X</c>.</summary>
    private static int BehindStake(Clause clause, int token)
    {
        for (var i = token + 1; i < Math.Min(clause.End, token + 8); i++)
        {
            if (clause.IsAny(i, "stake", "interest", "holding", "shares") && clause.Is(i + 1, "in")) return ArgumentFinder.Object(clause, i + 2, Roles.Company, 5);
        }

        return -1;
    }

    /// <summary><c>Facebook paid $19 billion for WhatsApp</c>.</summary>
    private static void Paid(Clause clause, int token, RelationSink sink)
    {
        var next = token + 1;
        while (clause.IsAny(next, "about", "some", "around", "more", "than", "nearly", "over", "up", "to", "almost", "just")) next++;
        var money = clause.MentionAt(next);
        if (money < 0 || clause.LabelOf(money) != Label.Money) return;
        var after = clause.EndTokenOf(money);
        if (clause.IsAny(after, "in") && clause.IsAny(after + 1, "cash", "shares", "stock")) after += 2;
        if (!clause.Is(after, "for")) return;
        var target = ArgumentFinder.Object(clause, after + 1, Roles.Company, 6);
        var agent = target < 0 ? -1 : ArgumentFinder.Subject(clause, token, Roles.Company);
        if (agent >= 0) sink.Add(clause, "acquisition", 0.82f, agent, target, token);
    }

    /// <summary><c>Dell took EMC private</c>.</summary>
    private static void TakenPrivate(Clause clause, int token, RelationSink sink)
    {
        var taken = clause.MentionAt(token - 1);
        if (taken < 0 || clause.LabelOf(taken) != Label.Company) return;
        var verb = clause.FirstTokenOf(taken) - 1;
        while (clause.IsAny(verb, "his", "its", "her", "their", "the", "rival", "troubled")) verb--;
        if (!clause.IsAny(verb, "took", "take", "takes", "taking", "taken")) return;
        var agent = ArgumentFinder.Subject(clause, verb, Roles.Actor, taken);
        if (agent >= 0) sink.Add(clause, "acquisition", 0.82f, agent, taken, verb);
    }
}
