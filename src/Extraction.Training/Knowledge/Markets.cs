namespace Extraction.Training.Knowledge;

/// <summary>Exchanges: codes to MIC, and which are at home in which country.</summary>
internal static class Markets
{
    private static readonly Dictionary<string, string> Home = new(StringComparer.Ordinal)
    {
        ["US"] = "XNYS XNAS XASE BATS ARCX", ["CN"] = "XHKG XSHG XSHE XNYS XNAS", ["HK"] = "XHKG XNAS XNYS", ["MO"] = "XHKG", ["JP"] = "XTKS XJPX XFKA XSAP", ["GB"] = "XLON", ["IN"] = "XNSE XBOM", ["CA"] = "XTSE XTSX XCNQ NEOE XNYS XNAS",
        ["AU"] = "XASX", ["KR"] = "XKRX XKOS", ["TW"] = "XTAI ROCO", ["DE"] = "XETR XFRA XDUS XMUN XHAM XBER XHAN", ["FR"] = "XPAR", ["SE"] = "XSTO", ["TH"] = "XBKK", ["ID"] = "XIDX", ["BR"] = "BVMF", ["IL"] = "XTAE XNAS XNYS",
        ["SG"] = "XSES XNYS XNAS", ["IT"] = "XMIL", ["TR"] = "XIST", ["DK"] = "XCSE", ["NO"] = "XOSL", ["ES"] = "XMAD", ["CL"] = "XSGO", ["CH"] = "XSWX", ["ZA"] = "XJSE", ["NL"] = "XAMS", ["RU"] = "MISX", ["EG"] = "XCAI",
        ["AT"] = "XWBO", ["BE"] = "XBRU", ["FI"] = "XHEL", ["GR"] = "ASEX XATH", ["IE"] = "XDUB XLON XNYS XNAS", ["MX"] = "XMEX", ["SA"] = "XSAU", ["MY"] = "XKLS", ["NZ"] = "XNZE", ["PL"] = "XWAR", ["AR"] = "XBUE XNYS XNAS", ["PT"] = "XLIS",
        ["QA"] = "DSMD", ["VN"] = "XSTC", ["LT"] = "XLIT", ["LV"] = "XRIS", ["EE"] = "XTAL", ["HU"] = "XBUD", ["CZ"] = "XPRA", ["IS"] = "XICE", ["VE"] = "BVCA", ["CO"] = "XBOG", ["PE"] = "XLIM", ["PH"] = "XPHS", ["LK"] = "XCOL",
        ["NG"] = "XNSA", ["KE"] = "XNAI", ["AE"] = "XDFM XADS", ["KW"] = "XKUW", ["PK"] = "XKAR", ["LU"] = "XLUX XPAR XAMS XNYS", ["BM"] = "XHKG XNYS XNAS XSES XLON XOSL", ["KY"] = "XHKG XNYS XNAS", ["JE"] = "XLON", ["GG"] = "XLON", ["IM"] = "XLON",
    };

    /// <summary>The SEC's exchange names.</summary>
    public static string MicOfSec(string exchange) => exchange switch { "NYSE" => "XNYS", "Nasdaq" => "XNAS", "CBOE" => "BATS", "OTC" => "OTCM", _ => string.Empty };

    /// <summary>Rank of a listing for a company of that country: 0 at home, then New York, London, others, over the counter.</summary>
    public static int Rank(string listing, string country)
    {
        var mic = MicOf(listing);
        if (Home.TryGetValue(country, out var markets))
        {
            var at = markets.IndexOf(mic, StringComparison.Ordinal);
            if (at >= 0 && mic.Length > 0) return at / 5;
        }

        return mic switch
        {
            "XNYS" or "XNAS" or "XASE" => 10, "XLON" => 11, "XHKG" => 12, "OTCM" => 40, "" => 30, "XBER" or "XMUN" or "XHAN" or "XDUS" or "XHAM" or "AQXE" => 50, "XWBO" or "XBUE" or "XMEX" or "XSGO" or "BVMF" => 45, _ => 20,
        };
    }

    /// <summary>Whether the listing is at home in that country.</summary>
    public static bool IsHome(string listing, string country) => Home.TryGetValue(country, out var markets) && MicOf(listing) is { Length: > 0 } mic && markets.Contains(mic, StringComparison.Ordinal);

    /// <summary>Yahoo's form of a symbol to the exchange's own: <c>0700.HK</c> is <c>0700</c>, <c>BRK/A</c> and <c>BRK-A</c> are <c>BRK.A</c>.</summary>
    public static string Symbol(string yahoo)
    {
        var dot = yahoo.LastIndexOf('.');
        if (dot > 0 && yahoo.Length - dot <= 4) yahoo = yahoo[..dot];
        return yahoo.Replace('/', '.');
    }

    /// <summary>
    /// The listing of a symbol in Yahoo's form at a market: Tokyo by its own code, Colombo with the class mark set off (<c>DIAL.N0000</c>); empty for London's
    /// numbered quotes of foreign shares (<c>0R2Q</c>).
    /// </summary>
    public static string Listing(string yahoo, string mic)
    {
        var symbol = Symbol(yahoo);
        if (mic == "XJPX") mic = "XTKS";
        if (mic == "XLON" && symbol.Length == 4 && symbol[0] == '0') return string.Empty;
        if (mic == "XCOL" && symbol.EndsWith("N0000", StringComparison.Ordinal)) symbol = symbol[..^5] + ".N0000";
        return symbol + "@" + mic;
    }

    public static string MicOf(string listing) => listing[(listing.LastIndexOf('@') + 1)..];
}
