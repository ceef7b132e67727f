namespace Extraction.Training.Knowledge;

/// <summary>A company while the tables are being joined.</summary>
internal sealed class CompanyRecord
{
    /// <summary>Which table it was first seen in.</summary>
    public required FactSource Source { get; init; }

    public required string Name { get; set; }

    public List<string> LegalNames { get; } = [];

    public List<string> Aliases { get; } = [];

    public string Country { get; set; } = string.Empty;

    public string Kind { get; set; } = string.Empty;

    /// <summary><c>SYMBOL@MIC</c>, in the order of finding.</summary>
    public List<string> Listings { get; } = [];

    /// <summary>Whether the first listing was chosen by an editor and stays first.</summary>
    public bool PrimaryIsGiven { get; set; }

    /// <summary>Whether an editor says that no share of it is traded.</summary>
    public bool HasNoShares { get; set; }

    public string Sector { get; set; } = string.Empty;

    public string Industry { get; set; } = string.Empty;

    public string Parent { get; set; } = string.Empty;

    public string Isin { get; set; } = string.Empty;

    public string Website { get; set; } = string.Empty;

    /// <summary>1 nano … 6 mega; 0 unknown.</summary>
    public int Size { get; set; }

    public bool InIndex { get; set; }

    public void AddListing(string listing)
    {
        if (listing.Length > 1 && !Listings.Contains(listing)) Listings.Add(listing);
    }

    public void AddLegal(string name)
    {
        if (name.Length > 0 && !name.Equals(Name, StringComparison.OrdinalIgnoreCase) && !LegalNames.Exists(x => x.Equals(name, StringComparison.OrdinalIgnoreCase))) LegalNames.Add(name);
    }

    /// <summary>Fills what is blank.</summary>
    public void Fill(string country, string sector, string industry, string isin, string website)
    {
        if (Country.Length == 0) Country = country;
        if (Sector.Length == 0) (Sector, Industry) = (sector, Industry.Length == 0 ? industry : Industry);
        if (Industry.Length == 0) Industry = industry;
        if (Isin.Length == 0) Isin = isin;
        if (Website.Length == 0) Website = website;
    }
}

/// <summary>Where a company was first seen; the surer ones first.</summary>
internal enum FactSource
{
    Editor,
    Index,
    Sec,
    Equities,
}
