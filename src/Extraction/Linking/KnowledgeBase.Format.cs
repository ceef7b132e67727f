using System.IO.Compression;
using Extraction.Gazetteers;
using Extraction.Models;

namespace Extraction.Linking;

/// <content>Reading and writing.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>Name of the knowledge base in a model pack.</summary>
    public const string FileName = "companies.kb";

    private const uint Magic = 0x31424B45; // "EKB1"

    /// <summary>Reads a compiled knowledge base.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <exception cref="ModelFormatException">They are no knowledge base, or damaged.</exception>
    public static KnowledgeBase Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            if (bytes.Length < 8 || BitConverter.ToUInt32(bytes) != Magic) throw new InvalidDataException("It does not start as a knowledge base does.");
            var raw = new byte[BitConverter.ToInt32(bytes, 4)];
            using (var packed = new BrotliStream(new MemoryStream(bytes, 8, bytes.Length - 8), CompressionMode.Decompress)) packed.ReadExactly(raw);
            using var reader = new BinaryReader(new MemoryStream(raw));
            return new KnowledgeBase(FlatArrays.Read<byte>(reader), FlatArrays.Read<int>(reader), FlatArrays.Read<byte>(reader), FlatArrays.Read<ushort>(reader), FlatArrays.Read<byte>(reader), AliasTable.Read(reader));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException or OverflowException or OutOfMemoryException or ArgumentException)
        {
            throw new ModelFormatException(FileName, $"the knowledge base cannot be read ({e.Message})", "Compile it again with `extraction compile kb`.", e);
        }
    }

    /// <summary>Writes the compiled knowledge base to <paramref name="stream"/>.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var raw = new MemoryStream();
        using (var writer = new BinaryWriter(raw, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            FlatArrays.Write(writer, blob);
            FlatArrays.Write(writer, starts);
            FlatArrays.Write(writer, prominence);
            FlatArrays.Write(writer, countries);
            FlatArrays.Write(writer, sectors);
            Aliases.Write(writer);
        }

        stream.Write(BitConverter.GetBytes(Magic));
        stream.Write(BitConverter.GetBytes((int)raw.Length));
        using var packed = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);
        raw.Position = 0;
        raw.CopyTo(packed);
    }
}
