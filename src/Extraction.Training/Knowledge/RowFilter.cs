using System.Collections.Frozen;

namespace Extraction.Training.Knowledge;

/// <summary>Which rows of a security list name a company, and what to cut from the name of a depositary receipt or share class.</summary>
internal static class RowFilter
{
    private static readonly FrozenSet<string> Papers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ETN", "ETF", "ETFS", "ETC", "Warrant", "Warrants", "Certificate", "Knock-Out", "Leverage", "Inverse", "Futures", "Futur", "UCITS", "Index", "Bond", "Bonds", "Note", "Notes", "Rights", "Subordinated", "Debentures", "Turbo", "Certificates", "Acquisition");

    private static readonly FrozenSet<string> Marks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "ADR", "ADRS", "ADS", "GDR", "GDRS", "DRN", "Sponsored", "Unsponsored", "Pfd", "Preferred", "Class", "Cl", "Shs", "Shares", "Registered", "Ordinary", "Depositary", "Depository", "Receipt", "Receipts", "Repr", "Reptg", "INH", "ON", "O.N", "O.N.", "NA", "NV", "PF", "Ord", "Foreign", "-FGN-", "RP", "CDR", "DRC", "NVDR", "Representing");

    /// <summary>Whether the row is a fund, a certificate or another paper rather than a share.</summary>
    public static bool IsPaper(string name)
    {
        foreach (var word in name.Split(' '))
        {
            if (Papers.Contains(word.Trim(',', '.', '(', ')'))) return true;
        }

        return false;
    }

    /// <summary>The name before the first word that only tells which paper it is: <c>Baidu Inc ADR reptg 1/10</c> is <c>Baidu Inc</c>.</summary>
    public static string WithoutMarks(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = 1;
        while (kept < words.Length && !IsMark(words[kept])) kept++;
        return string.Join(' ', words[..kept]).TrimEnd(',', '-', '.', ' ');
    }

    private static bool IsMark(string word)
    {
        var bare = word.Trim(',', '(', ')');
        return (Marks.Contains(bare) && bare.Length > 1) || bare.StartsWith("DL-", StringComparison.Ordinal) || bare.StartsWith("EO-", StringComparison.Ordinal) || bare.Contains("/25", StringComparison.Ordinal) || bare.Contains(",0", StringComparison.Ordinal);
    }
}
