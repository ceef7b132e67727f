using System.Numerics;
using System.Runtime.InteropServices;
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

    /// <summary>Bits of the filter for every row: more let fewer absent features through, fewer stay in the processor's cache.</summary>
    private const int FilterBitsPerRow = 8;

    private readonly int slots;
    private readonly ulong[] used;
    private readonly int[] ranks;
    private readonly uint[] checks;
    private readonly ulong[] filter;
    private readonly sbyte[] rows;

    private WeightTable(int slots, ReadOnlySpan<int> usedSlots, uint[] checks, sbyte[] rows, int stride)
    {
        this.slots = slots;
        this.checks = checks;
        this.rows = rows;
        Stride = stride;
        used = new ulong[(slots >> 6) + 1];
        foreach (var slot in usedSlots) used[slot >> 6] |= 1UL << (slot & 63);
        ranks = new int[used.Length];
        for (var i = 1; i < used.Length; i++) ranks[i] = ranks[i - 1] + BitOperations.PopCount(used[i - 1]);
        filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Count * FilterBitsPerRow)) / 64];
        foreach (var check in checks) filter[WordOf(check)] |= 1UL << BitOf(check);
    }

    public int Stride { get; }

    public int Count => rows.Length / Stride;

    public static int StrideOf(int tags) => (tags + Lanes - 1) / Lanes * Lanes;

    /// <summary>Makes a table of the hash of every row, and the rows one after another, each padded to <paramref name="stride"/>.</summary>
    public static WeightTable Build(ReadOnlySpan<ulong> features, ReadOnlySpan<sbyte> rows, int stride)
    {
        var owner = new int[Math.Max(4, (int)(features.Length / Load) + 1)];
        owner.AsSpan().Fill(-1);
        for (var row = 0; row < features.Length; row++)
        {
            var slot = SlotOf(features[row], owner.Length);
            while (owner[slot] >= 0) slot = slot + 1 == owner.Length ? 0 : slot + 1;
            owner[slot] = row;
        }

        var usedSlots = new List<int>(features.Length);
        var checks = new uint[features.Length];
        var ordered = new sbyte[features.Length * stride];
        for (var slot = 0; slot < owner.Length; slot++)
        {
            if (owner[slot] < 0) continue;
            checks[usedSlots.Count] = CheckOf(features[owner[slot]]);
            rows.Slice(owner[slot] * stride, stride).CopyTo(ordered.AsSpan(usedSlots.Count * stride));
            usedSlots.Add(slot);
        }

        return new WeightTable(owner.Length, CollectionsMarshal.AsSpan(usedSlots), checks, ordered, stride);
    }

    /// <summary>
    /// Adds the weights of those of the features that have any to <paramref name="sums"/> (<see cref="Stride"/> long). Works in three rounds, so
    /// that each waits once for memory and not once for every feature: a small filter drops most absent features, the rest is looked up,
    /// the rows found are summed in registers.
    /// </summary>
    /// <param name="sums">What to add to.</param>
    /// <param name="features">The features; overwritten.</param>
    /// <param name="found">Room for as many row numbers.</param>
    public void AddTo(Span<short> sums, Span<ulong> features, Span<int> found)
    {
        var passed = Filter(features);
        var count = 0;
        foreach (var feature in features[..passed])
        {
            var row = Find(feature);
            found[count] = row;
            count += row < 0 ? 0 : 1;
        }

        found = found[..count];
        for (var lane = 0; lane < Stride; lane += Lanes)
        {
            var target = sums.Slice(lane, Lanes);
            var sum = Vector256.Create<short>(target);
            foreach (var row in found)
            {
                var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(rows.AsSpan((row * Stride) + lane, Lanes)));
                sum += Vector256.Create(low, high);
            }

            sum.CopyTo(target);
        }
    }

    /// <summary>Moves the features that may have a row to the front; says how many.</summary>
    private int Filter(Span<ulong> features)
    {
        var passed = 0;
        foreach (var feature in features)
        {
            var check = CheckOf(feature);
            features[passed] = feature;
            passed += (int)(filter[WordOf(check)] >> BitOf(check)) & 1;
        }

        return passed;
    }

    /// <summary>The row of a feature, or -1.</summary>
    private int Find(ulong feature)
    {
        var check = CheckOf(feature);
        var slot = SlotOf(feature, slots);
        var word = used[slot >> 6];
        var row = ranks[slot >> 6] + BitOperations.PopCount(word & ((1UL << (slot & 63)) - 1));
        while ((word >> (slot & 63) & 1) != 0)
        {
            if (checks[row] == check) return row;
            row++;
            if (++slot == slots) (slot, row) = (0, 0);
            word = used[slot >> 6];
        }

        return -1;
    }

    /// <summary>The weights of a row, for saving and explaining.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => rows.AsSpan(row * Stride, Stride);

    /// <summary>Writes the used slots in order, each as its check, the bit mask of its non-zero weights and those weights.</summary>
    public void Write(BinaryWriter writer)
    {
        var isUsed = new bool[slots];
        var checkOf = new uint[slots];
        var masks = new ulong[slots];
        var weights = new List<sbyte>();
        for (int slot = 0, next = 0; slot < slots; slot++)
        {
            isUsed[slot] = (used[slot >> 6] >> (slot & 63) & 1) != 0;
            if (!isUsed[slot]) continue;
            checkOf[slot] = checks[next];
            var row = Row(next++);
            for (var tag = 0; tag < Stride; tag++)
            {
                if (row[tag] == 0) continue;
                masks[slot] |= 1UL << tag;
                weights.Add(row[tag]);
            }
        }

        writer.Write(Stride);
        FlatArrays.WriteBits(writer, isUsed);
        FlatArrays.WriteUsed(writer, checkOf, isUsed);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (uint)mask), isUsed);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (ushort)(mask >> 32)), isUsed);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(masks, static mask => (ushort)(mask >> 48)), isUsed);
        FlatArrays.Write(writer, weights.ToArray());
    }

    public static WeightTable Read(BinaryReader reader)
    {
        var stride = reader.ReadInt32();
        if (stride is < Lanes or > 64 || stride % Lanes != 0) throw Damaged();
        var used = FlatArrays.ReadBits(reader, out var slots);
        var checks = FlatArrays.Read<uint>(reader);
        var low = FlatArrays.Read<uint>(reader);
        var middle = FlatArrays.Read<ushort>(reader);
        var high = FlatArrays.Read<ushort>(reader);
        var weights = FlatArrays.Read<sbyte>(reader);
        if (checks.Length != used.Length || low.Length != used.Length || middle.Length != used.Length || high.Length != used.Length || checks.Contains(0u)) throw Damaged();
        var rows = new sbyte[used.Length * stride];
        var next = 0;
        for (var row = 0; row < used.Length; row++)
        {
            var mask = low[row] | ((ulong)middle[row] << 32) | ((ulong)high[row] << 48);
            var count = BitOperations.PopCount(mask);
            if (count > weights.Length - next || (stride < 64 && mask >> stride != 0)) throw Damaged();
            var target = rows.AsSpan(row * stride, stride);
            foreach (var weight in weights.AsSpan(next, count))
            {
                target[BitOperations.TrailingZeroCount(mask)] = weight;
                mask &= mask - 1;
            }

            next += count;
        }

        return new WeightTable(slots, used, checks, rows, stride);
    }

    private static InvalidDataException Damaged() => new("The weights of the file are damaged.");

    // The lowest bit of a check is always set, so it says nothing.
    private int WordOf(uint check) => (int)(check >> 7) & (filter.Length - 1);

    private static int BitOf(uint check) => (int)(check >> 1) & 63;

    private static uint CheckOf(ulong feature) => (uint)feature | 1;

    private static int SlotOf(ulong feature, int size) => (int)(((feature >> 32) * (ulong)size) >> 32);
}
