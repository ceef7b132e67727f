using Extraction.Text;

namespace Extraction.Gazetteers;

/// <summary>A read-only map from 64-bit keys to integers in two flat arrays: open addressing, linear probing. Key 0 is not allowed.</summary>
internal sealed class FlatHashTable
{
    private const double Load = 0.78;

    private readonly ulong[] keys;
    private readonly int[] values;

    private FlatHashTable(ulong[] keys, int[] values)
    {
        this.keys = keys;
        this.values = values;
    }

    public static FlatHashTable Build(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var size = Math.Max(4, (int)(entries.Count / Load) + 1);
        var table = new FlatHashTable(new ulong[size], new int[size]);
        foreach (var (key, value) in entries)
        {
            var slot = table.SlotOf(key);
            while (table.keys[slot] != 0) slot = slot + 1 == size ? 0 : slot + 1;
            table.keys[slot] = key;
            table.values[slot] = value;
        }

        return table;
    }

    /// <summary>The value of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = SlotOf(key);
        while (true)
        {
            var found = keys[slot];
            if (found == key) return values[slot];
            if (found == 0) return -1;
            if (++slot == keys.Length) slot = 0;
        }
    }

    public void Write(BinaryWriter writer)
    {
        var used = Array.ConvertAll(keys, static key => key != 0);
        FlatArrays.WriteBits(writer, used);
        FlatArrays.WriteUsed(writer, keys, used);
        FlatArrays.WriteUsed(writer, values, used);
    }

    public static FlatHashTable Read(BinaryReader reader)
    {
        var used = FlatArrays.ReadBits(reader, out var slots);
        return new FlatHashTable(FlatArrays.ReadUsed<ulong>(reader, used, slots), FlatArrays.ReadUsed<int>(reader, used, slots));
    }

    private int SlotOf(ulong key) => (int)(((TokenHash.Finish(key) >> 32) * (ulong)keys.Length) >> 32);
}
