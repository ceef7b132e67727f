namespace Extraction.Linking.Knowledge;

/// <summary>What a knowledge base holds of a company. Blank facts are empty.</summary>
/// <param name="Id">Stable id: <c>SYMBOL@MIC</c> of the home listing, or a short name in lower case for a company without one.</param>
/// <param name="Name">The name newsrooms use.</param>
public sealed record KnownCompany(string Id, string Name)
{
    /// <summary>Registered names.</summary>
    public IReadOnlyList<string> LegalNames { get; init; } = [];

    /// <summary>Brands, acronyms, former and short names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 of its headquarters.</summary>
    public string Country { get; init; } = string.Empty;

    /// <summary><c>listed private state subsidiary fund defunct</c>.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>Listings as <c>SYMBOL@MIC</c>, the primary one first; the market is missing where it is not known.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>GICS-like sector.</summary>
    public string Sector { get; init; } = string.Empty;

    /// <summary>GICS-like industry.</summary>
    public string Industry { get; init; } = string.Empty;

    /// <summary>Name of the company that owns it.</summary>
    public string Parent { get; init; } = string.Empty;

    /// <summary>International securities number.</summary>
    public string Isin { get; init; } = string.Empty;

    /// <summary>Web site.</summary>
    public string Website { get; init; } = string.Empty;

    /// <summary>How well known it is before any text is read, 0 (unknown) to 7: size class, index membership, an editor's choice.</summary>
    public int Prominence { get; init; }

    /// <summary>The facts as an entity carries them.</summary>
    public CompanyFacts ToFacts()
    {
        string? ticker = null, market = null;
        if (Listings.Count > 0)
        {
            var at = Listings[0].LastIndexOf('@');
            (ticker, market) = at < 0 ? (Listings[0], null) : (Listings[0][..at], Listings[0][(at + 1)..]);
        }

        return new CompanyFacts(ticker, Blank(market), Blank(Country), Blank(Sector), Blank(Industry), Blank(Parent), Blank(Kind), Listings, Blank(Isin), Blank(Website));
    }

    private static string? Blank(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
