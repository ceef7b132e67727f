using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>
/// The weights of the sparse slots, by slot: for each the topics that care about it. Where many do, one weight a topic is held, so that all
/// are added by vector instructions; where few do, pairs of topic and weight. Immutable, thread-safe.
/// </summary>
internal sealed class SlotWeights
{
    /// <summary>A slot that at least this part of the topics cares about has a weight for each of them; memory at most doubles by it.</summary>
    private const int ManyOf = 4;
    private const int Lanes = 8, Ahead = 32;

    /// <summary>By slot: 0 for no weights, the start of its list above 0, the complement of its row below.</summary>
    private readonly int[] places;

    /// <summary>Lists, each led by an entry that holds its length in place of a topic.</summary>
    private readonly (int Topic, float Weight)[] lists;
    private readonly float[] rows;

    /// <summary>Lays out the weights of a range of slots; a slot is counted from the first of them.</summary>
    public SlotWeights(IReadOnlyList<TopicWeights> columns, int first, int length)
    {
        places = new int[length];
        Stride = (columns.Count + Lanes - 1) / Lanes * Lanes;
        var counts = new int[places.Length];
        ForEach(columns, first, (slot, _, _) => counts[slot]++);
        var (listed, rowCount) = (1, 0);
        for (var slot = 0; slot < places.Length; slot++)
        {
            if (counts[slot] * ManyOf >= columns.Count) places[slot] = ~rowCount++;
            else if (counts[slot] > 0) (places[slot], listed) = (listed, listed + 1 + counts[slot]);
        }

        lists = new (int, float)[listed];
        rows = new float[rowCount * Stride];
        ForEach(columns, first, Place);
    }

    /// <summary>Number of topics, rounded up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>Adds the weights of all slots, each times its value, to the scores of the topics (<see cref="Stride"/> of them).</summary>
    public void AddAll(ReadOnlySpan<int> slots, ReadOnlySpan<TopicCell> cells, Span<float> scores)
    {
        // Weights lie scattered over memory. All places of a batch are read, then all heads, then all weights: the waits of a batch overlap.
        Span<int> place = stackalloc int[Ahead], length = stackalloc int[Ahead];
        for (var start = 0; start < slots.Length; start += Ahead)
        {
            var n = Math.Min(Ahead, slots.Length - start);
            for (var i = 0; i < n; i++) place[i] = places[slots[start + i]];
            for (var i = 0; i < n; i++) length[i] = place[i] >= 0 ? lists[place[i]].Topic : 0;
            for (var i = 0; i < n; i++)
            {
                var value = cells[start + i].Value;
                if (place[i] < 0) AddRow(~place[i], value, scores);
                else foreach (ref readonly var entry in lists.AsSpan(place[i] + 1, length[i])) scores[entry.Topic] += entry.Weight * value;
            }
        }
    }

    /// <summary>Adds the weights of one slot, times a value, to the scores of the topics.</summary>
    public void Add(int slot, float value, Span<float> scores)
    {
        var place = places[slot];
        if (place < 0) AddRow(~place, value, scores);
        else if (place > 0) foreach (ref readonly var entry in lists.AsSpan(place + 1, lists[place].Topic)) scores[entry.Topic] += entry.Weight * value;
    }

    /// <summary>The weights of a slot for four topics.</summary>
    public Vector128<float> Of(int slot, Vector128<int> topics)
    {
        var place = places[slot];
        if (place < 0)
        {
            var row = rows.AsSpan(~place * Stride, Stride);
            return Vector128.Create(row[topics[0]], row[topics[1]], row[topics[2]], row[topics[3]]);
        }

        var weights = Vector128<float>.Zero;
        foreach (ref readonly var entry in lists.AsSpan(place + 1, lists[place].Topic))
        {
            weights = Vector128.ConditionalSelect(Vector128.Equals(topics, Vector128.Create(entry.Topic)).AsSingle(), Vector128.Create(entry.Weight), weights);
        }

        return weights;
    }

    private void AddRow(int row, float value, Span<float> scores)
    {
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(rows.AsSpan(row * Stride, Stride));
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores[..Stride]);
        var factor = Vector256.Create(value);
        for (var i = 0; i < weights.Length && i < sums.Length; i++) sums[i] = Vector256.FusedMultiplyAdd(weights[i], factor, sums[i]);
    }

    private void Place(int slot, int topic, float weight)
    {
        var place = places[slot];
        if (place < 0) rows[(~place * Stride) + topic] = weight;
        else lists[place + ++lists[place].Topic] = (topic, weight);
    }

    private void ForEach(IReadOnlyList<TopicWeights> columns, int first, Action<int, int, float> act)
    {
        for (var topic = 0; topic < columns.Count; topic++)
        {
            for (var i = 0; i < columns[topic].Length; i++)
            {
                var (slot, weight) = columns[topic][i];
                if (weight != 0 && (uint)(slot - first) < (uint)places.Length) act(slot - first, topic, weight);
            }
        }
    }
}
