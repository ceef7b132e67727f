using Extraction.Companies;

namespace Extraction.Training.Knowledge;

/// <summary>The companies joined so far, to be found again by listing, ISIN, web site or name.</summary>
internal sealed class CompanyIndex
{
    private readonly Dictionary<string, CompanyRecord> byListing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompanyRecord> byIsin = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<CompanyRecord>> byName = [];

    /// <summary>Makes a record findable by what it carries now.</summary>
    public void Register(CompanyRecord record)
    {
        AddName(record.Name, record);
        foreach (var name in record.LegalNames) AddName(name, record);
        if (record.Isin.Length > 0) byIsin.TryAdd(record.Isin, record);
        if (record.Kind is "subsidiary" or "defunct" or "private") return;
        foreach (var listing in record.Listings) byListing.TryAdd(listing, record);
    }

    public void AddName(string name, CompanyRecord record)
    {
        var key = Key(name);
        if (key == 0) return;
        if (!byName.TryGetValue(key, out var records)) byName[key] = records = [];
        if (!records.Contains(record)) records.Add(record);
    }

    public CompanyRecord? ByListing(string listing) => byListing.GetValueOrDefault(listing);

    public CompanyRecord? ByIsin(string isin) => isin.Length == 0 ? null : byIsin.GetValueOrDefault(isin);

    /// <summary>A company of that name whose country agrees (an unknown one agrees with any), else one whose web site is the same.</summary>
    public CompanyRecord? ByName(string name, string country, string website, bool anyCountry)
    {
        if (!byName.TryGetValue(Key(name), out var records)) return null;
        foreach (var record in records)
        {
            if (record.Country.Length == 0 || country.Length == 0 || Group(record.Country) == Group(country)) return record;
        }

        foreach (var record in records)
        {
            if (website.Length > 0 && Domain(record.Website) == Domain(website)) return record;
        }

        return anyCountry ? records[0] : null;
    }

    public static string Domain(string website)
    {
        var at = website.IndexOf("://", StringComparison.Ordinal);
        if (at >= 0) website = website[(at + 3)..];
        if (website.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) website = website[4..];
        var slash = website.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? website : website[..slash]).ToLowerInvariant();
    }

    private static ulong Key(string name) => NameKey.Of(CompanySuffixes.WithoutLegalForm(name));

    /// <summary>Domiciles that one company is often given: a holding in the Caymans, the business in China or Hong Kong.</summary>
    private static string Group(string country) => country is "CN" or "HK" or "KY" or "BM" or "MO" or "VG" ? "CN" : country is "IE" or "BM" or "JE" ? "GB" : country;
}
