using System.Numerics;
using System.Runtime.InteropServices;

namespace Extraction.Gazetteers;

/// <summary>Arrays of plain numbers on disk: the count as 32 bits, then the raw little-endian elements.</summary>
internal static class FlatArrays
{
    /// <summary>No array of a model file is larger than this many bytes; guards against allocating by a damaged count.</summary>
    private const long LargestArray = 1L << 30;

    public static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> array)
        where T : unmanaged
    {
        writer.Write(array.Length);
        writer.Write(MemoryMarshal.AsBytes(array));
    }

    public static void Write<T>(BinaryWriter writer, T[] array)
        where T : unmanaged => Write(writer, (ReadOnlySpan<T>)array);

    /// <summary>Writes which slots of a hash table are used (one bit each) and what they hold, in order; <see cref="ReadUsed"/> gives it back.</summary>
    public static void WriteUsed<T>(BinaryWriter writer, T[] slots, ReadOnlySpan<bool> used)
        where T : unmanaged
    {
        var packed = new T[used.Count(true)];
        var next = 0;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (used[slot]) packed[next++] = slots[slot];
        }

        Write(writer, packed);
    }

    /// <summary>Writes the number of slots and one bit for each that is used.</summary>
    public static void WriteBits(BinaryWriter writer, ReadOnlySpan<bool> used)
    {
        var bits = new byte[(used.Length + 7) / 8];
        for (var slot = 0; slot < used.Length; slot++)
        {
            if (used[slot]) bits[slot >> 3] |= (byte)(1 << (slot & 7));
        }

        writer.Write(used.Length);
        Write(writer, bits);
    }

    /// <summary>Reads what <see cref="WriteBits"/> wrote: the numbers of the used slots. At least one slot must be free.</summary>
    public static int[] ReadBits(BinaryReader reader, out int slots)
    {
        slots = reader.ReadInt32();
        var bits = Read<byte>(reader);
        if (slots <= 0 || bits.Length != (slots + 7L) / 8) throw new InvalidDataException("A table of the file has an impossible length.");
        var count = 0;
        foreach (var eight in bits) count += BitOperations.PopCount(eight);
        if (count >= slots) throw new InvalidDataException("A hash table of the file has no free slot.");
        var used = new int[count];
        var next = 0;
        for (var slot = 0; slot < slots && next < count; slot++)
        {
            if ((bits[slot >> 3] >> (slot & 7) & 1) != 0) used[next++] = slot;
        }

        if (next < count) throw new InvalidDataException("A table of the file has an impossible length.");
        return used;
    }

    /// <summary>Reads what <see cref="WriteUsed"/> wrote and spreads it over the slots.</summary>
    public static T[] ReadUsed<T>(BinaryReader reader, int[] used, int slots)
        where T : unmanaged
    {
        var packed = Read<T>(reader);
        if (packed.Length != used.Length) throw new InvalidDataException("A hash table of the file is damaged.");
        var result = new T[slots];
        for (var i = 0; i < used.Length; i++) result[used[i]] = packed[i];
        return result;
    }

    public static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        var size = (long)count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        if (count < 0 || size > LargestArray) throw new InvalidDataException("An array of the file has an impossible length.");
        var stream = reader.BaseStream;
        if (stream.CanSeek && size > stream.Length - stream.Position) throw new EndOfStreamException("The file ends too early.");
        var array = GC.AllocateUninitializedArray<T>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
