using System.Globalization;
using System.Text.Json;

namespace Extraction.Evaluation;

/// <summary>
/// Reads and writes gold as JSON Lines: <c>{"id", "text", "spans": [[start, end, "LABEL"], …]}</c>, the form of the annotation guidelines.
/// </summary>
public static class GoldReader
{
    /// <summary>Reads all articles; empty lines do not count.</summary>
    /// <exception cref="FormatException">A line is no such object, or a span lies outside its text; the message gives the line.</exception>
    public static IEnumerable<GoldArticle> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return Parse(line, number);
        }
    }

    /// <summary>Writes an article as one line.</summary>
    public static void Write(TextWriter writer, GoldArticle article)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(article);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("text", article.Text);
            json.WriteStartArray("spans");
            foreach (var span in article.Spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteStringValue(span.Label.Name);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static GoldArticle Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? string.Empty;
            var spans = new List<GoldSpan>();
            foreach (var item in root.GetProperty("spans").EnumerateArray())
            {
                var span = new GoldSpan(item[0].GetInt32(), item[1].GetInt32(), Label.Of(item[2].GetString() ?? string.Empty));
                if (span.Start < 0 || span.End <= span.Start || span.End > text.Length) throw new FormatException("a span lies outside the text");
                spans.Add(span);
            }

            spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            return new GoldArticle(root.TryGetProperty("id", out var id) ? id.ToString() : number.ToString(CultureInfo.InvariantCulture), text, spans);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the gold: {error.Message}"), error);
        }
    }
}
