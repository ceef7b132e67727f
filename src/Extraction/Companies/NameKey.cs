using Extraction.Text;

namespace Extraction.Companies;

/// <summary>
/// A name reduced to what stays the same between its spellings, as a 64-bit hash: case, accents, blanks and punctuation are gone, <c>&amp;</c> is
/// <c>and</c>, a leading <c>the</c> falls away. <c>ByteDance</c>, <c>Bytedance</c> and <c>Byte Dance</c> have one key.
/// </summary>
internal static class NameKey
{
    private const ulong Seed = 0x84222325CBF29CE4, Prime = 0x9E3779B97F4A7C15;

    /// <summary>The key of <paramref name="name"/>; 0 when it holds no letter or digit.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4) name = name[4..];
        Span<char> buffer = stackalloc char[1];
        var hash = Seed;
        var any = false;
        foreach (var c in name)
        {
            foreach (var letter in c == '&' ? "and" : LetterFolder.Fold(c, buffer))
            {
                hash = (hash ^ letter) * Prime;
                hash ^= hash >> 29;
                any = true;
            }
        }

        if (!any) return 0;
        hash = TokenHash.Finish(hash);
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The key of a listing: a symbol at a market (<c>BIDU</c>, <c>XNAS</c>), or anywhere when <paramref name="market"/> is empty.</summary>
    public static ulong OfTicker(ReadOnlySpan<char> symbol, ReadOnlySpan<char> market)
    {
        var hash = Prime;
        var start = 0;
        while (start < symbol.Length - 1 && symbol[start] == '0') start++;
        foreach (var c in symbol[start..]) hash = Step(hash, char.ToUpperInvariant(c));
        hash = Step(hash, '@');
        foreach (var c in market) hash = Step(hash, c);
        hash = TokenHash.Finish(hash);
        return hash == 0 ? 1 : hash;
    }

    private static ulong Step(ulong hash, char c)
    {
        hash = (hash ^ c) * Prime;
        return hash ^ (hash >> 29);
    }
}
