using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>
/// What the letter n-grams of a chunk add to the score of each topic. The sums depend on the chunk alone and chunks repeat from text to
/// text, so sums are kept: there are four places for each chunk to stand in. One that is asked for again moves ahead of its neighbour; a new
/// one takes the first free place, or the last. Thread-safe: an entry is never changed, only placed. Of a race the worst is an entry that is
/// lost, and summed again, or stands twice.
/// </summary>
internal sealed class ChunkScores
{
    /// <summary>Scores kept, over all chunks and topics: 16 MB however many topics a model has.</summary>
    private const uint ScoresKept = 1 << 22;
    private const uint MostChunks = 1 << 16;
    private const int Ways = 4;

    private readonly SlotWeights weights;
    private readonly Entry?[] entries;

    public ChunkScores(IReadOnlyList<TopicWeights> columns)
    {
        weights = new SlotWeights(columns, TopicFeaturizer.LetterStart, LetterGrams.Slots);
        var chunks = Math.Clamp(ScoresKept / (uint)weights.Stride, Ways, MostChunks);
        entries = new Entry?[1 << BitOperations.Log2(chunks)];
    }

    /// <summary>Adds what the chunks of a document say to the scores of the topics.</summary>
    public void AddAll(ReadOnlySpan<char> text, TopicChunkList list, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores[..weights.Stride]);
        foreach (ref var chunk in list.Chunks)
        {
            chunk.Scores = Find(text, chunk);
            var values = MemoryMarshal.Cast<float, Vector256<float>>(chunk.Scores);
            var factor = Vector256.Create(chunk.Value);
            for (var i = 0; i < values.Length && i < sums.Length; i++) sums[i] = Vector256.FusedMultiplyAdd(values[i], factor, sums[i]);
        }
    }

    private float[] Find(ReadOnlySpan<char> text, in TopicChunk chunk)
    {
        var places = entries.AsSpan((int)(chunk.Hash >> 32) & (entries.Length - Ways), Ways);
        for (var i = 0; i < places.Length; i++)
        {
            var entry = Volatile.Read(ref places[i]);
            if (entry is null) break;
            if (entry.Hash != chunk.Hash) continue;
            if (i > 0) Swap(ref places[i - 1], ref places[i], entry);
            return entry.Scores;
        }

        var made = new Entry(chunk.Hash, Sum(text.Slice(chunk.Span.Start, chunk.Span.Length)));
        var last = 0;
        while (last < Ways - 1 && Volatile.Read(ref places[last]) is not null) last++;
        Volatile.Write(ref places[last], made);
        return made.Scores;
    }

    private static void Swap(ref Entry? ahead, ref Entry? behind, Entry entry)
    {
        var other = Volatile.Read(ref ahead);
        Volatile.Write(ref ahead, entry);
        Volatile.Write(ref behind, other);
    }

    private float[] Sum(ReadOnlySpan<char> chunk)
    {
        Span<int> slots = stackalloc int[LetterGrams.Most];
        var n = LetterGrams.Read(chunk, slots);
        var scores = new float[weights.Stride];
        weights.AddAll(slots[..n], LetterGrams.ValueOf(n), scores);
        return scores;
    }

    private sealed record Entry(ulong Hash, float[] Scores);
}
