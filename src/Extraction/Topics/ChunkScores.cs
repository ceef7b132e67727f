using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>
/// What the letter n-grams of a chunk add to the score of each topic. The sums depend on the chunk alone and chunks repeat from text to
/// text, so the latest are kept. Thread-safe: an entry is never changed, only replaced.
/// </summary>
internal sealed class ChunkScores
{
    private const int Kept = 1 << 14;

    private readonly SlotWeights weights;
    private readonly Entry?[] entries = new Entry?[Kept];

    public ChunkScores(IReadOnlyList<TopicWeights> columns) => weights = new SlotWeights(columns, TopicFeaturizer.LetterStart, LetterGrams.Slots);

    /// <summary>Adds what all chunks of a document say to the scores of the topics.</summary>
    public void AddAll(ReadOnlySpan<char> text, ReadOnlySpan<TopicChunk> chunks, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores[..weights.Stride]);
        foreach (ref readonly var chunk in chunks)
        {
            var values = MemoryMarshal.Cast<float, Vector256<float>>(Of(text, chunk));
            var factor = Vector256.Create(chunk.Value);
            for (var i = 0; i < values.Length && i < sums.Length; i++) sums[i] = Vector256.FusedMultiplyAdd(values[i], factor, sums[i]);
        }
    }

    /// <summary>What a chunk of value one adds to the scores.</summary>
    public ReadOnlySpan<float> Of(ReadOnlySpan<char> text, in TopicChunk chunk)
    {
        ref var place = ref entries[(int)(chunk.Hash >> 32) & (Kept - 1)];
        var entry = Volatile.Read(ref place);
        if (entry is null || entry.Hash != chunk.Hash)
        {
            entry = new Entry(chunk.Hash, Sum(text.Slice(chunk.Span.Start, chunk.Span.Length)));
            Volatile.Write(ref place, entry);
        }

        return entry.Scores;
    }

    private float[] Sum(ReadOnlySpan<char> chunk)
    {
        Span<int> slots = stackalloc int[LetterGrams.Most];
        var n = LetterGrams.Read(chunk, slots);
        var scores = new float[weights.Stride];
        foreach (var slot in slots[..n]) weights.Add(slot, LetterGrams.ValueOf(n), scores);
        return scores;
    }

    private sealed record Entry(ulong Hash, float[] Scores);
}
