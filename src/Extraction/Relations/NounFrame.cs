namespace Extraction.Relations;

/// <summary>Relations said by a noun: <c>Musk's purchase of Twitter</c>, <c>the acquisition of Beats by Apple</c>, <c>a lawsuit against X</c>, <c>a partnership with Y</c>.</summary>
internal static class NounFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "acquisition", "purchase", "takeover", "buyout")) Acquisition(clause, token, sink);
        else if (clause.IsAny(token, "lawsuit", "suit", "action", "lawsuits", "case", "complaint")) Lawsuit(clause, token, sink);
        else if (clause.IsAny(token, "partnership", "agreement", "deal", "memorandum", "venture", "collaboration", "contract", "MoU", "MOU", "alliance")) Partnership(clause, token, sink);
        else if (clause.Is(token, "ban")) Ban(clause, token, sink);
        else if (clause.Is(token, "fine") || clause.Is(token, "penalty")) Fine(clause, token, sink);
    }

    private static void Acquisition(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token + 1, "by"))
        {
            // "Twitter since its acquisition by Elon Musk"
            var buyer = ArgumentFinder.Object(clause, token + 2, Roles.Actor, 5);
            var bought = buyer < 0 ? -1 : Possessor(clause, token, Roles.Company);
            if (buyer >= 0 && bought < 0 && clause.Is(token - 1, "its")) bought = ArgumentFinder.Subject(clause, token - 1, Roles.Company);
            if (buyer >= 0 && bought >= 0) sink.Add(clause, "acquisition", 0.85f, buyer, bought, token);
            return;
        }

        var of = Behind(clause, token, "of", 3);
        if (of < 0)
        {
            // "completed his $44bn Twitter takeover"
            var named = clause.MentionAt(token - 1);
            if (named < 0 || !Roles.Company.Allows(clause.LabelOf(named))) return;
            var before = clause.FirstTokenOf(named) - 1;
            while (clause.MentionAt(before) is var at && at >= 0 && clause.LabelOf(at).IsAmount) before = clause.FirstTokenOf(at) - 1;
            if (!clause.IsAny(before, "his", "its", "her", "their")) return;
            var taker = ArgumentFinder.Subject(clause, before, Roles.Actor);
            if (taker >= 0) sink.Add(clause, "acquisition", 0.85f, taker, named, token);
            return;
        }

        var target = ArgumentFinder.Object(clause, of + 1, Roles.Company, 8);
        if (target < 0) return;
        var agent = Possessor(clause, token, Roles.Actor);
        if (agent < 0) agent = ArgumentFinder.ByAgent(clause, clause.EndTokenOf(target), Roles.Actor);
        if (agent < 0 && clause.IsAny(token - 1, "its", "his", "their", "her")) agent = ArgumentFinder.Subject(clause, token - 1, Roles.Actor);
        if (agent >= 0) sink.Add(clause, "acquisition", 0.85f, agent, target, token);
    }

    private static void Lawsuit(Clause clause, int token, RelationSink sink)
    {
        if (!clause.Is(token + 1, "against") || (clause.Is(token, "action") && !clause.Is(token - 1, "legal")) || clause.Is(token, "case")) return;
        var target = ArgumentFinder.Object(clause, token + 2, Roles.Actor | Roles.Country, 6);
        if (target < 0) return;
        var agent = ArgumentFinder.Subject(clause, token, Roles.Actor | Roles.Country);
        if (agent >= 0) sink.Add(clause, "lawsuit", 0.85f, agent, target, token);
    }

    /// <summary><c>signed an agreement with Y</c>, <c>in partnership with Y</c>, <c>a partnership between X and Y</c>.</summary>
    private static void Partnership(Clause clause, int token, RelationSink sink)
    {
        var strong = clause.IsAny(token, "partnership", "venture", "collaboration", "alliance");
        if (strong && clause.Is(token + 1, "between"))
        {
            var one = ArgumentFinder.Object(clause, token + 2, Roles.Firm, 4);
            if (one < 0 || !clause.Is(clause.EndTokenOf(one), "and")) return;
            var other = ArgumentFinder.Object(clause, clause.EndTokenOf(one) + 1, Roles.Firm, 4);
            if (other >= 0) sink.Add(clause, "partnership", 0.92f, one, other, token);
            return;
        }

        var signed = IsSigned(clause, token);
        if (!strong && !signed) return;
        var with = Behind(clause, token, "with", signed ? 4 : 1);
        var agent = ArgumentFinder.Subject(clause, token, Roles.Firm);
        if (agent < 0) return;
        if (with < 0)
        {
            // "A and B have signed an agreement"
            var partner = signed ? ArgumentFinder.CoordinatedBefore(clause, agent, Roles.Firm) : -1;
            if (partner >= 0) sink.Add(clause, "partnership", 0.82f, partner, agent, token);
            return;
        }

        var target = ArgumentFinder.Object(clause, with + 1, Roles.Firm, 7);
        if (target < 0) return;
        sink.Add(clause, "partnership", strong ? 0.86f : 0.82f, agent, target, token);
        for (var next = target; (next = ArgumentFinder.Coordinated(clause, next, Roles.Firm)) >= 0;) sink.Add(clause, "partnership", 0.8f, agent, next, token);
    }

    /// <summary>The word behind a token, at most <paramref name="reach"/> words on; -1 where it does not stand or a name or comma comes first.</summary>
    private static int Behind(Clause clause, int token, string word, int reach)
    {
        for (var i = token + 1; i <= token + reach; i++)
        {
            if (clause.Is(i, word)) return i;
            if (clause.MentionAt(i) is var mention && mention >= 0 && clause.LabelOf(mention) != Label.Date) return -1;
            if (clause.IsAny(i, ",", ";", "by", "to", "and", "that")) return -1;
        }

        return -1;
    }

    private static bool IsSigned(Clause clause, int token)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 7; i--)
        {
            if (clause.IsAny(i, "signed", "signs", "sign", "signing", "inked", "struck", "announced")) return true;
        }

        return false;
    }

    /// <summary><c>a ban on X</c>, imposed by the subject.</summary>
    private static void Ban(Clause clause, int token, RelationSink sink)
    {
        if (!clause.Is(token + 1, "on")) return;
        var agent = Possessor(clause, token, Roles.State | Roles.Company);
        if (agent < 0 && clause.IsAny(token - 1, "a", "the") && clause.IsAny(token - 2, "imposed", "introduced", "announced", "issued", "ordered", "placed")) agent = ArgumentFinder.Subject(clause, token - 2, Roles.State | Roles.Company);
        if (agent < 0) return;
        var target = ArgumentFinder.Object(clause, token + 2, Roles.Company | Roles.Product | Roles.Person, 4);
        sink.Add(clause, "ban", target < 0 ? 0.7f : 0.85f, agent, target, token);
    }

    /// <summary><c>X was hit with a $5 million fine by Y</c>, <c>Y imposed a fine on X</c>.</summary>
    private static void Fine(Clause clause, int token, RelationSink sink)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 6; i--)
        {
            if (clause.IsAny(i, "hit", "slapped") && clause.Is(i + 1, "with"))
            {
                var target = ArgumentFinder.Subject(clause, i, Roles.Actor);
                if (target >= 0) sink.Add(clause, "fine", 0.85f, ArgumentFinder.ByAgent(clause, token + 1, Roles.State), target, token);
                return;
            }

            if (clause.IsAny(i, "imposed", "levied", "issued") && clause.IsAny(token + 1, "on", "against"))
            {
                var target = ArgumentFinder.Object(clause, token + 2, Roles.Actor, 5);
                var agent = ArgumentFinder.Subject(clause, i, Roles.State);
                if (target >= 0) sink.Add(clause, "fine", 0.88f, agent, target, token);
                return;
            }
        }
    }

    /// <summary>Who possesses the noun at <paramref name="token"/>: <c>Apple's $3 billion purchase</c>.</summary>
    private static int Possessor(Clause clause, int token, Roles roles)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 7; i--)
        {
            if (clause.IsAny(i, "'s", "’s", "'", "’"))
            {
                var mention = clause.MentionAt(i - 1);
                return mention >= 0 && roles.Allows(clause.LabelOf(mention)) ? mention : -1;
            }

            if (clause.MentionAt(i) is var at && at >= 0 && !clause.LabelOf(at).IsAmount) return -1;
            if (clause.IsAny(i, ",", "of", "the", "a")) return -1;
        }

        return -1;
    }
}
