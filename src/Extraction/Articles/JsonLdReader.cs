using System.Net;
using System.Text.Json;

namespace Extraction.Articles;

/// <summary>
/// Reads schema.org articles from the JSON-LD of a page. Publishers' JSON is often not quite JSON (line breaks in strings, trailing commas,
/// comment wrappers): that is mended where it is harmless, else the block is passed over.
/// </summary>
internal static class JsonLdReader
{
    private const int MaxDepth = 64;
    private const int LongestScript = 4_000_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>Fills what is still missing in <paramref name="metadata"/> from one script element's text.</summary>
    public static void Read(string script, PageMetadata metadata)
    {
        if (script.Length > LongestScript || Trim(script) is not { } json) return;
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            Visit(document.RootElement, metadata, 0);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not JSON after all, or a string holds half a surrogate pair: the page has other sources.
        }
    }

    /// <summary>Cuts comment or CDATA wrappers and replaces control characters, which JSON forbids inside strings.</summary>
    private static string? Trim(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        if (script.AsSpan().TrimStart().StartsWith("//<![CDATA[", StringComparison.Ordinal)) start = script.IndexOf('{', StringComparison.Ordinal);
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start) return null;
        if (script.AsSpan(start, end - start).StartsWith("[CDATA[", StringComparison.Ordinal)) return null;
        return string.Create(end + 1 - start, (script, start), static (buffer, state) =>
        {
            state.script.AsSpan(state.start, buffer.Length).CopyTo(buffer);
            foreach (ref var c in buffer) if (c < ' ') c = ' ';
        });
    }

    private static void Visit(JsonElement element, PageMetadata metadata, int depth)
    {
        if (depth > 6) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, metadata, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element)) Take(element, metadata);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                if (element.TryGetProperty(name, out var inner)) Visit(inner, metadata, depth + 1);
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return IsArticleType(type.GetString()!);
        if (type.ValueKind != JsonValueKind.Array) return false;
        foreach (var one in type.EnumerateArray())
            if (one.ValueKind == JsonValueKind.String && IsArticleType(one.GetString()!)) return true;
        return false;
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Report", StringComparison.Ordinal)
        || type.EndsWith("Review", StringComparison.Ordinal);

    private static void Take(JsonElement article, PageMetadata metadata)
    {
        metadata.Headline ??= Text(article, "headline") ?? Text(article, "name");
        metadata.Section ??= Text(article, "articleSection");
        metadata.Body ??= Text(article, "articleBody");
        if (metadata.Published is null && Text(article, "datePublished") is { } date && NewsDate.TryRead(date, out var published)) metadata.Published = published;
        if (metadata.Authors.Count == 0 && article.TryGetProperty("author", out var author)) TakeAuthors(author, metadata, 0);
    }

    private static void TakeAuthors(JsonElement author, PageMetadata metadata, int depth)
    {
        if (depth > 3) return;
        switch (author.ValueKind)
        {
            case JsonValueKind.String: metadata.AddAuthor(WebUtility.HtmlDecode(author.GetString())); break;
            case JsonValueKind.Array: foreach (var one in author.EnumerateArray()) TakeAuthors(one, metadata, depth + 1); break;
            case JsonValueKind.Object when author.TryGetProperty("name", out var name): TakeAuthors(name, metadata, depth + 1); break;
        }
    }

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind != JsonValueKind.String) return null;
        var text = WebUtility.HtmlDecode(value.GetString())?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
