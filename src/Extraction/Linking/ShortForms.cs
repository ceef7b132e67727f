using Extraction.Companies;

namespace Extraction.Linking;

/// <summary>Whether a name is a shorter way to write another: its first words, its words cut short, some words left out, its last word, a slip of the pen.</summary>
internal static class ShortForms
{
    /// <summary>Words shorter than this are neither cut short nor misspelled.</summary>
    private const int LongWord = 7;

    /// <summary>Whether <paramref name="words"/> may stand for the name <paramref name="full"/>, written <paramref name="fullName"/>.</summary>
    public static bool Fit(string[] words, string[] full, string fullName)
    {
        if (words.Length < full.Length && (Begins(full, words) || LeavesOut(full, words) || IsLastWord(full, words))) return true;
        if (SameCore(words, full)) return true;
        if (words.Length == full.Length && (IsCutShort(full, words) || (words.Length == 1 && IsSlip(words[0], full[0])))) return true;
        return words.Length == 2 && full.Length > 2 && Same(words[0], full[0]) && Initials.Fit(words[1], full[1..], fullName[Math.Min(fullName.Length, full[0].Length + 1)..]);
    }

    /// <summary><c>Didi</c> for <c>Didi Chuxing</c>.</summary>
    private static bool Begins(string[] full, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Same(full[i], words[i])) return false;
        }

        return true;
    }

    /// <summary><c>Sunset World Group</c> for <c>Grupo Sunset World</c>.</summary>
    private static bool SameCore(string[] words, string[] full)
    {
        string[] a = Array.FindAll(words, static w => !CompanySuffixes.IsGroupWord(w)), b = Array.FindAll(full, static w => !CompanySuffixes.IsGroupWord(w));
        return a.Length > 0 && a.Length == b.Length && (a.Length < words.Length || b.Length < full.Length) && Begins(b, a);
    }

    /// <summary><c>VBS Bank</c> for <c>VBS Mutual Bank</c>: first and last word stay.</summary>
    private static bool LeavesOut(string[] full, string[] words)
    {
        if (words.Length < 2 || !Same(full[0], words[0]) || !Same(full[^1], words[^1])) return false;
        var at = 0;
        foreach (var word in full)
        {
            if (at < words.Length && Same(word, words[at])) at++;
        }

        return at == words.Length;
    }

    /// <summary><c>Sucre</c> for <c>Seguros Sucre</c>: a long last word that describes nothing.</summary>
    private static bool IsLastWord(string[] full, string[] words) =>
        words.Length == 1 && full.Length == 2 && words[0].Length > 4 && Same(full[^1], words[0]) && !CompanySuffixes.IsDescriptor(words[0]);

    /// <summary><c>China Moly</c> for <c>China Molybdenum</c>.</summary>
    private static bool IsCutShort(string[] full, string[] words)
    {
        var cut = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (Same(full[i], words[i])) continue;
            var bare = words[i].TrimEnd('.');
            if (bare.Length < 4 || full[i].Length < LongWord || !full[i].StartsWith(bare, StringComparison.OrdinalIgnoreCase)) return false;
            cut++;
        }

        return cut > 0 && words.Length > 1;
    }

    /// <summary>One letter more, less or other in a long word.</summary>
    private static bool IsSlip(string a, string b)
    {
        if (a.Length < LongWord + 1 || b.Length < LongWord + 1 || Math.Abs(a.Length - b.Length) > 1 || a[0] != b[0]) return false;
        var front = 0;
        while (front < a.Length && front < b.Length && a[front] == b[front]) front++;
        var back = 0;
        while (back < Math.Min(a.Length, b.Length) - front && a[^(back + 1)] == b[^(back + 1)]) back++;
        return Math.Max(a.Length, b.Length) - front - back <= 1;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase) || a.TrimEnd(',', '.').Equals(b.TrimEnd(',', '.'), StringComparison.OrdinalIgnoreCase);
}
