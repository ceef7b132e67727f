using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// The letter n-grams of a chunk of text between white space: every run of three to five characters of the chunk in lower case, its
/// beginning and end marked, hashed to slots. They hold what whole words miss: stems, compounds, misspellings, punctuation of a source.
/// </summary>
internal static class LetterGrams
{
    /// <summary>Slots that n-grams are hashed to.</summary>
    public const int Slots = 1 << 17;

    /// <summary>Characters of a chunk that are read.</summary>
    public const int LongestChunk = 40;

    /// <summary>The most slots a chunk has.</summary>
    public const int Most = 3 * LongestChunk;

    private const int Shortest = 3, Longest = 5;
    private const char Begin = '\u0002', End = '\u0003';
    private const ulong Seed = 0xCBF29CE484222325, Prime = 0x9E3779B97F4A7C15;

    /// <summary>The value of each slot of a chunk that has <paramref name="count"/> of them: all together of length one.</summary>
    public static float ValueOf(int count) => 1 / MathF.Sqrt(count);

    /// <summary>Writes the slots of a chunk, each once.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="slots">Room for <see cref="Most"/> slots.</param>
    /// <returns>Their number.</returns>
    public static int Read(ReadOnlySpan<char> chunk, Span<int> slots)
    {
        Span<char> text = stackalloc char[LongestChunk + 2];
        var length = Math.Min(chunk.Length, LongestChunk);
        text[0] = Begin;
        for (var i = 0; i < length; i++) text[i + 1] = TokenHash.Lower(chunk[i]);
        text[length + 1] = End;
        text = text[..(length + 2)];
        var n = 0;
        for (var start = 0; start + Shortest <= text.Length; start++)
        {
            var hash = Seed;
            for (var i = start; i < text.Length && i < start + Longest; i++)
            {
                hash = (hash ^ text[i]) * Prime;
                hash ^= hash >> 29;
                if (i - start + 1 < Shortest) continue;
                var slot = (int)(TokenHash.Finish(hash) >> 40) & (Slots - 1);
                if (!slots[..n].Contains(slot)) slots[n++] = slot;
            }
        }

        return n;
    }
}
