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

    /// <summary>Writes the used slots in order, each as its check, the bit mask of its non-zero weights and those weights.</summary>
    public void Write(BinaryWriter writer)
    {
        var used = Array.ConvertAll(index, static entry => entry != 0);
        var masks = new ulong[index.Length];
        var weights = new List<sbyte>();
        for (var slot = 0; slot < index.Length; slot++)
        {
            if (!used[slot]) continue;
            var row = Row((int)(uint)index[slot]);
            for (var tag = 0; tag < Stride; tag++)
            {
                if (row[tag] == 0) continue;
                masks[slot] |= 1UL << tag;
                weights.Add(row[tag]);
            }
        }

        writer.Write(Stride);
        FlatArrays.WriteBits(writer, used);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(index, static entry => (uint)(entry >> 32)), used);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (uint)mask), used);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (ushort)(mask >> 32)), used);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (ushort)(mask >> 48)), used);
        FlatArrays.Write(writer, weights.ToArray());
    }

    public static WeightTable Read(BinaryReader reader)
    {
        var stride = reader.ReadInt32();
        if (stride is < Lanes or > 64 || stride % Lanes != 0) throw new InvalidDataException("The weights of the file are damaged.");
        var used = FlatArrays.ReadBits(reader, out var slots);
        var checks = FlatArrays.ReadUsed<uint>(reader, used, slots);
        var low = FlatArrays.ReadUsed<uint>(reader, used, slots);
        var middle = FlatArrays.ReadUsed<ushort>(reader, used, slots);
        var high = FlatArrays.ReadUsed<ushort>(reader, used, slots);
        var weights = FlatArrays.Read<sbyte>(reader);
        var index = new ulong[slots];
        var rows = new sbyte[used.Length * stride];
        var next = 0;
        for (var row = 0; row < used.Length; row++)
        {
            var slot = used[row];
            var mask = low[slot] | ((ulong)middle[slot] << 32) | ((ulong)high[slot] << 48);
            if (checks[slot] == 0 || next + BitOperations.PopCount(mask) > weights.Length || (stride < 64 && mask >> stride != 0)) throw new InvalidDataException("The weights of the file are damaged.");
            index[slot] = ((ulong)checks[slot] << 32) | (uint)row;
            for (var start = row * stride; mask != 0; mask &= mask - 1) rows[start + BitOperations.TrailingZeroCount(mask)] = weights[next++];
        }

        return new WeightTable(index, rows, stride);
    }

    private static uint CheckOf(ulong feature) => (uint)feature | 1;

    private static int SlotOf(ulong feature, int size) => (int)(((feature >> 32) * (ulong)size) >> 32);
}
