using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>The chunks between white space of a document, each different one once. Not thread-safe.</summary>
internal sealed class TopicChunkList
{
    private const float LargestRarity = 9;

    private readonly List<TopicChunk> chunks = [];

    /// <summary>By the hash of a chunk: its index in <see cref="chunks"/> plus one; 0 for none.</summary>
    private int[] table = new int[1024];

    /// <summary>The different chunks, by their first place.</summary>
    public Span<TopicChunk> Chunks => CollectionsMarshal.AsSpan(chunks);

    /// <summary>Forgets the chunks.</summary>
    public void Clear() => chunks.Clear();

    /// <summary>Reads the chunks of a text, without weighing them.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        chunks.Clear();
        Array.Clear(table);
        for (var i = 0; i < text.Length;)
        {
            if (CharClass.IsSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !CharClass.IsSpace(text[i])) i++;
            Count(text, start, Math.Min(i - start, LetterGrams.LongestChunk));
        }
    }

    /// <summary>Gives each chunk its value.</summary>
    public void Weigh(ReadOnlySpan<char> text, WordTable words)
    {
        var squares = 0f;
        foreach (ref var chunk in Chunks)
        {
            chunk.Value = FrequencyOf(chunk) * RarityOf(text.Slice(chunk.Span.Start, chunk.Span.Length), words);
            squares += chunk.Value * chunk.Value;
        }

        Scale(LengthFactor(squares));
    }

    /// <summary>Multiplies the value of each chunk.</summary>
    public void Scale(float factor)
    {
        foreach (ref var chunk in Chunks) chunk.Value *= factor;
    }

    /// <summary>What values whose squares have this sum are multiplied by to have length one.</summary>
    public static float LengthFactor(float squares) => 1 / MathF.Sqrt(Math.Max(squares, float.Epsilon));

    /// <summary>What a chunk's rarity is multiplied by for the number of its places.</summary>
    public static float FrequencyOf(in TopicChunk chunk) => chunk.Count == 1 ? 1 : 1 + MathF.Log(chunk.Count);

    /// <summary>How rare the word in a chunk is, without what stands around it.</summary>
    public static float RarityOf(ReadOnlySpan<char> chunk, WordTable words)
    {
        int start = 0, end = chunk.Length;
        while (start < end && !char.IsLetterOrDigit(chunk[start])) start++;
        while (end > start && !char.IsLetterOrDigit(chunk[end - 1])) end--;
        return words.TryFind(TokenHash.OfLower(chunk[start..end]), out var row) ? Math.Min(LargestRarity, words.RarityOf(row)) : LargestRarity;
    }

    private void Count(ReadOnlySpan<char> text, int start, int length)
    {
        var hash = TokenHash.OfLower(text.Slice(start, length));
        var mask = table.Length - 1;
        var place = (int)(hash >> 32) & mask;
        for (; table[place] != 0; place = (place + 1) & mask)
        {
            ref var chunk = ref Chunks[table[place] - 1];
            if (chunk.Hash != hash) continue;
            chunk.Count++;
            return;
        }

        chunks.Add(new TopicChunk { Hash = hash, Span = new TextSpan(start, start + length), Count = 1, Scores = [] });
        table[place] = chunks.Count;
        if (chunks.Count * 2 > table.Length) Grow();
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        var mask = table.Length - 1;
        for (var i = 0; i < chunks.Count; i++)
        {
            var place = (int)(chunks[i].Hash >> 32) & mask;
            while (table[place] != 0) place = (place + 1) & mask;
            table[place] = i + 1;
        }
    }
}
