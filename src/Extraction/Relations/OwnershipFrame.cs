namespace Extraction.Relations;

/// <summary>
/// Ownership said without a verb: <c>ByteDance-owned TikTok</c>, <c>Alphabet, parent company of Google</c>, <c>Nexperia, a unit of Wingtech</c>,
/// <c>British Gas owner Centrica</c>.
/// </summary>
internal static class OwnershipFrame
{
    private const Roles Owned = Roles.Company | Roles.Product;

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "-")) Compound(clause, token, sink);
        else if (clause.IsAny(token, "'s", "’s", "'", "’")) Possessive(clause, token, sink);
        else if (clause.IsAny(token, "parent", "owner", "owners")) Owner(clause, token, sink);
        else if (clause.IsAny(token, "company", "firm", "startup", "start-up")) ItsUnit(clause, token, sink);
        else if (clause.IsAny(token, "subsidiary", "unit", "arm", "division", "affiliate", "brand", "subsidiaries")) Subsidiary(clause, token, sink);
    }

    /// <summary><c>A-owned B</c>; <c>A-backed B</c> is funding without an amount.</summary>
    private static void Compound(Clause clause, int hyphen, RelationSink sink)
    {
        var agent = clause.MentionAt(hyphen - 1);
        if (agent < 0 || !Roles.Actor.Allows(clause.LabelOf(agent))) return;
        var isOwned = clause.IsAny(hyphen + 1, "owned", "controlled");
        if (!isOwned && !clause.Is(hyphen + 1, "backed")) return;
        var target = ArgumentFinder.Object(clause, hyphen + 2, Owned | Roles.Organization, 6);
        if (target >= 0) sink.Add(clause, "ownership", isOwned ? 0.95f : 0.8f, agent, target, hyphen);
    }

    /// <summary><c>Xiao Jianhua's Tomorrow Group</c>, <c>Bank of America's Merrill Lynch unit</c>: a firm named right behind its owner.</summary>
    private static void Possessive(Clause clause, int token, RelationSink sink)
    {
        int agent = clause.MentionAt(token - 1), target = clause.MentionAt(token + 1);
        if (agent < 0 || target < 0 || !Roles.Company.Allows(clause.LabelOf(target))) return;
        if (!Roles.Company.Allows(clause.LabelOf(agent)) && !Roles.Person.Allows(clause.LabelOf(agent))) return;

        // "Andrew Tate's YouTube" is where he posts, not what he owns.
        if (Roles.Person.Allows(clause.LabelOf(agent)) && clause.IsAny(token + 1, "Twitter", "Facebook", "Instagram", "YouTube", "TikTok", "WeChat", "Weibo", "LinkedIn", "Telegram", "WhatsApp", "Snapchat", "X")) return;

        // In "Canada's Shopify's shares" or "Apple's Google deal" the second name only modifies.
        var after = clause.EndTokenOf(target);
        if (clause.IsAny(after, "'s", "’s", "deal", "lawsuit", "shares", "stake", "bid", "account", "accounts", "page", "post", "takeover", "acquisition", "-", "investment", "feed", "channel", "contract", "order", "orders")) return;
        var isUnit = clause.IsAny(after, "unit", "subsidiary", "division", "arm", "brand", "business", "affiliate", "app", "platform", "group");
        sink.Add(clause, "ownership", isUnit ? 0.93f : 0.8f, agent, target, token);
    }

    private static void Owner(Clause clause, int token, RelationSink sink)
    {
        var after = token + 1;
        if (clause.IsAny(after, "company", "firm", "group")) after++;
        if (clause.Is(after, "of"))
        {
            // "Alphabet, parent company of Google and YouTube": each of the coordinated names is owned.
            var target = ArgumentFinder.Object(clause, after + 1, Owned | Roles.Organization, 5);
            var agent = Apposed(clause, token);
            if (agent < 0 || target < 0) return;
            sink.Add(clause, "ownership", 0.92f, agent, target, token);
            var next = ArgumentFinder.Coordinated(clause, target, Owned);
            if (next >= 0) sink.Add(clause, "ownership", 0.9f, agent, next, token);
            return;
        }

        if (clause.IsAny(token - 1, "its", "whose"))
        {
            // "the daily would close after its owner, businessman Issad Rebrab, left"
            var named = ArgumentFinder.Object(clause, clause.Is(after, ",") ? after + 1 : after, Roles.Actor, 5);
            var held = named < 0 ? -1 : ArgumentFinder.Subject(clause, token - 1, Owned | Roles.Organization);
            if (held >= 0) sink.Add(clause, "ownership", 0.85f, named, held, token);
            return;
        }

        // "British Gas owner Centrica", "Facebook parent company Meta": the owned firm before, the owner behind.
        var owned = clause.MentionAt(clause.Is(token - 1, "-") ? token - 2 : token - 1);
        if (owned < 0 && clause.IsAny(token - 1, "'s", "’s") && clause.IsAny(token - 3, ",") && clause.MentionAt(token - 2) is var child && child >= 0)
        {
            // "ByteDance, TikTok's parent company,": the owner stands before.
            var parent = clause.MentionAt(clause.FirstTokenOf(child) - 2);
            if (parent >= 0 && Owned.Allows(clause.LabelOf(child)) && Roles.Actor.Allows(clause.LabelOf(parent)))
            {
                sink.Add(clause, "ownership", 0.92f, parent, child, token);
                return;
            }
        }

        if (owned < 0 && clause.IsAny(token - 1, "'s", "’s")) owned = clause.MentionAt(token - 2);
        if (owned < 0 || !Owned.Allows(clause.LabelOf(owned))) return;
        if (clause.Is(after, ",")) after++;
        var owner = clause.MentionAt(after);
        if (owner >= 0 && Roles.Actor.Allows(clause.LabelOf(owner))) sink.Add(clause, "ownership", 0.9f, owner, owned, token);
    }

    private static void Subsidiary(Clause clause, int token, RelationSink sink)
    {
        if (ItsUnit(clause, token, sink)) return;
        if (clause.Is(token + 1, "of"))
        {
            var owner = ArgumentFinder.Object(clause, token + 2, Roles.Firm, 5);
            var unit = Apposed(clause, token);
            if (owner >= 0 && unit >= 0) sink.Add(clause, "ownership", 0.92f, owner, unit, token);
            return;
        }

        // "Baidu's Apollo unit" names no firm apart; "Wingtech subsidiary Nexperia" does.
        var before = token - 1;
        while (clause.IsAny(before, "wholly", "fully", "-", "owned", "majority", "listed", "local", "investment", "cloud", "fintech", "logistics")) before--;
        if (clause.IsAny(before, "'s", "’s")) before--;
        var agent = clause.MentionAt(before);
        if (agent < 0 || !Roles.Company.Allows(clause.LabelOf(agent))) return;
        var after = clause.Is(token + 1, ",") ? token + 2 : token + 1;
        var target = clause.MentionAt(after);
        if (target >= 0 && Owned.Allows(clause.LabelOf(target))) sink.Add(clause, "ownership", 0.88f, agent, target, token);
    }

    /// <summary><c>launched its development arm Remat</c>, <c>Fantasia and its Colour Life unit</c>, <c>his company Biel Crystal</c>.</summary>
    private static bool ItsUnit(Clause clause, int token, RelationSink sink)
    {
        var after = clause.IsAny(token + 1, "\"", "“", ",") ? token + 2 : token + 1;
        var target = clause.MentionAt(after);
        var before = token - 1;
        if (target < 0 && clause.MentionAt(before) is var named && named >= 0)
        {
            target = named;
            before = clause.FirstTokenOf(named) - 1;
        }

        if (target < 0 || !Owned.Allows(clause.LabelOf(target))) return false;
        while (before > token - 5 && clause.MentionAt(before) < 0 && !clause.IsAny(before, "its", "his", "her", "their", ",", "of", "the", "a")) before--;
        if (!clause.IsAny(before, "its", "his", "her", "their")) return false;
        var agent = ArgumentFinder.Subject(clause, before, Roles.Actor);
        if (agent < 0) return false;
        sink.Add(clause, "ownership", 0.84f, agent, target, token);
        return true;
    }

    /// <summary>The name that the noun at <paramref name="token"/> stands in apposition to: <c>Alphabet, the parent company of</c>, <c>Nexperia is a unit of</c>.</summary>
    private static int Apposed(Clause clause, int token)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 8; i--)
        {
            var mention = clause.MentionAt(i);
            if (mention >= 0)
            {
                if (clause.LabelOf(mention) is var label && (label == Label.Norp || label == Label.Country || label == Label.Place)) continue;
                return Roles.Actor.Allows(clause.LabelOf(mention)) ? mention : -1;
            }

            if (!clause.IsAny(i, ",", "the", "a", "an", "is", "was", "which", "“", "\"", ")", "(", "-", "owned", "wholly", "direct", "majority", "German", "Dutch", "largest", "biggest", "local", "now", "and", "fintech", "listed", "also")) return -1;
        }

        return -1;
    }
}
