using System.Buffers;
using Extraction.Serialization;

namespace Extraction.Cli.Output;

/// <summary>One record a line.</summary>
internal sealed class JsonLinesWriter(Stream output) : ITagWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 14);

    public void Write(ArticleTags tags)
    {
        TagJson.WriteLine(buffer, tags);
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    public void Dispose() => output.Flush();
}
