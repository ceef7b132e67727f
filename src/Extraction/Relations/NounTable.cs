using System.Collections.Frozen;

namespace Extraction.Relations;

/// <summary>A noun that states a relation: <c>Apple's purchase of Beats</c>, <c>a lawsuit against X filed by Y</c>.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Agent">Labels that may act.</param>
/// <param name="Target">Labels that may be acted on.</param>
/// <param name="Prepositions">What leads to the one acted on.</param>
/// <param name="Confidence">Share of such hits that are right on the training articles.</param>
internal sealed record Noun(string Kind, Roles Agent, Roles Target, WordSet Prepositions, float Confidence)
{
    /// <summary>Verbs whose subject acts: <c>X <b>filed</b> a lawsuit</c>.</summary>
    public required WordSet Supports { get; init; }

    /// <summary>Verbs whose subject is acted on: <c>X <b>faces</b> a lawsuit</c>; null for none.</summary>
    public WordSet? Suffers { get; init; }

    /// <summary>What leads to the one that acts, behind the noun.</summary>
    public WordSet? Sources { get; init; }

    /// <summary>Whether the one acted on may stand right before: <c>the <b>Twitter</b> takeover</c>.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether the noun says enough without a verb of doing: a partnership does, a deal does not.</summary>
    public bool IsStrong { get; init; } = true;

    /// <summary>Whether the relation stands with the one side that is said.</summary>
    public bool IsOneSided { get; init; }

    /// <summary>Whether both sides do the same: <c>a partnership between X and Y</c>.</summary>
    public bool IsMutual { get; init; }
}

/// <summary>The nouns of all relations.</summary>
internal static class NounTable
{
    private static readonly FrozenDictionary<string, Noun> Nouns = Build();
    private static readonly FrozenDictionary<string, Noun>.AlternateLookup<ReadOnlySpan<char>> Lookup = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All written forms.</summary>
    public static IEnumerable<string> Words => Nouns.Keys;

    public static bool TryFind(ReadOnlySpan<char> word, out Noun noun)
    {
        if (Lookup.TryGetValue(word, out var found))
        {
            noun = found;
            return true;
        }

        noun = null!;
        return false;
    }

    private static FrozenDictionary<string, Noun> Build()
    {
        var table = new Dictionary<string, Noun>(StringComparer.OrdinalIgnoreCase);
        const Roles any = Roles.Actor | Roles.Country;
        WordSet of = new("of"), with = new("with"), against = new("against"), on = new("on against of"), into = new("in into to"), by = new("by from");
        var deals = new WordSet("completed completes complete completing announced announces announcing closed finalised finalized sealed agreed confirmed made makes making");
        Add("acquisition purchase takeover buyout buy-out", new Noun("acquisition", Roles.Actor, Roles.Company | Roles.Product, of, 0.85f) { Supports = deals, Sources = by, IsCompound = true });
        Add("merger", new Noun("acquisition", Roles.Company, Roles.Company, new WordSet("with"), 0.85f) { Supports = new WordSet("completed announced agreed finalised finalized sealed"), IsMutual = true });
        var filed = new WordSet("filed files filing file launched launches launching brought brings bringing started starts lodged lodges took takes taking initiated won lost dropped");
        var facing = new WordSet("faces face facing faced hit slapped served");
        Add("lawsuit lawsuits suit suits", new Noun("lawsuit", any, any, against, 0.87f) { Supports = filed, Suffers = facing, Sources = by, IsOneSided = true });
        Add("action proceedings complaint challenge review claim", new Noun("lawsuit", any, any, against, 0.82f) { Supports = filed, Suffers = facing, Sources = by });
        Add("battle dispute feud stoush fight", new Noun("lawsuit", any, any, with, 0.78f) { Supports = new WordSet("fought fighting"), IsMutual = true });
        Add("fine fines penalty penalties", new Noun("fine", Roles.State | Roles.Firm, Roles.Actor, on, 0.87f)
        {
            Supports = new WordSet("imposed imposes imposing levied levies issued issues issuing handed hands slapped gave upheld announced"),
            Suffers = new WordSet("hit slapped pay paid pays paying faces faced facing received receives handed given ordered agreed"),
            Sources = new WordSet("by from to"),
            IsOneSided = true,
        });
        Add("ban bans suspension", new Noun("ban", Roles.State | Roles.Company, Roles.Company | Roles.Product | Roles.Person, new WordSet("on of"), 0.84f)
        {
            Supports = new WordSet("imposed imposes introduced introduces announced issued ordered placed placing upheld enforced"),
            IsOneSided = true,
        });
        var signed = new WordSet("signed signs sign signing inked inks struck strikes announced announces announcing formed forms forming entered enters reached sealed concluded clinched agreed launched established extended renewed expanded unveiled has have");
        Add("partnership partnerships collaboration alliance tie-up cooperation", new Noun("partnership", Roles.Firm | Roles.Country, Roles.Firm | Roles.Country, with, 0.87f) { Supports = signed, IsMutual = true });
        Add("venture", new Noun("partnership", Roles.Firm, Roles.Firm, with, 0.86f) { Supports = signed, IsMutual = true });
        Add("agreement agreements deal deals memorandum contract contracts MoU pact accord", new Noun("partnership", Roles.Firm, Roles.Firm, with, 0.82f)
        {
            Supports = new WordSet("signed signs sign signing inked inks struck strikes announced announces formed entered enters reached sealed concluded clinched won"),
            IsMutual = true,
            IsStrong = false,
        });
        Add("investment investments", new Noun("funding", Roles.Actor, Roles.Company, into, 0.8f) { Supports = new WordSet("made makes announced led leads completed"), Suffers = new WordSet("secured secures received raised won attracted got"), Sources = by, IsStrong = false });
        Add("loan loans grant grants financing funding", new Noun("funding", Roles.Actor, Roles.Firm, new WordSet("to"), 0.8f)
        {
            Supports = new WordSet("provided provides gave approved granted extended offered made awarded announced"),
            Suffers = new WordSet("secured secures received receives won obtained got raised raises landed closed"),
            Sources = by,
            IsStrong = false,
            IsOneSided = true,
        });
        Add("launch release unveiling rollout", new Noun("product-launch", Roles.Actor, Roles.Product, of, 0.8f) { Supports = new WordSet("announced announces announcing celebrated confirmed"), Sources = new WordSet("by"), IsStrong = false });
        Add("appointment", new Noun("appointment", Roles.Firm, Roles.Person, of, 0.85f) { Supports = new WordSet("announced announces announcing confirmed confirms"), Sources = new WordSet("by") });
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string words, Noun noun)
        {
            foreach (var word in words.Split(' ')) table.Add(word, noun);
        }
    }
}
