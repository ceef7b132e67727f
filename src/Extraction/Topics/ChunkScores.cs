using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Learned;

namespace Extraction.Topics;

/// <summary>
/// What the letter n-grams of a chunk add to the score of each topic. The sums depend on the chunk alone and chunks repeat from text to
/// text, so the latest are kept, together with the rarity of the chunk, because every look-up elsewhere waits for memory. A model is always
/// scored with the same word table. Thread-safe: an entry is never changed, only replaced.
/// </summary>
internal sealed class ChunkScores
{
    /// <summary>Scores kept, over all chunks and topics: 16 MB however many topics a model has.</summary>
    private const uint ScoresKept = 1 << 22;
    private const uint MostChunks = 1 << 16;

    private readonly SlotWeights weights;
    private readonly Entry?[] entries;

    public ChunkScores(IReadOnlyList<TopicWeights> columns)
    {
        weights = new SlotWeights(columns, TopicFeaturizer.LetterStart, LetterGrams.Slots);
        var chunks = Math.Clamp(ScoresKept / (uint)weights.Stride, 1, MostChunks);
        entries = new Entry?[1 << BitOperations.Log2(chunks)];
    }

    /// <summary>Weighs all chunks of a document and adds what they say to the scores of the topics.</summary>
    public void AddAll(ReadOnlySpan<char> text, TopicChunkList list, WordTable words, Span<float> scores)
    {
        Span<float> total = stackalloc float[weights.Stride <= 512 ? weights.Stride : 0];
        if (total.Length < weights.Stride) total = new float[weights.Stride];
        total.Clear();
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(total);
        var squares = 0f;
        foreach (ref var chunk in list.Chunks)
        {
            var entry = Find(text, chunk, words);
            chunk.Value = TopicChunkList.FrequencyOf(chunk) * entry.Rarity;
            chunk.Scores = entry.Scores;
            squares += chunk.Value * chunk.Value;
            var values = MemoryMarshal.Cast<float, Vector256<float>>(entry.Scores);
            var factor = Vector256.Create(chunk.Value);
            for (var i = 0; i < values.Length && i < sums.Length; i++) sums[i] = Vector256.FusedMultiplyAdd(values[i], factor, sums[i]);
        }

        var length = TopicChunkList.LengthFactor(squares);
        list.Scale(length);
        TensorPrimitives.MultiplyAdd(total, length, scores[..total.Length], scores);
    }

    private Entry Find(ReadOnlySpan<char> text, in TopicChunk chunk, WordTable words)
    {
        ref var place = ref entries[(int)(chunk.Hash >> 32) & (entries.Length - 1)];
        var entry = Volatile.Read(ref place);
        if (entry is null || entry.Hash != chunk.Hash)
        {
            var letters = text.Slice(chunk.Span.Start, chunk.Span.Length);
            entry = new Entry(chunk.Hash, TopicChunkList.RarityOf(letters, words), Sum(letters));
            Volatile.Write(ref place, entry);
        }

        return entry;
    }

    private float[] Sum(ReadOnlySpan<char> chunk)
    {
        Span<int> slots = stackalloc int[LetterGrams.Most];
        var n = LetterGrams.Read(chunk, slots);
        var scores = new float[weights.Stride];
        foreach (var slot in slots[..n]) weights.Add(slot, LetterGrams.ValueOf(n), scores);
        return scores;
    }

    private sealed record Entry(ulong Hash, float Rarity, float[] Scores);
}
