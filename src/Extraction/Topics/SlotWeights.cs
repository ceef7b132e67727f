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
    private const int ManyOf = 3;
    private const int Lanes = 8, Batch = 16;

    /// <summary>By slot: 0 for no weights, the start of its list above 0, the complement of its row below.</summary>
    private readonly int[] places;
    private readonly int first;

    /// <summary>Lists, each led by an entry that holds its length in place of a topic.</summary>
    private readonly (int Topic, float Weight)[] lists;
    private readonly float[] rows;

    /// <summary>Lays out the weights of the slots from <paramref name="first"/> on, which are counted from there.</summary>
    public SlotWeights(IReadOnlyList<TopicWeights> columns, int first, int length)
    {
        this.first = first;
        places = new int[length];
        Stride = (columns.Count + Lanes - 1) / Lanes * Lanes;
        var counts = new int[places.Length];
        foreach (var column in columns) Count(column, counts);
        var (listed, rowCount) = (1, 0);
        for (var slot = 0; slot < places.Length; slot++)
        {
            if (counts[slot] * ManyOf >= columns.Count) places[slot] = ~rowCount++;
            else if (counts[slot] > 0) (places[slot], listed) = (listed, listed + 1 + counts[slot]);
        }

        lists = new (int, float)[listed];
        rows = new float[rowCount * Stride];

        // From here on the counts are where the next weight of a list goes: reading its head each time would wait for memory.
        for (var slot = 0; slot < places.Length; slot++)
        {
            if (places[slot] <= 0) continue;
            lists[places[slot]].Topic = counts[slot];
            counts[slot] = places[slot] + 1;
        }

        for (var topic = 0; topic < columns.Count; topic++) Place(columns[topic], topic, counts);
    }

    /// <summary>Number of topics, rounded up to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>Adds the weights of all slots, each times its value, to the scores of the topics (<see cref="Stride"/> of them), and notes their places.</summary>
    public void AddAll(ReadOnlySpan<int> slots, Span<TopicCell> cells, Span<float> scores)
    {
        // Weights lie scattered over memory. All places of a batch are read, then the first of all weights, then the rest: the waits of a batch overlap.
        Span<int> length = stackalloc int[Batch];
        for (; !slots.IsEmpty; slots = slots[length.Length..], cells = cells[length.Length..])
        {
            length = length[..Math.Min(Batch, slots.Length)];
            for (var i = 0; i < length.Length; i++) cells[i].Place = places[slots[i]];
            for (var i = 0; i < length.Length; i++) length[i] = cells[i].Place is var place && place < 0 ? (int)rows[~place * Stride] : lists[place].Topic;
            for (var i = 0; i < length.Length; i++)
            {
                var (place, value) = (cells[i].Place, cells[i].Value);
                if (place < 0) AddRow(~place, value, scores);
                else foreach (ref readonly var entry in lists.AsSpan(place + 1, length[i])) scores[entry.Topic] += entry.Weight * value;
            }
        }
    }

    /// <summary>Adds the weights of all slots, each times the same value, to the scores of the topics.</summary>
    public void AddAll(ReadOnlySpan<int> slots, float value, Span<float> scores)
    {
        Span<TopicCell> cells = stackalloc TopicCell[slots.Length];
        foreach (ref var cell in cells) cell.Value = value;
        AddAll(slots, cells, scores);
    }

    /// <summary>The weights of a slot, by its place, for four topics.</summary>
    public Vector128<float> At(int place, Vector128<int> topics)
    {
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

    private void Count(TopicWeights column, int[] counts)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var (slot, weight) = column[i];
            if (weight != 0 && (uint)(slot - first) < (uint)counts.Length) counts[slot - first]++;
        }
    }

    private void Place(TopicWeights column, int topic, int[] next)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var slot = column[i].Slot - first;
            var weight = column[i].Weight;
            if (weight == 0 || (uint)slot >= (uint)places.Length) continue;
            if (places[slot] is var place && place < 0) rows[(~place * Stride) + topic] = weight;
            else lists[next[slot]++] = (topic, weight);
        }
    }
}
