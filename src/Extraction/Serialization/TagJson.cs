using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Serialization;

/// <summary>Tags as JSON by the contract: one record an article. Thread-safe; no reflection, so safe to trim.</summary>
public static class TagJson
{
    private static readonly TagJsonContext Compact = new(Options(indented: false));
    private static readonly TagJsonContext Indented = new(Options(indented: true));

    /// <summary>The record of <paramref name="tags"/> as one line (or indented).</summary>
    public static string ToJson(this ArticleTags tags, bool indented = false) =>
        JsonSerializer.Serialize(TagRecordMapper.ToRecord(tags), (indented ? Indented : Compact).TagRecord);

    /// <summary>The record of <paramref name="tags"/> as UTF-8, one line.</summary>
    public static byte[] ToUtf8Json(this ArticleTags tags) => JsonSerializer.SerializeToUtf8Bytes(TagRecordMapper.ToRecord(tags), Compact.TagRecord);

    /// <summary>The records of many articles as an indented array.</summary>
    public static string ToJson(IReadOnlyList<ArticleTags> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var records = new TagRecord[tags.Count];
        for (var i = 0; i < records.Length; i++) records[i] = TagRecordMapper.ToRecord(tags[i]);
        return JsonSerializer.Serialize(records, Indented.TagRecordArray);
    }

    /// <summary>Writes the record of <paramref name="tags"/> and a line feed to <paramref name="output"/>, UTF-8.</summary>
    internal static void WriteLine(IBufferWriter<byte> output, ArticleTags tags)
    {
        using (var writer = new Utf8JsonWriter(output, WriterOptions(indented: false))) Write(writer, tags);
        output.Write("\n"u8);
    }

    /// <summary>Writes the record of <paramref name="tags"/> as the next value of <paramref name="writer"/>.</summary>
    internal static void Write(Utf8JsonWriter writer, ArticleTags tags) => JsonSerializer.Serialize(writer, TagRecordMapper.ToRecord(tags), Compact.TagRecord);

    /// <summary>How a writer must be set to write what the other methods write.</summary>
    internal static JsonWriterOptions WriterOptions(bool indented) => new() { Indented = indented, SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a record back.</summary>
    /// <exception cref="JsonException">The text is no record.</exception>
    public static TagRecord Parse(string json) => JsonSerializer.Deserialize(json, Compact.TagRecord) ?? throw new JsonException("The record is null.");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,

        // Readable text: only what JSON itself requires is escaped. The HTML page escapes for itself.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

[JsonSerializable(typeof(TagRecord))]
[JsonSerializable(typeof(TagRecord[]))]
internal sealed partial class TagJsonContext : JsonSerializerContext;
