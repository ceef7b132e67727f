using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Extraction.Models;
using Extraction.Text;

namespace Extraction.Learned;

/// <summary>
/// What is known of each common word before any training: how rare it is, its vector (eight bits a dimension) and its clusters.
/// Rows stand by falling frequency. Immutable, thread-safe.
/// </summary>
/// <remarks>
/// File <c>words.table</c>, little-endian: magic <c>XWT1</c>, rows, dimensions, bytes of the word list (int32 each); the words, UTF-8, each
/// ended by <c>\n</c>; per row one byte of rarity, two clusters (uint16 each), a scale (float32) and the vector (signed bytes).
/// </remarks>
internal sealed class WordTable
{
    /// <summary>Name of the table's file in a pack.</summary>
    public const string FileName = "words.table";

    /// <summary>Rarity of a word that is not in the table.</summary>
    public const float UnknownRarity = 13.5f;

    /// <summary>A rarity is stored as this many steps a unit.</summary>
    public const float RaritySteps = 16f;

    private const int HeaderSize = 16;
    private static ReadOnlySpan<byte> Magic => "XWT1"u8;

    private readonly Slot[] slots;
    private readonly Facts[] facts;
    private readonly sbyte[] vectors;

    private WordTable(int count, int dimensions)
    {
        Count = count;
        Dimensions = dimensions;
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        slots = new Slot[capacity];
        facts = new Facts[count];
        vectors = new sbyte[count * dimensions];
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Finds a word by <see cref="TokenHash.OfLower"/> of its text.</summary>
    public bool TryFind(ulong hash, out int row)
    {
        if (hash == 0) hash = 1;
        var mask = slots.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Key == hash)
            {
                row = slot.Row;
                return true;
            }

            if (slot.Key == 0)
            {
                row = -1;
                return false;
            }
        }
    }

    /// <summary>Inverse document frequency in general news, <c>1 + ln(N / n)</c>.</summary>
    public float RarityOf(int row) => facts[row].Rarity / RaritySteps;

    /// <summary>The word's cluster among many small ones.</summary>
    public int FineClusterOf(int row) => facts[row].Fine;

    /// <summary>The word's cluster among few large ones.</summary>
    public int CoarseClusterOf(int row) => facts[row].Coarse;

    /// <summary>The word's vector; multiply by <see cref="ScaleOf"/>.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int row) => vectors.AsSpan(row * Dimensions, Dimensions);

    /// <summary>What the vector's bytes are to be multiplied by; holds the down-weighting of common words too.</summary>
    public float ScaleOf(int row) => facts[row].Scale;

    /// <summary>Reads a table.</summary>
    /// <exception cref="ModelFormatException">The bytes are no such table.</exception>
    public static WordTable Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize || !bytes[..4].SequenceEqual(Magic)) throw Fault("no word table.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var words = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (count < 0 || dimensions < 0 || words < 0 || bytes.Length != HeaderSize + words + (long)count * (9 + dimensions)) throw Fault("wrong length.");
        var table = new WordTable(count, dimensions);
        table.AddWords(bytes.Slice(HeaderSize, words));
        var rest = bytes[(HeaderSize + words)..];
        for (var i = 0; i < count; i++)
        {
            table.facts[i] = new Facts(
                BinaryPrimitives.ReadSingleLittleEndian(rest[((5 * count) + (4 * i))..]),
                BinaryPrimitives.ReadUInt16LittleEndian(rest[(count + (2 * i))..]),
                BinaryPrimitives.ReadUInt16LittleEndian(rest[((3 * count) + (2 * i))..]),
                rest[i]);
        }

        MemoryMarshal.Cast<byte, sbyte>(rest[(9 * count)..]).CopyTo(table.vectors);
        return table;
    }

    /// <summary>The bytes of a table of these rows, most frequent word first.</summary>
    public static byte[] Write(IReadOnlyList<WordRow> words, int dimensions)
    {
        var list = Encoding.UTF8.GetBytes(string.Concat(words.Select(static w => w.Word + "\n")));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(words.Count);
        writer.Write(dimensions);
        writer.Write(list.Length);
        writer.Write(list);
        foreach (var w in words) writer.Write((byte)Math.Clamp(MathF.Round(w.Rarity * RaritySteps), 0, 255));
        foreach (var w in words) writer.Write((ushort)w.FineCluster);
        foreach (var w in words) writer.Write((ushort)w.CoarseCluster);
        foreach (var w in words) writer.Write(w.Scale);
        foreach (var w in words)
        {
            if (w.Vector.Length != dimensions) throw new ArgumentException("A vector has the wrong length.", nameof(words));
            foreach (var b in w.Vector) writer.Write(b);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private void AddWords(ReadOnlySpan<byte> list)
    {
        Span<char> buffer = stackalloc char[256];
        var row = 0;
        while (!list.IsEmpty)
        {
            var end = list.IndexOf((byte)'\n');
            if (end < 0 || end > buffer.Length || row == Count) throw Fault("the word list is damaged.");
            var length = Encoding.UTF8.GetChars(list[..end], buffer);
            Add(TokenHash.OfLower(buffer[..length]), row++);
            list = list[(end + 1)..];
        }

        if (row != Count) throw Fault("the word list is too short.");
    }

    private void Add(ulong hash, int row)
    {
        if (hash == 0) hash = 1;
        var mask = slots.Length - 1;
        var i = (int)hash & mask;
        while (slots[i].Key != 0)
        {
            if (slots[i].Key == hash) return;
            i = (i + 1) & mask;
        }

        slots[i] = new Slot(hash, row);
    }

    private static ModelFormatException Fault(string message) =>
        new(FileName, message, "Restore the pack from its source (git checkout, or install the package again).");

    /// <summary>A place of the hash table.</summary>
    private readonly record struct Slot(ulong Key, int Row);

    /// <summary>What is known of a word beside its vector, side by side: each look-up waits for memory once.</summary>
    private readonly record struct Facts(float Scale, ushort Fine, ushort Coarse, byte Rarity);
}

/// <summary>A row of a <see cref="WordTable"/> to be written.</summary>
internal sealed record WordRow(string Word, float Rarity, int FineCluster, int CoarseCluster, float Scale, sbyte[] Vector);
