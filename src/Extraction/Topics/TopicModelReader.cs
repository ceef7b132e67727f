using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Extraction.Models;

namespace Extraction.Topics;

/// <summary>
/// Reads schema and weights of a topic model straight out of the parts of its ML.NET zip, which takes a tenth of the time that loading the
/// pipeline with ML.NET takes. Parts are those that ML.NET 1.0 and later write for a linear binary model (<c>LINEAR2C</c>, format
/// 0x00020002) and a Platt calibrator (<c>PLATTCAL</c>, format 0x00010001).
/// </summary>
internal static class TopicModelReader
{
    private const string Remedy = "Train the model again, or load it with MlNetTopicClassifier.";
    private const int ModelOffsetField = 0x10, SignatureField = 0x40, HeaderSize = 0x100;
    private static ReadOnlySpan<byte> LinearSignature => "LINEAR2C"u8;
    private static ReadOnlySpan<byte> PlattSignature => "PLATTCAL"u8;

    /// <summary>Whether the zip holds a model of this library's own shape.</summary>
    public static bool CanRead(byte[] zip)
    {
        using var archive = Open(zip);
        return archive.GetEntry(TopicSchema.EntryName) is not null;
    }

    /// <summary>Reads the model.</summary>
    /// <exception cref="ModelFormatException">The zip is damaged or no such model.</exception>
    public static (TopicSchema Schema, LinearTopicModel Model) Read(byte[] zip)
    {
        using var archive = Open(zip);
        var schema = TopicSchema.Read(archive) ?? throw Fault("there is no such entry.", TopicSchema.EntryName);
        if (schema.Featurizer != TopicFeatureMapping.ContractName) throw Fault($"features {schema.Featurizer} are unknown.", TopicSchema.EntryName);
        var columns = new List<TopicWeights>(schema.Topics.Count);
        for (var t = 0; t < schema.Topics.Count; t++)
        {
            var (bias, indices, values) = ReadLinear(archive, WeightsPart(t));
            var (slope, offset) = ReadPlatt(archive, $"TransformerChain/Transform_{(3 * t) + 2:000}/Calibrator/Model.key");
            columns.Add(new TopicWeights(bias, -slope, -offset, indices, values));
        }

        return (schema, new LinearTopicModel(columns));
    }

    /// <summary>Name of the part that holds a topic's weights.</summary>
    public static string WeightsPart(int topic) => $"TransformerChain/Transform_{(3 * topic) + 1:000}/Model/Model.key";

    private static ZipArchive Open(byte[] zip)
    {
        try
        {
            return new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new ModelFormatException("topic model", "not a zip file.", Remedy, e);
        }
    }

    private static (float Bias, int[] Indices, float[] Values) ReadLinear(ZipArchive archive, string name)
    {
        var body = Body(ReadEntry(archive, name), LinearSignature, name).AsSpan();
        if (body.Length < 16) throw Fault("truncated.", name);
        var bias = BinaryPrimitives.ReadSingleLittleEndian(body[4..]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(body[8..]);
        var indexCount = BinaryPrimitives.ReadInt32LittleEndian(body[12..]);
        if (length != TopicFeaturizer.Length || indexCount < 0 || body.Length < 20 + (4L * indexCount)) throw Fault("wrong length.", name);
        var indices = MemoryMarshal.Cast<byte, int>(body.Slice(16, 4 * indexCount)).ToArray();
        var rest = body[(16 + (4 * indexCount))..];
        var valueCount = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (valueCount < 0 || rest.Length < 4 + (4L * valueCount) || (indexCount > 0 && indexCount != valueCount)) throw Fault("wrong length.", name);
        var before = -1;
        foreach (var index in indices)
        {
            if (index <= before || index >= length) throw Fault("weights outside the features or out of order.", name);
            before = index;
        }

        if (indexCount == 0 && valueCount > length) throw Fault("too many weights.", name);
        return (bias, indices, MemoryMarshal.Cast<byte, float>(rest.Slice(4, 4 * valueCount)).ToArray());
    }

    private static (double Slope, double Offset) ReadPlatt(ZipArchive archive, string name)
    {
        var body = Body(ReadEntry(archive, name), PlattSignature, name).AsSpan();
        if (body.Length < 16) throw Fault("truncated.", name);
        return (BinaryPrimitives.ReadDoubleLittleEndian(body), BinaryPrimitives.ReadDoubleLittleEndian(body[8..]));
    }

    private static ArraySegment<byte> Body(byte[] part, ReadOnlySpan<byte> signature, string name)
    {
        if (part.Length < HeaderSize || !part.AsSpan(SignatureField, 8).SequenceEqual(signature)) throw Fault("not the part that belongs here.", name);
        var start = BinaryPrimitives.ReadInt64LittleEndian(part.AsSpan(ModelOffsetField));
        var length = BinaryPrimitives.ReadInt64LittleEndian(part.AsSpan(ModelOffsetField + 8));
        if (start < HeaderSize || length < 0 || start + length > part.Length) throw Fault("truncated.", name);
        return new ArraySegment<byte>(part, (int)start, (int)length);
    }

    private static byte[] ReadEntry(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw Fault("the part is missing.", name);
        try
        {
            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new ModelFormatException(name, "the part is damaged.", Remedy, e);
        }
    }

    private static ModelFormatException Fault(string message, string name) => new(name, message, Remedy);
}
