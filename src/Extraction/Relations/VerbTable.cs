using System.Collections.Frozen;

namespace Extraction.Relations;

/// <summary>A verb that states a relation: its subject acts on its object.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Agent">Labels that may act.</param>
/// <param name="Target">Labels that may be acted on.</param>
/// <param name="Follow">Words that must stand behind the verb; null for none.</param>
/// <param name="Confidence">Share of such hits that are right on the training articles.</param>
/// <param name="IsParticiple">Whether the form can also be passive: <c>was acquired by</c>.</param>
internal sealed record Verb(string Kind, Roles Agent, Roles Target, string? Follow, float Confidence, bool IsParticiple)
{
    /// <summary>Whether the verb states the relation only of a share: <c>holds 20 percent of</c>.</summary>
    public bool NeedsStake { get; init; }
}

/// <summary>The verbs of all relations by their written forms.</summary>
internal static class VerbTable
{
    private static readonly FrozenDictionary<string, Verb[]> Verbs = Build();
    private static readonly FrozenDictionary<string, Verb[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All written forms.</summary>
    public static IEnumerable<string> Words => Verbs.Keys;

    public static bool TryFind(ReadOnlySpan<char> word, out Verb[] verbs)
    {
        if (Lookup.TryGetValue(word, out var found))
        {
            verbs = found;
            return true;
        }

        verbs = [];
        return false;
    }

    private static FrozenDictionary<string, Verb[]> Build()
    {
        var table = new Dictionary<string, List<Verb>>(StringComparer.OrdinalIgnoreCase);
        const Roles owned = Roles.Company | Roles.Product | Roles.Organization;
        const Roles bought = Roles.Company | Roles.Product, any = Roles.Actor | Roles.Country, judges = Roles.Firm | Roles.Country;
        Add("acquisition", "acquires acquire buys buy acquiring buying", "acquired bought", null, Roles.Actor, bought, 0.9f);
        Add("acquisition", "purchases purchase purchasing", "purchased", null, Roles.Actor, bought, 0.85f);
        Add("acquisition", "takes take took taking", "taken", "over", Roles.Actor, Roles.Company, 0.85f);
        foreach (var control in new[] { "control of", "full control of", "majority control of", "full ownership of" }) Add("acquisition", "takes take took taking gained won gains acquired", "", control, Roles.Actor, owned, 0.82f);
        Add("acquisition", "snaps snap snapping", "snapped", "up", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "scoops scoop", "scooped", "up", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "gobbles gobble swallows swallow", "gobbled swallowed", "up", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "buys buy buying", "bought", "out", Roles.Actor, Roles.Company, 0.9f);
        Add("acquisition", "merges merge merging merged", "", "with", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "absorbs swallows", "absorbed swallowed", null, Roles.Company, Roles.Company, 0.8f);
        Add("ownership", "owns own controls owning", "owned", null, Roles.Actor, owned, 0.88f);
        Add("ownership", "", "controlled backed", "by", Roles.Actor, Roles.Company, 0.8f);
        foreach (var form in new[] { "holds", "hold", "held", "holding", "has", "have", "had" }) Put(form, new Verb("ownership", Roles.Actor, owned | Roles.Place, null, 0.82f, IsParticiple: false) { NeedsStake = true });
        Add("ownership", "belongs belong belonging belonged", "", "to", Roles.None, Roles.None, 0.8f);
        Add("fine", "fines fine fining", "fined penalised penalized", null, judges, Roles.Actor, 0.93f);
        Add("lawsuit", "sues sue suing", "sued", null, any, any, 0.92f);
        Add("lawsuit", "", "charged", null, Roles.Organization, Roles.Company | Roles.Person, 0.8f);
        foreach (var court in new[] { "the High Court", "the Supreme Court", "the court", "the court against" }) Add("lawsuit", "approached approaches moved petitioned petitions", "", court, Roles.Actor, any, 0.8f);
        Add("appointment", "appoints appoint appointing names", "appointed", null, Roles.Firm, Roles.Person, 0.9f);
        Add("appointment", "hires hire hiring promotes", "hired promoted elected tapped", null, Roles.Firm, Roles.Person, 0.85f);
        Add("appointment", "", "named", null, Roles.Firm, Roles.Person, 0.75f);
        Add("product-launch", "launches launch unveils unveil releases release introduces introduce launching unveiling releasing introducing", "launched unveiled released introduced", null, Roles.Firm, Roles.Product, 0.88f);
        Add("product-launch", "rolls roll rolling", "rolled", "out", Roles.Firm, Roles.Product, 0.85f);
        Add("product-launch", "brings brought bringing", "", "out", Roles.Company, Roles.Product, 0.8f);
        Add("product-launch", "debuts debuting", "debuted", null, Roles.Company, Roles.Product, 0.8f);
        foreach (var verb in new[] { "partners partner partnering partnered|with", "partners partner partnering partnered|up with", "teams team teaming teamed|up with", "joins join joining joined|forces with", "joins join joining joined|hands with", "collaborates collaborate collaborating collaborated|with", "cooperates cooperate cooperating cooperated|with" })
        {
            var (forms, follow) = (verb[..verb.IndexOf('|', StringComparison.Ordinal)], verb[(verb.IndexOf('|', StringComparison.Ordinal) + 1)..]);
            Add("partnership", forms, "", follow, Roles.Firm, Roles.Firm, 0.92f);
        }

        Add("partnership", "works working", "", "with", Roles.Company, Roles.Company, 0.75f);
        Add("ban", "bars prohibits blocks suspends blocking suspending", "barred prohibited blocked suspended", null, Roles.State, Roles.Company | Roles.Product, 0.82f);
        Add("ban", "bans ban banning outlaws blacklists", "banned outlawed blacklisted", null, judges, Roles.Actor | Roles.Product, 0.88f);
        Add("funding", "invests invest investing", "invested", null, Roles.Actor, Roles.None, 0.8f);
        return table.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.OrdinalIgnoreCase);

        void Add(string kind, string active, string both, string? follow, Roles agent, Roles target, float confidence)
        {
            foreach (var form in active.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Put(form, new Verb(kind, agent, target, follow, confidence, IsParticiple: false));
            foreach (var form in both.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Put(form, new Verb(kind, agent, target, follow, confidence, IsParticiple: true));
        }

        void Put(string form, Verb verb)
        {
            if (!table.TryGetValue(form, out var list)) table.Add(form, list = []);

            // The form with particle is the more special one: it is asked first; what needs a share of something last.
            if (verb.Follow is null) list.Add(verb);
            else list.Insert(0, verb);
        }
    }
}
