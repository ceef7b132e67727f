using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Cli.Input;

/// <summary>One line of JSON Lines input: an article.</summary>
internal sealed record ArticleLine
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Headline { get; init; }

    public string? Published { get; init; }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is no article; the message says why.</exception>
    public static Article Parse(string line)
    {
        ArticleLine? read;
        try
        {
            read = JsonSerializer.Deserialize(line, ArticleLineJson.Default.ArticleLine);
        }
        catch (JsonException e)
        {
            throw new FormatException($"not a JSON object with a text: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // A string with a lone surrogate escape cannot be read.
            throw new FormatException($"not readable as text: {e.Message}", e);
        }

        if (read?.Text is null) throw new FormatException("the object has no \"text\".");
        return new Article(read.Text)
        {
            Id = read.Id,
            Headline = read.Headline,
            Published = DateTime.TryParse(read.Published, CultureInfo.InvariantCulture, DateTimeStyles.None, out var published) ? DateTime.SpecifyKind(published, DateTimeKind.Unspecified) : null,
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleLine))]
internal sealed partial class ArticleLineJson : JsonSerializerContext;
