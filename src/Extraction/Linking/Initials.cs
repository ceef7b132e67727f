using Extraction.Companies;

namespace Extraction.Linking;

/// <summary>Whether a short name in capitals is made of the initials of a longer one.</summary>
internal static class Initials
{
    private const int Longest = 8;

    /// <summary>
    /// Whether <paramref name="acronym"/> (<c>TSMC</c>, <c>KCC</c>, <c>NCCI</c>) is the initials of <paramref name="words"/>, small words and a legal form
    /// in or out.
    /// </summary>
    public static bool Fit(ReadOnlySpan<char> acronym, string[] words, string fullName)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = Letters(acronym, letters);
        if (length < 2 || words.Length < 2) return false;
        var wanted = letters[..length];
        return Match(wanted, words, small: false) || Match(wanted, words, small: true) || Match(wanted, fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries), small: false);
    }

    /// <summary>Whether <paramref name="blend"/> is made of letters of a longer name in their order, from its first one: <c>Afreximbank</c>, <c>Petrobras</c>.</summary>
    public static bool IsBlend(ReadOnlySpan<char> blend, ReadOnlySpan<char> fullName)
    {
        if (blend.Length < 3 || blend.Length >= fullName.Length || char.ToLowerInvariant(blend[0]) != char.ToLowerInvariant(fullName[0])) return false;
        var at = 0;
        foreach (var c in fullName)
        {
            if (at < blend.Length && char.ToLowerInvariant(blend[at]) == char.ToLowerInvariant(c)) at++;
        }

        return at == blend.Length;
    }

    /// <summary>Whether it looks like an acronym: two to eight characters, mostly capitals.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[Longest];
        return Letters(name, letters) >= 2;
    }

    private static bool Match(ReadOnlySpan<char> wanted, string[] words, bool small)
    {
        var at = 0;
        foreach (var word in words)
        {
            foreach (var part in word.Split('-'))
            {
                if (part.Length == 0 || !char.IsLetterOrDigit(part[0]) || (!small && char.IsLower(part[0]))) continue;
                if (at == wanted.Length) return CompanySuffixes.IsLegal(part);
                if (char.ToUpperInvariant(part[0]) != wanted[at]) return false;
                at++;
            }
        }

        return at == wanted.Length;
    }

    /// <summary>The capitals of an acronym; 0 when it holds lower-case letters (but a plural s) or is too long.</summary>
    private static int Letters(ReadOnlySpan<char> acronym, Span<char> letters)
    {
        var count = 0;
        foreach (var c in acronym)
        {
            if (c is '.' or '&' or '-') continue;
            if (count == letters.Length || !(char.IsUpper(c) || char.IsDigit(c))) return 0;
            letters[count++] = c;
        }

        return count;
    }
}
