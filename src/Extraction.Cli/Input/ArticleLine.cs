using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extraction.Cli.Input;

/// <summary>Reads one line of JSON Lines input: an article.</summary>
internal static class ArticleLine
{
    /// <summary>Reads <paramref name="line"/> (UTF-8, without its line feed). Fields it does not know are passed over.</summary>
    /// <exception cref="FormatException">The line is no article; the message says why.</exception>
    public static Article Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return Read(line);
        }
        catch (JsonException e)
        {
            throw new FormatException($"not a JSON object: {e.Message.Split(". LineNumber", 2)[0]} (byte {e.BytePositionInLine}).", e);
        }
        catch (InvalidOperationException e)
        {
            // Invalid UTF-8 and escapes of half a surrogate pair cannot be made a string.
            throw new FormatException($"a string is not valid Unicode: {e.Message}", e);
        }
    }

    /// <summary>What stands in the output for a line that is no article.</summary>
    public static void WriteFailure(IBufferWriter<byte> output, int number, string message) =>
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\": null, \"line\": {number}, \"error\": \"{JsonEncodedText.Encode(message, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}\n")));

    private static Article Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new FormatException("not a JSON object.");
        string? id = null, text = null, headline = null, published = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = ReadString(ref reader, "id", orNumber: true);
            else if (reader.ValueTextEquals("text"u8)) text = ReadString(ref reader, "text");
            else if (reader.ValueTextEquals("headline"u8)) headline = ReadString(ref reader, "headline");
            else if (reader.ValueTextEquals("published"u8)) published = ReadString(ref reader, "published");
            else reader.Skip();
        }

        // Anything but white space behind the object is an error too.
        if (reader.Read()) throw new FormatException("there is more than one value on the line.");
        if (text is null) throw new FormatException("the object has no \"text\".");
        return new Article(text) { Id = id, Headline = headline, Published = ReadDate(published) };
    }

    private static string? ReadString(ref Utf8JsonReader reader, string field, bool orNumber = false)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            JsonTokenType.Number when orNumber => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new FormatException($"\"{field}\" is no string."),
        };
    }

    /// <summary>A date as written, without a time zone; null for what is none, since it only helps.</summary>
    private static DateTime? ReadDate(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? DateTime.SpecifyKind(date.DateTime, DateTimeKind.Unspecified) : null;
}
