using System.Text.Json;
using Extraction.Serialization;

namespace Extraction.Cli.Output;

/// <summary>An indented array of records, written as they come.</summary>
internal sealed class JsonArrayWriter : ITagWriter
{
    private readonly Stream output;
    private readonly Utf8JsonWriter writer;

    public JsonArrayWriter(Stream output)
    {
        this.output = output;
        writer = new Utf8JsonWriter(output, TagJson.WriterOptions(indented: true));
        writer.WriteStartArray();
    }

    public void Write(ArticleTags tags)
    {
        TagJson.Write(writer, tags);
        writer.Flush();
    }

    public void Dispose()
    {
        writer.WriteEndArray();
        writer.Dispose();
        output.Write("\n"u8);
        output.Flush();
    }
}
