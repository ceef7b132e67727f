using Extraction.Companies;
using Extraction.Linking.Knowledge;
using Extraction.Linking;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Compiles the companies of the fact tables and of the editors' own table into a <see cref="KnowledgeBase"/>: joined, with the names newsrooms
/// make of full ones, with how often each is written, ranked.
/// </summary>
public sealed class KnowledgeBaseCompiler
{
    /// <summary>Short forms and initials that more companies than this would share tell nothing.</summary>
    private const int MostShared = 4;

    /// <summary>Size class from which the first word of a name may stand for it.</summary>
    private const int LargeEnough = 3;

    /// <summary>Listings kept of a company.</summary>
    private const int MostListings = 5;

    private readonly CompanyMerger merger = new();

    /// <summary>Where an editor's line and the facts differ, for people to read.</summary>
    public IReadOnlyList<string> Contradictions => merger.Contradictions;

    /// <summary>Reads all tables.</summary>
    /// <param name="facts">Folder of <c>equities.tsv.gz</c>, <c>sec_company_tickers.tsv</c> and <c>index_companies.tsv</c>.</param>
    /// <param name="companies">The editors' table; null for none.</param>
    /// <exception cref="IOException">A table cannot be read.</exception>
    public void Read(string facts, string? companies)
    {
        if (companies is not null)
        {
            foreach (var row in FactTable.Read(companies)) merger.AddEditor(row);
        }

        foreach (var row in FactTable.Read(Path.Combine(facts, "index_companies.tsv"))) merger.AddIndexMember(row);
        var rank = 0;
        foreach (var registrant in FactTable.Read(Path.Combine(facts, "sec_company_tickers.tsv")).GroupBy(static r => r["cik"])) merger.AddRegistrant([.. registrant], rank++);
        var equities = FactTable.Read(Path.Combine(facts, "equities.tsv.gz")).ToList();
        foreach (var row in equities.OrderBy(CompanyMerger.IsForeign)) merger.AddEquity(row);
        foreach (var row in FactTable.Read(Path.Combine(facts, "sp500.tsv"))) AddSector(row);
    }

    /// <summary>Compiles what was read.</summary>
    /// <param name="texts">News text to count names in, one paragraph a line; statistics only.</param>
    public KnowledgeBase Compile(IReadOnlyList<string> texts)
    {
        var companies = merger.Companies;
        companies.RemoveAll(static c => c.Name.Length < 2);
        foreach (var company in companies) Finish(company);
        var names = companies.ConvertAll(NamesOf);
        var sharing = new Dictionary<ulong, int>();
        foreach (var key in names.SelectMany(static n => n.Select(static x => x.Key).Distinct())) sharing[key] = sharing.GetValueOrDefault(key) + 1;
        LetEditorNamesStand(companies, names);
        foreach (var key in companies.Select(static c => FirstWordOf(c)).Where(static k => k != 0)) sharing[key] = sharing.GetValueOrDefault(key) + 1;
        var counter = new NameCounter(sharing.Keys);
        foreach (var text in texts) counter.AddFile(text);

        var builder = new KnowledgeBaseBuilder();
        var ids = new HashSet<string>(StringComparer.Ordinal);

        // The listed company itself takes the listing as its id, before a unit that carries the same symbol.
        var idOf = companies.OrderByDescending(static c => c.Kind == "listed").ToDictionary(static c => c, c => IdOf(c, ids));
        for (var i = 0; i < companies.Count; i++)
        {
            builder.AddRecord(ToKnown(companies[i], idOf[companies[i]]));
            foreach (var (key, kind) in names[i])
            {
                if (kind is AliasKind.Short or AliasKind.Acronym && sharing[key] > MostShared && companies[i].Source != FactSource.Editor) continue;
                var (written, lower) = counter.Of(key);
                builder.AddKey(key, i, kind, written, lower);
            }

            AddFirstWord(builder, i, names[i], sharing, counter);
            foreach (var listing in companies[i].Listings) builder.AddListing(listing, i);
        }

        return builder.Build();
    }

    /// <summary>Where the editor gives a name to a company, firms of the lists that are also called just so bear it as a short form only.</summary>
    private static void LetEditorNamesStand(List<CompanyRecord> companies, List<List<(ulong Key, AliasKind Kind)>> names)
    {
        var given = new HashSet<ulong>();
        for (var i = 0; i < companies.Count; i++)
        {
            if (companies[i].Source == FactSource.Editor) given.UnionWith(names[i].Where(static n => n.Kind is AliasKind.Canonical or AliasKind.Alias).Select(static n => n.Key));
        }

        for (var i = 0; i < companies.Count; i++)
        {
            if (companies[i].Source == FactSource.Editor) continue;
            for (var n = 0; n < names[i].Count; n++)
            {
                if (names[i][n].Kind is AliasKind.Canonical or AliasKind.Legal && given.Contains(names[i][n].Key)) names[i][n] = (names[i][n].Key, AliasKind.Short);
            }
        }
    }

    private static ulong FirstWordOf(CompanyRecord c) => ShortNames.FirstWord(ShortNames.Newsroom(c.Name)) is { } word ? NameKey.Of(word) : 0;

    /// <summary>The first word of a larger company's name stands for it where it is no other's and no word of the language.</summary>
    private void AddFirstWord(KnowledgeBaseBuilder builder, int company, List<(ulong Key, AliasKind Kind)> names, Dictionary<ulong, int> sharing, NameCounter counter)
    {
        var c = merger.Companies[company];
        var key = FirstWordOf(c);
        if (key == 0 || !(c.Size >= LargeEnough || c.InIndex || c.Source == FactSource.Editor) || sharing[key] != 1 || names.Exists(n => n.Key == key)) return;
        var (written, lower) = counter.Of(key);
        if (lower == 0) builder.AddKey(key, company, AliasKind.Short, written, lower);
    }

    private void AddSector(FactTable.FactRow row)
    {
        var symbol = row["symbol"];
        var record = merger.Companies.Find(c => c.Listings.Contains(symbol + "@XNYS") || c.Listings.Contains(symbol + "@XNAS"));
        if (record is null) return;
        record.InIndex = true;
        if (record.Sector.Length == 0) record.Sector = row["gics_sector"];
        if (record.Industry.Length == 0) record.Industry = row["gics_sub_industry"];
        if (record.Country.Length == 0) record.Country = "US";
    }

    private static void Finish(CompanyRecord c)
    {
        // Registrants at the SEC without another source: New York listings under an American legal form.
        if (c.Country.Length == 0 && c.Source == FactSource.Sec && c.LegalNames.Concat([c.Name]).Any(static n => EndsAmerican(n)) && c.Listings.Exists(static l => Markets.MicOf(l) is "XNYS" or "XNAS")) c.Country = "US";
        var given = c.PrimaryIsGiven ? c.Listings[0] : null;
        var ranked = c.Listings.OrderBy(l => l == given ? -1 : Markets.Rank(l, c.Country)).Where(l => l == given || Markets.Rank(l, c.Country) < 50).Take(MostListings).ToList();
        c.Listings.Clear();
        c.Listings.AddRange(ranked);
        if (c.Source != FactSource.Editor)
        {
            c.AddLegal(c.Name);
            var full = c.Name;
            c.Name = ShortNames.Newsroom(full);
            if (c.Name != full && !c.LegalNames.Contains(full)) c.LegalNames.Insert(0, full);
        }
    }

    private static bool EndsAmerican(string name) => name.EndsWith("Inc", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Inc.", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Corp", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Corp.", StringComparison.OrdinalIgnoreCase);

    private static List<(ulong Key, AliasKind Kind)> NamesOf(CompanyRecord c)
    {
        var names = new List<(ulong, AliasKind)>();
        void Add(ReadOnlySpan<char> name, AliasKind kind)
        {
            names.Add((NameKey.Of(name), kind));
            var bare = CompanySuffixes.WithoutLegalForm(name);
            if (bare.Length < name.Length) names.Add((NameKey.Of(bare), kind == AliasKind.Canonical ? AliasKind.Legal : kind));
        }

        Add(c.Name, AliasKind.Canonical);
        foreach (var alias in c.Aliases) Add(alias, AliasKind.Alias);
        foreach (var legal in c.LegalNames) Add(legal, AliasKind.Legal);
        foreach (var form in c.LegalNames.Append(c.Name).Select(ShortNames.Newsroom).SelectMany(static n => ShortNames.Of(n).Append(n)).Distinct()) Add(form, AliasKind.Short);
        if ((c.Size >= 4 || c.InIndex || c.Source == FactSource.Editor) && ShortNames.Initials(ShortNames.Newsroom(c.Name)) is { } initials) Add(initials, AliasKind.Acronym);
        return names;
    }

    private static string IdOf(CompanyRecord c, HashSet<string> ids)
    {
        var id = c.Listings.Count > 0 ? c.Listings[0] : Slug(c.Name);
        for (var n = 2; !ids.Add(id); n++) id = (c.Listings.Count > 0 && n == 2 ? Slug(c.Name) : $"{Slug(c.Name)}-{n}");
        return id;
    }

    private static KnownCompany ToKnown(CompanyRecord c, string id)
    {
        var prominence = c.Source == FactSource.Editor ? Math.Max(5, c.Size + 1) : c.InIndex ? Math.Max(4, c.Size) : c.Size;
        return new KnownCompany(id, c.Name)
        {
            LegalNames = [.. c.LegalNames.Where(l => !l.Equals(c.Name, StringComparison.OrdinalIgnoreCase) && !NameCase.IsCapitals(l)).Take(2)], Aliases = c.Aliases, Country = c.Country, Kind = c.Kind, Listings = c.Listings,
            Sector = c.Sector, Industry = c.Industry, Parent = c.Parent, Isin = c.Isin, Website = CompanyIndex.Domain(c.Website), Prominence = prominence,
        };
    }

    private static string Slug(string name)
    {
        var slug = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
