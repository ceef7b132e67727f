using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extraction.Articles;

namespace Extraction.Cli.Input;

/// <summary>Reads one line of JSON Lines input: an article.</summary>
internal static class ArticleLine
{
    private const string Unreadable = "is not valid Unicode.";

    /// <summary>Reads <paramref name="line"/> (UTF-8, without its line feed). Fields it does not know are passed over.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">Its id as far as it can be read, even when the line is no article.</param>
    /// <exception cref="FormatException">The line is no article; the message says why.</exception>
    public static Article Parse(ReadOnlySpan<byte> line, out string? id)
    {
        id = null;
        try
        {
            return Read(line, ref id);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"a field's name {Unreadable}", e);
        }
        catch (JsonException e)
        {
            throw new FormatException($"not a JSON object: {e.Message.Split(". LineNumber", 2)[0]} (byte {e.BytePositionInLine}).", e);
        }
    }

    /// <summary>What stands in the output for a line that is no article.</summary>
    public static void WriteFailure(IBufferWriter<byte> output, int number, string? id, string message)
    {
        var name = id is null ? "null" : $"\"{JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\": {name}, \"line\": {number}, \"error\": \"{JsonEncodedText.Encode(message, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}\n")));
    }

    private static Article Read(ReadOnlySpan<byte> line, ref string? id)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new FormatException("not a JSON object.");
        string? text = null, headline = null, published = null, error = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = ReadString(ref reader, "id", ref error, orNumber: true);
            else if (reader.ValueTextEquals("text"u8)) text = ReadString(ref reader, "text", ref error);
            else if (reader.ValueTextEquals("headline"u8)) headline = ReadString(ref reader, "headline", ref error);
            else if (reader.ValueTextEquals("published"u8)) published = ReadString(ref reader, "published", ref error);
            else reader.Skip();
        }

        // Anything but white space behind the object is an error too.
        while (reader.Read()) error ??= "there is more than one value on the line.";
        if (text is null) error ??= "the object has no \"text\".";
        return error is null ? new Article(text!) { Id = id, Headline = headline, Published = ReadDate(published) } : throw new FormatException(error);
    }

    private static string? ReadString(ref Utf8JsonReader reader, string field, ref string? error, bool orNumber = false)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                try
                {
                    return reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    if (JsonStrings.TryMend(reader.ValueSpan, out var mended)) return mended;
                    error ??= $"\"{field}\" {Unreadable}";
                    return null;
                }

            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when orNumber:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                error ??= $"\"{field}\" is no string.";
                reader.Skip();
                return null;
        }
    }

    /// <summary>A date as written, without a time zone; null for what is none, since it only helps.</summary>
    private static DateTime? ReadDate(string? text) => NewsDate.TryRead(text, out var date) ? date : null;
}
