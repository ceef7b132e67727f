using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Linking.Knowledge;

/// <summary>Words near a name that tell in which sector its company works: <c>the chipmaker</c>, <c>shares of the lender</c>.</summary>
internal static class SectorWords
{
    /// <summary>Sector names of the facts, in order of number; 0 is none.</summary>
    public static readonly string[] Sectors =
    [
        "", "Communication Services", "Consumer Discretionary", "Consumer Staples", "Energy", "Financials", "Health Care", "Industrials",
        "Information Technology", "Materials", "Real Estate", "Utilities",
    ];

    private static readonly string[] Words =
    [
        "",
        "telecom telecoms operator carrier broadband mobile wireless broadcaster streaming publisher media network social app search internet subscribers advertising films studio games video users platform",
        "retailer retail store stores shop shops carmaker automaker car cars vehicle vehicles hotel hotels restaurant restaurants fashion clothing luxury e-commerce online apparel sneakers casino travel bookings electric",
        "supermarket supermarkets grocery grocer food foods beer brewer drinks beverage tobacco cosmetics household consumer snacks dairy chocolate",
        "oil gas crude petroleum drilling refinery refineries pipeline barrels exploration coal lng",
        "bank banks lender banking insurer insurance fund funds investment broker brokerage asset analysts analyst loans mortgage payments credit deposits economist investors",
        "drug drugs drugmaker pharmaceutical biotech vaccine vaccines hospital hospitals medical patients trial treatment health clinical medicines",
        "airline airlines aircraft planes jets flights aerospace defence defense engineering shipping freight logistics rail railway construction industrial turbines engines delivery airport parcels",
        "chip chips chipmaker semiconductor semiconductors software computer computers hardware cloud technology tech smartphone smartphones servers data artificial wafers phones",
        "steel steelmaker mining miner mine mines copper gold iron aluminium aluminum chemical chemicals cement paper nickel lithium ore fertiliser fertilizer",
        "property developer developers homes housing real-estate estate apartments offices malls",
        "utility utilities electricity power grid water nuclear solar renewable wind",
    ];

    private static readonly FrozenDictionary<ulong, int> Masks = Build();

    /// <summary>The number of a sector's name; 0 when it is not one of ours.</summary>
    public static byte NumberOf(string sector) => (byte)Math.Max(0, Array.IndexOf(Sectors, sector));

    /// <summary>The sectors that a word speaks for: bit <c>n</c> for sector <c>n</c>.</summary>
    public static int MaskOf(ReadOnlySpan<char> word) => Masks.TryGetValue(TokenHash.OfLower(word), out var mask) ? mask : 0;

    private static FrozenDictionary<ulong, int> Build()
    {
        var masks = new Dictionary<ulong, int>();
        for (var sector = 1; sector < Words.Length; sector++)
        {
            foreach (var word in Words[sector].Split(' '))
            {
                var key = TokenHash.OfLower(word);
                masks[key] = masks.GetValueOrDefault(key) | (1 << sector);
            }
        }

        return masks.ToFrozenDictionary();
    }
}
