using Extraction.Companies;
using Extraction.Countries;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Joins the tables into one record a company: the editor's lines first, then index members, the SEC's registrants and the world's
/// security list, each matched by listing, ISIN or name to what is there.
/// </summary>
internal sealed class CompanyMerger
{
    private readonly CompanyIndex index = new();

    public List<CompanyRecord> Companies { get; } = [];

    /// <summary>Where an editor's line and the facts differ, for people to read.</summary>
    public List<string> Contradictions { get; } = [];

    public void AddEditor(FactTable.FactRow row)
    {
        var record = new CompanyRecord { Source = FactSource.Editor, Name = row["name"] };
        if (record.Name.Length == 0) return;
        record.Kind = row["kind"];
        record.Parent = row["parent"];
        record.Fill(row["country"], row["sector"], row["industry"], string.Empty, row["website"]);
        foreach (var alias in row.List("aliases")) record.Aliases.Add(alias);
        foreach (var legal in row.List("legal_names")) record.AddLegal(legal);
        var tickers = row.List("tickers");

        // "-": it has no shares, whatever paper of it a list holds.
        record.HasNoShares = tickers is ["-"];
        foreach (var ticker in record.HasNoShares ? [] : tickers) record.AddListing(ticker.Replace("@XJPX", "@XTKS", StringComparison.Ordinal));
        record.PrimaryIsGiven = record.Listings.Count > 0;
        Companies.Add(record);
        index.Register(record);
    }

    public void AddIndexMember(FactTable.FactRow row)
    {
        var country = CountryOf(row["country"]);
        if (country.Length == 0 && row["headquarters"] is { Length: > 0 } seat) country = CountryOf(seat[(seat.LastIndexOf(',') + 1)..].Trim());
        var us = UsListing(row["traded_as"], row["symbol"]);
        var record = (us.Length > 0 ? index.ByListing(us) : null) ?? index.ByName(row["name"], country, row["website"], anyCountry: true) ?? index.ByName(row["wikipedia"], country, row["website"], anyCountry: true);

        // The info box is now and then another company's: the row's own name must agree with its page and with what it is joined to.
        if ((record is not null && !NamesAgree(record, row["name"])) || (row["wikipedia"].Length > 0 && !NamesAgree(new CompanyRecord { Source = FactSource.Index, Name = row["wikipedia"] }, row["name"]))) return;
        if (record is null)
        {
            record = new CompanyRecord { Source = FactSource.Index, Name = row["name"], Kind = "listed" };
            Companies.Add(record);
        }

        record.InIndex = true;
        if (country.Length == 0 && us.Length > 0) country = "US";
        record.Fill(country, string.Empty, string.Empty, string.Empty, row["website"]);
        if (us.Length > 0) record.AddListing(us);
        index.AddName(row["wikipedia"], record);
        foreach (var yahoo in row.List("yahoo_symbols")) index.AddName("yahoo " + yahoo, record);
        index.Register(record);
    }

    /// <summary>All rows of one registrant.</summary>
    public void AddRegistrant(IReadOnlyList<FactTable.FactRow> rows, int rank)
    {
        var listings = rows.Select(static r => r["ticker"].Replace('-', '.') + "@" + Markets.MicOfSec(r["exchange"])).ToList();
        var name = RowFilter.WithoutMarks(rows[0]["name"]);
        if (RowFilter.IsPaper(name)) return;
        var record = listings.Select(index.ByListing).FirstOrDefault(static r => r is not null);
        if (record is { Source: FactSource.Editor } && !NamesAgree(record, name))
        {
            Contradictions.Add($"{record.Name}: {listings[0]} is {name} at the SEC");
            record = null;
        }

        record ??= index.ByName(name, string.Empty, string.Empty, anyCountry: true);
        if (record is null)
        {
            record = new CompanyRecord { Source = FactSource.Sec, Name = NameCase.Of(name), Kind = "listed" };
            Companies.Add(record);
        }
        else
        {
            record.AddLegal(name);
        }

        if (Carries(record)) foreach (var listing in listings) record.AddListing(listing);

        // The SEC's file has the largest first, which is a size class where no list gives one.
        record.Size = Math.Max(record.Size, rank switch { < 300 => 5, < 1000 => 4, < 3000 => 3, < 5000 => 2, _ => 1 });
        index.Register(record);
    }

    /// <summary>Whether a row of the security list stands at a market away from the company's home; those come last.</summary>
    public static bool IsForeign(FactTable.FactRow row) => !Markets.IsHome(Markets.Listing(row["symbol"], row["mic"]), CountryOf(row["country"]));

    public void AddEquity(FactTable.FactRow row)
    {
        var (name, mic) = (row["name"], row["mic"]);
        if (name.Length < 2 || RowFilter.IsPaper(name)) return;
        var country = CountryOf(row["country"]);
        var listing = Markets.Listing(row["symbol"], mic);
        var home = Markets.IsHome(listing, country);
        if (!home) name = RowFilter.WithoutMarks(name);
        var record = index.ByIsin(row["isin"]) ?? (home ? index.ByListing(listing) : null);
        if (record is { Source: FactSource.Editor or FactSource.Index } && !NamesAgree(record, name))
        {
            if (record.Source == FactSource.Editor) Contradictions.Add($"{record.Name}: {listing} is {name} in the security list");
            record = null;
        }

        record ??= index.ByName(name, country, row["website"], anyCountry: !home);
        if (record is null && index.ByName("yahoo " + row["symbol"], country, row["website"], anyCountry: false) is { } member && NamesAgree(member, name)) record = member;
        if (record is null)
        {
            if (country.Length == 0 || (!home && (row["sector"].Length == 0 || NameCase.IsCapitals(name)))) return;
            record = new CompanyRecord { Source = FactSource.Equities, Name = NameCase.Of(name), Kind = "listed" };
            Companies.Add(record);
        }
        else if (home)
        {
            record.AddLegal(name);
        }

        if (record.Source == FactSource.Editor && home && record.Country.Length > 0 && country.Length > 0 && record.Country != country)
        {
            Contradictions.Add($"{record.Name}: {record.Country}, but {country} in the security list");
        }

        record.Fill(country, row["sector"], row["industry"], row["isin"], row["website"]);
        record.Size = Math.Max(record.Size, SizeOf(row["market_cap_class"]));
        // A list of today that still has the firm at home says that it was listed lately, whoever owns it now.
        if (Carries(record) || (home && record.Kind is "subsidiary" or "private" && !record.PrimaryIsGiven && !record.HasNoShares && NamesAgree(record, name)))
        {
            record.AddListing(listing);
            foreach (var other in row.List("listings")) AddOther(record, other);
        }

        index.Register(record);
    }

    /// <summary>Whether listings of the facts belong in the record: of a firm that is gone only where the editor gives none.</summary>
    private static bool Carries(CompanyRecord record) => !record.HasNoShares && (record.Kind is "listed" or "" or "state" or "fund" || (record.Kind == "defunct" && !record.PrimaryIsGiven));

    private static void AddOther(CompanyRecord record, string listing)
    {
        var at = listing.LastIndexOf('@');
        var other = Markets.Listing(listing[..at], listing[(at + 1)..]);
        if (other.Length > 0 && Markets.Rank(other, record.Country) < 20) record.AddListing(other);
    }

    /// <summary>Whether a name shares a word of three letters with the record's names, or its first letters.</summary>
    private static bool NamesAgree(CompanyRecord record, string name)
    {
        foreach (var known in record.LegalNames.Concat(record.Aliases).Append(record.Name))
        {
            if (known.Length > 2 && name.Length > 2 && known.AsSpan(0, 3).Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var word in known.Split(' ', '.', ',', '-'))
            {
                if (word.Length > 2 && !CompanySuffixes.IsDescriptor(word) && name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static string UsListing(string tradedAs, string symbol)
    {
        var mic = tradedAs.StartsWith("NYSE", StringComparison.Ordinal) ? "XNYS" : tradedAs.StartsWith("Nasdaq :", StringComparison.OrdinalIgnoreCase) ? "XNAS" : string.Empty;
        return mic.Length > 0 && !symbol.Contains('.', StringComparison.Ordinal) ? symbol + "@" + mic : string.Empty;
    }

    private static string CountryOf(string name) => name.Length > 0 && CountryTable.TryFind(name, out var country, out _) ? country.Alpha2 : string.Empty;

    private static int SizeOf(string size) => size switch { "Nano Cap" => 1, "Micro Cap" => 2, "Small Cap" => 3, "Mid Cap" => 4, "Large Cap" => 5, "Mega Cap" => 6, _ => 0 };
}
