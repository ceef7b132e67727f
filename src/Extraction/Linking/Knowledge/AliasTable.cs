using Extraction.Gazetteers;

namespace Extraction.Linking.Knowledge;

/// <summary>
/// From a name's key to the entities it may mean, in flat arrays: open addressing by the low bits, told apart by the high 32 bits of the key.
/// Postings of one name stand in a row; the last one's entity number is complemented. Immutable.
/// </summary>
internal sealed class AliasTable
{
    private const double Load = 0.8;

    private readonly uint[] prints;
    private readonly int[] first;
    private readonly int[] entities;
    private readonly byte[] kinds;
    private readonly byte[] written;
    private readonly byte[] common;

    private AliasTable(uint[] prints, int[] first, int[] entities, byte[] kinds, byte[] written, byte[] common)
    {
        (this.prints, this.first, this.entities, this.kinds, this.written, this.common) = (prints, first, entities, kinds, written, common);
        if (first.Length != prints.Length || prints.Length == 0 || entities.Length != kinds.Length || kinds.Length != written.Length || written.Length != common.Length || Array.IndexOf(first, -1) < 0)
        {
            throw new InvalidDataException("The table of names is damaged.");
        }
    }

    /// <summary>Number of postings: names times the entities they may mean.</summary>
    public int Count => entities.Length;

    /// <summary>First posting of the name with that key; -1 when it is not known.</summary>
    public int Find(ulong key)
    {
        if (key == 0) return -1;
        var print = (uint)(key >> 32);
        var slot = SlotOf(key);
        while (first[slot] >= 0)
        {
            if (prints[slot] == print) return first[slot];
            if (++slot == prints.Length) slot = 0;
        }

        return -1;
    }

    /// <summary>Reads posting <paramref name="index"/>.</summary>
    public Posting this[int index]
    {
        get
        {
            var entity = entities[index];
            return new Posting(entity < 0 ? ~entity : entity, (AliasKind)kinds[index], written[index], common[index], entity < 0);
        }
    }

    /// <summary>Compiles postings; those of one key must be given once each.</summary>
    public static AliasTable Build(List<(ulong Key, int Entity, AliasKind Kind, byte Written, byte Common)> postings)
    {
        postings.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Entity.CompareTo(b.Entity));
        var names = 0;
        for (var i = 0; i < postings.Count; i++) names += i == 0 || postings[i].Key != postings[i - 1].Key ? 1 : 0;
        var size = Math.Max(8, (int)(names / Load) + 1);
        var table = new AliasTable(new uint[size], Filled(size), new int[postings.Count], new byte[postings.Count], new byte[postings.Count], new byte[postings.Count]);
        for (var i = 0; i < postings.Count; i++)
        {
            var p = postings[i];
            if (i == 0 || p.Key != postings[i - 1].Key) table.Insert(p.Key, i);
            var last = i + 1 == postings.Count || postings[i + 1].Key != p.Key;
            table.entities[i] = last ? ~p.Entity : p.Entity;
            (table.kinds[i], table.written[i], table.common[i]) = ((byte)p.Kind, p.Written, p.Common);
        }

        return table;
    }

    public void Write(BinaryWriter writer)
    {
        FlatArrays.Write(writer, prints);
        FlatArrays.Write(writer, first);
        FlatArrays.Write(writer, entities);
        FlatArrays.Write(writer, kinds);
        FlatArrays.Write(writer, written);
        FlatArrays.Write(writer, common);
    }

    public static AliasTable Read(BinaryReader reader) => new(FlatArrays.Read<uint>(reader), FlatArrays.Read<int>(reader), FlatArrays.Read<int>(reader),
        FlatArrays.Read<byte>(reader), FlatArrays.Read<byte>(reader), FlatArrays.Read<byte>(reader));

    private static int[] Filled(int size)
    {
        var array = new int[size];
        Array.Fill(array, -1);
        return array;
    }

    private void Insert(ulong key, int posting)
    {
        var slot = SlotOf(key);
        while (first[slot] >= 0)
        {
            if (++slot == prints.Length) slot = 0;
        }

        (prints[slot], first[slot]) = ((uint)(key >> 32), posting);
    }

    private int SlotOf(ulong key) => (int)(((key & 0xFFFFFFFF) * (ulong)prints.Length) >> 32);
}

/// <summary>One thing that a name may mean.</summary>
/// <param name="Entity">Number of the entity.</param>
/// <param name="Kind">How the name came to stand for it.</param>
/// <param name="Written">How often news text writes the name with a capital: the binary logarithm of one plus the count.</param>
/// <param name="Common">The same for the name in lower case: large for words of the language.</param>
/// <param name="IsLast">Whether it is the name's last posting.</param>
internal readonly record struct Posting(int Entity, AliasKind Kind, byte Written, byte Common, bool IsLast);
