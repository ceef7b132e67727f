using System.Collections.Frozen;

namespace Extraction.Companies;

/// <summary>
/// The words at the end of company names that say what form of firm it is (<c>Inc.</c>, <c>S.p.A.</c>, <c>Tbk</c>), and those that only describe it
/// (<c>Group</c>, <c>Holdings</c>, <c>Technologies</c>). A fact table of the language, not of companies.
/// </summary>
internal static class CompanySuffixes
{
    private static readonly FrozenSet<string> Legal = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "inc", "incorporated", "corp", "corporation", "co", "company", "companies", "ltd", "limited", "llc", "llp", "lp", "plc", "ag", "se", "sa", "nv", "bv", "ab", "asa", "oyj", "oy", "as",
        "aps", "spa", "srl", "sas", "sca", "gmbh", "kg", "kgaa", "kk", "bhd", "berhad", "sdn", "tbk", "pjsc", "jsc", "ojsc", "cjsc", "pao", "oao", "ooo", "pty", "pte", "pcl", "psc", "qsc", "qpsc",
        "saog", "sae", "saa", "sab", "cv", "scrl", "hf", "doo", "ad", "zrt", "nyrt", "public", "de", "publ", "ulc", "pvt");

    private static readonly FrozenSet<string> Descriptive = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "group", "grp", "groupe", "gruppe", "holding", "holdings", "hldgs", "hldg", "international", "intl", "global", "worldwide", "technologies", "technology", "tech", "industries", "industry", "enterprises", "enterprise", "systems",
        "solutions", "services", "partners", "ventures", "capital", "resources", "energy", "pharmaceuticals", "pharmaceutical", "pharma", "therapeutics", "biosciences", "laboratories", "labs",
        "motor", "motors", "automotive", "automobile", "electronics", "electric", "semiconductor", "semiconductors", "manufacturing", "mfg", "networks", "network", "software", "interactive", "entertainment", "media",
        "communications", "telecommunications", "telecom", "airlines", "airways", "bank", "bancorp", "bancshares", "financial", "insurance", "research", "stores", "foods", "brands", "products",
        "steel", "mining", "minerals", "metals", "petroleum", "oil", "gas", "power", "chemical", "chemicals", "materials", "properties", "realty", "logistics", "shipping", "engineering", "construction",
        "platforms", "financials", "finance", "securities", "investments", "investment", "beverages", "pictures", "studios", "games", "robotics", "aerospace", "aviation", "healthcare", "health", "medical",
        "sciences", "bio", "biotech", "cosmetics", "fashion", "retail", "hotels", "resorts", "consulting", "advisors", "advisers", "associates", "management", "ratings", "online");

    /// <summary>Words that newsrooms add and drop as they like: with or without, it is the same firm.</summary>
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "group", "grp", "groupe", "gruppe", "grupo", "gruppo", "holding", "holdings", "international", "industries", "enterprises", "technologies", "technology", "global", "worldwide", "motors", "motor");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GroupLookup = Groups.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LegalLookup = Legal.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DescriptiveLookup = Descriptive.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// <paramref name="name"/> without its legal forms: <c>Taiwan Semiconductor Manufacturing Co. Ltd.</c> is <c>Taiwan Semiconductor Manufacturing</c>,
    /// <c>Eli Lilly and Company</c> is <c>Eli Lilly</c>, <c>PT Bayan Resources Tbk</c> is <c>Bayan Resources</c>. Never empty.
    /// </summary>
    public static ReadOnlySpan<char> WithoutLegalForm(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.StartsWith("PT ", StringComparison.Ordinal) && name.Length > 6) name = name[3..];
        while (TrySplitLast(name, out var rest, out var last) && IsLegal(last)) name = rest;
        return name;
    }

    /// <summary><paramref name="name"/> without one describing word at its end; false when there is none or nothing would stay.</summary>
    public static bool TryWithoutDescriptor(ReadOnlySpan<char> name, out ReadOnlySpan<char> shorter)
    {
        if (TrySplitLast(name, out shorter, out var last) && DescriptiveLookup.Contains(last)) return true;
        shorter = name;
        return false;
    }

    /// <summary>Whether <paramref name="word"/> only describes a firm, or says what form it has; periods do not count.</summary>
    public static bool IsDescriptor(ReadOnlySpan<char> word) => IsLegal(word) || DescriptiveLookup.Contains(word);

    /// <summary>Whether <paramref name="word"/> says no more than that it is a group of firms: <c>Group</c>, <c>Holdings</c>, <c>International</c>.</summary>
    internal static bool IsGroupWord(ReadOnlySpan<char> word) => GroupLookup.Contains(word);

    /// <summary>Whether <paramref name="word"/> is a legal form, periods and brackets aside (<c>S.p.A.</c>, <c>(Publ)</c>, <c>A/S</c>).</summary>
    public static bool IsLegal(ReadOnlySpan<char> word)
    {
        Span<char> bare = stackalloc char[16];
        var length = 0;
        foreach (var c in word)
        {
            if (c is '.' or '/' or '(' or ')') continue;
            if (length == bare.Length) return false;
            bare[length++] = c;
        }

        return length > 0 && LegalLookup.Contains(bare[..length]);
    }

    /// <summary>Cuts the last word off, with a comma or <c>and</c> before it; false when only one word is left.</summary>
    private static bool TrySplitLast(ReadOnlySpan<char> name, out ReadOnlySpan<char> rest, out ReadOnlySpan<char> last)
    {
        var at = name.LastIndexOfAny(' ', ',');
        rest = last = default;
        if (at <= 0 || at == name.Length - 1) return false;
        last = name[(at + 1)..];
        rest = name[..at].TrimEnd(" ,-");
        if (rest.EndsWith(" and", StringComparison.OrdinalIgnoreCase)) rest = rest[..^4].TrimEnd(" ,");
        else if (rest.EndsWith(" &", StringComparison.Ordinal)) rest = rest[..^2].TrimEnd(" ,");
        return rest.Length > 1;
    }
}
