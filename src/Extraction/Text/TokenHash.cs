namespace Extraction.Text;

/// <summary>
/// 64-bit hashes of token text, for tables that hold no strings. Curly apostrophes count as straight ones. Two different words of any
/// real vocabulary collide with a chance below one in a million (10⁶ words, birthday bound 3·10⁻⁸).
/// </summary>
internal static class TokenHash
{
    private const ulong Seed = 0xCBF29CE484222325, Prime = 0x9E3779B97F4A7C15;

    /// <summary>The hash of the word as written.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = Step(hash, c == '\u2019' ? '\'' : c);
        return Finish(hash);
    }

    /// <summary>The hash of the word in lower case (simple, invariant case mapping).</summary>
    public static ulong OfLower(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = Step(hash, Lower(c));
        return Finish(hash);
    }

    /// <summary>Lower case, and the curly apostrophe made straight.</summary>
    public static char Lower(char c)
    {
        if (c < 128) return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }

    /// <summary>Spreads the bits of a 64-bit value (the finisher of SplitMix64).</summary>
    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }

    private static ulong Step(ulong hash, char c)
    {
        hash = (hash ^ c) * Prime;
        return hash ^ (hash >> 29);
    }
}
