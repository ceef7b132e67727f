using System.Text;
using Extraction.Companies;

namespace Extraction.Linking.Knowledge;

/// <summary>Collects companies and compiles them into a <see cref="KnowledgeBase"/>. Not thread-safe.</summary>
/// <example><code>
/// var kb = new KnowledgeBaseBuilder().Add(new KnownCompany("acme", "Acme Rockets") { Aliases = ["ACR"] }).Build();
/// </code></example>
public sealed class KnowledgeBaseBuilder
{
    private readonly MemoryStream blob = new();
    private readonly List<int> starts = [0];
    private readonly List<byte> prominence = [];
    private readonly List<ushort> countries = [];
    private readonly List<byte> sectors = [];
    private readonly List<ushort> industries = [];
    private readonly Dictionary<string, ushort> industryNumbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly List<(ulong Key, int Entity, AliasKind Kind, byte Written, byte Common)> postings = [];
    private readonly HashSet<(ulong, int)> seen = [];

    /// <summary>Number of entities added.</summary>
    public int Count => prominence.Count;

    /// <summary>Adds a company with the names and listings that it carries.</summary>
    /// <exception cref="ArgumentException">Its name is empty.</exception>
    public KnowledgeBaseBuilder Add(KnownCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentException.ThrowIfNullOrWhiteSpace(company.Name);
        var entity = Count;
        AddRecord(company);
        AddName(company.Name, entity, AliasKind.Canonical);
        foreach (var alias in company.Aliases) AddName(alias, entity, AliasKind.Alias);
        foreach (var legal in company.LegalNames) AddName(legal, entity, AliasKind.Legal);
        foreach (var listing in company.Listings) AddListing(listing, entity);
        return this;
    }

    /// <summary>Compiles what was added.</summary>
    public KnowledgeBase Build() => new(blob.ToArray(), [.. starts], [.. prominence], [.. countries], [.. sectors], [.. industries], [.. industryNumbers.OrderBy(static p => p.Value).Select(static p => p.Key)], AliasTable.Build([.. postings]));

    /// <summary>Adds a name, and the same without its legal form, for entity <paramref name="entity"/>; names it has already are passed over.</summary>
    internal void AddName(ReadOnlySpan<char> name, int entity, AliasKind kind, byte written = 0, byte common = 0)
    {
        AddKey(NameKey.Of(name), entity, kind, written, common);
        AddKey(NameKey.Of(CompanySuffixes.WithoutLegalForm(name)), entity, kind, written, common);
    }

    internal void AddKey(ulong key, int entity, AliasKind kind, byte written, byte common)
    {
        if (key != 0 && seen.Add((key, entity))) postings.Add((key, entity, kind, written, common));
    }

    internal void AddListing(string listing, int entity)
    {
        var at = listing.LastIndexOf('@');
        var (symbol, market) = at < 0 ? (listing, string.Empty) : (listing[..at], listing[(at + 1)..]);
        AddKey(NameKey.OfTicker(symbol, string.Empty), entity, AliasKind.Ticker, 0, 0);
        if (market.Length > 0) AddKey(NameKey.OfTicker(symbol, market), entity, AliasKind.Ticker, 0, 0);
    }

    /// <summary>Appends the record and its arrays, without any name.</summary>
    internal void AddRecord(KnownCompany c)
    {
        string[] fields = [c.Id, c.Name, Join(c.LegalNames), Join(c.Aliases), c.Kind, Join(c.Listings), c.Parent, c.Isin, c.Website];
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) blob.WriteByte((byte)'\t');
            blob.Write(Encoding.UTF8.GetBytes(fields[i].Replace('\t', ' ').Replace('\n', ' ')));
        }

        starts.Add((int)blob.Length);
        prominence.Add((byte)Math.Clamp(c.Prominence, 0, 7));
        countries.Add(KnowledgeBase.CountryCode(c.Country));
        sectors.Add(SectorWords.NumberOf(c.Sector));
        if (!industryNumbers.TryGetValue(c.Industry, out var industry) && industryNumbers.Count < ushort.MaxValue) industryNumbers[c.Industry] = industry = (ushort)industryNumbers.Count;
        industries.Add(industry);
    }

    private static string Join(IReadOnlyList<string> list) => string.Join(';', list.Select(static x => x.Replace(';', ',')));
}
