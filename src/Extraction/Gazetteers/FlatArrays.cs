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
