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
        Add("acquisition", "acquires acquire buys buy acquiring", "acquired bought", null, Roles.Actor, Roles.Company, 0.9f);
        Add("acquisition", "purchases purchase", "purchased", null, Roles.Actor, Roles.Company, 0.85f);
        Add("acquisition", "takes take", "took taken", "over", Roles.Actor, Roles.Company, 0.85f);
        Add("acquisition", "snaps snap", "snapped", "up", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "scoops scoop", "scooped", "up", Roles.Company, Roles.Company, 0.85f);
        Add("acquisition", "", "bought", "out", Roles.Actor, Roles.Company, 0.9f);
        Add("ownership", "owns own controls", "owned", null, Roles.Actor, owned, 0.88f);
        foreach (var form in new[] { "holds", "hold", "held" }) Put(form, new Verb("ownership", Roles.Actor, owned, null, 0.82f, IsParticiple: false) { NeedsStake = true });
        Add("fine", "fines fine", "fined penalised penalized", null, Roles.Organization | Roles.Country, Roles.Actor, 0.93f);
        Add("lawsuit", "sues sue suing", "sued", null, Roles.Actor | Roles.Country, Roles.Actor | Roles.Country, 0.92f);
        Add("appointment", "appoints appoint names", "appointed", null, Roles.Firm, Roles.Person, 0.9f);
        Add("appointment", "hires hire", "hired", null, Roles.Firm, Roles.Person, 0.85f);
        Add("appointment", "", "named", null, Roles.Firm, Roles.Person, 0.75f);
        Add("product-launch", "launches launch unveils unveil releases introduces launching", "launched unveiled released introduced", null, Roles.Firm, Roles.Product, 0.88f);
        Add("product-launch", "rolls roll", "rolled", "out", Roles.Firm, Roles.Product, 0.85f);
        Add("product-launch", "debuts", "debuted", null, Roles.Company, Roles.Product, 0.8f);
        Add("partnership", "partners partner partnering", "partnered", "with", Roles.Firm, Roles.Firm, 0.93f);
        Add("partnership", "teams team teaming", "teamed", "up with", Roles.Firm, Roles.Firm, 0.93f);
        Add("partnership", "joins join joining", "joined", "forces with", Roles.Firm, Roles.Firm, 0.93f);
        Add("partnership", "collaborates collaborate collaborating", "collaborated", "with", Roles.Firm, Roles.Firm, 0.88f);
        Add("partnership", "works working", "", "with", Roles.Company, Roles.Company, 0.75f);
        Add("ban", "", "barred prohibited", null, Roles.Firm | Roles.Country, Roles.Actor | Roles.Product, 0.82f);
        Add("ban", "bans ban banning outlaws blacklists", "banned outlawed blacklisted", null, Roles.Firm | Roles.Country, Roles.Actor | Roles.Product, 0.88f);
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

            // The form with particle is the more special one: it is asked first.
            if (verb.Follow is null) list.Add(verb);
            else list.Insert(0, verb);
        }
    }
}
