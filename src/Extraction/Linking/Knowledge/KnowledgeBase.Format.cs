using System.Text;
using Extraction.Gazetteers;
using Extraction.Models;

namespace Extraction.Linking.Knowledge;

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
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException("It does not start as a knowledge base does.");
            return new KnowledgeBase(FlatArrays.Read<byte>(reader), FlatArrays.Read<int>(reader), FlatArrays.Read<byte>(reader), FlatArrays.Read<ushort>(reader), FlatArrays.Read<byte>(reader),
                FlatArrays.Read<ushort>(reader), Encoding.UTF8.GetString(FlatArrays.Read<byte>(reader)).Split('\n'), AliasTable.Read(reader));
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
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        FlatArrays.Write(writer, blob);
        FlatArrays.Write(writer, starts);
        FlatArrays.Write(writer, prominence);
        FlatArrays.Write(writer, countries);
        FlatArrays.Write(writer, sectors);
        FlatArrays.Write(writer, industries);
        FlatArrays.Write(writer, Encoding.UTF8.GetBytes(string.Join('\n', industryNames)));
        Aliases.Write(writer);
    }
}
