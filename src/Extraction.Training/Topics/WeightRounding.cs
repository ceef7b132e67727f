using System.Buffers.Binary;
using System.IO.Compression;

namespace Extraction.Training.Topics;

/// <summary>
/// Rounds the weights in a saved model to ten bits behind the leading one, which is far finer than they are known, so that the zip packs
/// them in little more than half the room. ML.NET reads the same numbers as the library.
/// </summary>
internal static class WeightRounding
{
    private const uint Half = 0x0FFF, Kept = 0xFFFFE000;
    private const int BodyOffsetField = 0x10, HeadOfBody = 12;

    /// <summary>Rounds the weights of a part that holds a linear binary model (<c>LINEAR2C</c>).</summary>
    public static void Round(ZipArchive zip, string name)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"The saved model has no part {name}.");
        var part = new byte[entry.Length];
        using (var stream = entry.Open()) stream.ReadExactly(part);
        var at = (int)BinaryPrimitives.ReadInt64LittleEndian(part.AsSpan(BodyOffsetField)) + HeadOfBody;
        at += 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(part.AsSpan(at)));
        var count = BinaryPrimitives.ReadInt32LittleEndian(part.AsSpan(at));
        for (var i = 0; i < count; i++)
        {
            var weight = part.AsSpan(at + 4 + (4 * i));
            BinaryPrimitives.WriteUInt32LittleEndian(weight, (BinaryPrimitives.ReadUInt32LittleEndian(weight) + Half) & Kept);
        }

        entry.Delete();
        using var rounded = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
        rounded.Write(part);
    }
}
