using System.Numerics;
using System.Runtime.Intrinsics;
using Extraction.Gazetteers;

namespace Extraction.Learned;

/// <summary>
/// The weights of a tagger: for every kept feature one row of 8-bit weights over all tags, found by its hash in an open-addressing index.
/// Adding a row is a few vector additions. Immutable and thread-safe.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Rows are padded to a multiple of this many weights.</summary>
    public const int Lanes = 16;

    private const double Load = 0.6;

    private readonly ulong[] index;
    private readonly sbyte[] rows;

    private WeightTable(ulong[] index, sbyte[] rows, int stride)
    {
        this.index = index;
        this.rows = rows;
        Stride = stride;
    }

    public int Stride { get; }

    public int Count => rows.Length / Stride;

    public static int StrideOf(int tags) => (tags + Lanes - 1) / Lanes * Lanes;

    /// <summary>Makes a table of the hash of every row, and the rows one after another, each padded to <paramref name="stride"/>.</summary>
    public static WeightTable Build(ReadOnlySpan<ulong> features, sbyte[] rows, int stride)
    {
        var index = new ulong[Math.Max(4, (int)(features.Length / Load) + 1)];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = SlotOf(features[row], index.Length);
            while (index[slot] != 0) slot = slot + 1 == index.Length ? 0 : slot + 1;
            index[slot] = ((ulong)CheckOf(features[row]) << 32) | (uint)row;
        }

        return new WeightTable(index, rows, stride);
    }

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(ulong feature)
    {
        var check = CheckOf(feature);
        var slot = SlotOf(feature, index.Length);
        while (true)
        {
            var entry = index[slot];
            if ((uint)(entry >> 32) == check) return (int)(uint)entry;
            if (entry == 0) return -1;
            if (++slot == index.Length) slot = 0;
        }
    }

    /// <summary>Adds the weights of a feature, if it has any, to <paramref name="sums"/> (<see cref="Stride"/> long).</summary>
    public void AddTo(Span<short> sums, ulong feature)
    {
        var row = Find(feature);
        if (row < 0) return;
        var weights = rows.AsSpan(row * Stride, Stride);
        for (var i = 0; i < weights.Length; i += Lanes)
        {
            var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(weights.Slice(i, Lanes)));
            var sum = sums.Slice(i, Lanes);
            (Vector256.Create<short>(sum) + Vector256.Create(low, high)).CopyTo(sum);
        }
    }

    /// <summary>The weights of a row, for saving and explaining.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => rows.AsSpan(row * Stride, Stride);

    /// <summary>Writes the rows as bit masks of their non-zero weights and those weights.</summary>
    public void Write(BinaryWriter writer)
    {
        var masks = new ulong[Count];
        var weights = new List<sbyte>();
        for (var row = 0; row < Count; row++)
        {
            for (var tag = 0; tag < Stride; tag++)
            {
                if (rows[(row * Stride) + tag] == 0) continue;
                masks[row] |= 1UL << tag;
                weights.Add(rows[(row * Stride) + tag]);
            }
        }

        writer.Write(Stride);
        FlatArrays.Write(writer, IndexForDisk());
        FlatArrays.Write(writer, masks);
        FlatArrays.Write(writer, weights.ToArray());
    }

    public static WeightTable Read(BinaryReader reader)
    {
        var stride = reader.ReadInt32();
        var index = FlatArrays.Read<ulong>(reader);
        var masks = FlatArrays.Read<ulong>(reader);
        var weights = FlatArrays.Read<sbyte>(reader);
        if (stride is < Lanes or > 64 || stride % Lanes != 0 || index.Length == 0) throw new InvalidDataException("The weights of the file are damaged.");
        var rows = new sbyte[masks.Length * stride];
        var next = 0;
        for (var row = 0; row < masks.Length; row++)
        {
            if (next + BitOperations.PopCount(masks[row]) > weights.Length || (stride < 64 && masks[row] >> stride != 0)) throw new InvalidDataException("The weights of the file are damaged.");
            for (var rest = masks[row]; rest != 0; rest &= rest - 1) rows[(row * stride) + BitOperations.TrailingZeroCount(rest)] = weights[next++];
        }

        return new WeightTable(Expand(index, masks.Length), rows, stride);
    }

    /// <summary>Only used slots go to disk, each as its slot, check and row.</summary>
    private ulong[] IndexForDisk()
    {
        var used = new ulong[1 + (2 * Count)];
        used[0] = (ulong)index.Length;
        var next = 1;
        for (var slot = 0; slot < index.Length; slot++)
        {
            if (index[slot] == 0) continue;
            used[next++] = (ulong)slot;
            used[next++] = index[slot];
        }

        return used;
    }

    private static ulong[] Expand(ulong[] used, int rows)
    {
        if (used.Length != 1 + (2 * rows) || used[0] <= (ulong)rows || used[0] > 1UL << 28) throw new InvalidDataException("The weights of the file are damaged.");
        var index = new ulong[used[0]];
        for (var i = 1; i < used.Length; i += 2)
        {
            if (used[i] >= used[0] || (uint)used[i + 1] >= (uint)rows) throw new InvalidDataException("The weights of the file are damaged.");
            index[used[i]] = used[i + 1];
        }

        return index;
    }

    private static uint CheckOf(ulong feature) => (uint)feature | 1;

    private static int SlotOf(ulong feature, int size) => (int)(((feature >> 32) * (ulong)size) >> 32);
}
