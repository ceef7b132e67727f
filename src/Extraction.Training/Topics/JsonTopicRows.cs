using System.Text.Json;

namespace Extraction.Training.Topics;

/// <summary>Reads rows of the news-desk form, and those of annotated articles, which carry their topics the same way.</summary>
internal static class JsonTopicRows
{
    public static List<TopicRow> Read(TextReader reader, IReadOnlyList<string> schemes)
    {
        var rows = new List<TopicRow>();
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                rows.Add(Row(json.RootElement, schemes));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"Line {rows.Count + 1}: {e.Message}", e);
            }
        }

        return rows;
    }

    /// <summary>The id of an IPTC topic written as two or eight digits, with or without its prefix.</summary>
    public static string IptcId(string label)
    {
        var digits = label.StartsWith("medtop:", StringComparison.Ordinal) ? label[7..] : label;
        return "medtop:" + (digits.Length == 2 ? digits + "000000" : digits);
    }

    /// <summary>The topics of a record and those that count neither way, as <c>scheme/id</c>.</summary>
    public static (List<string> Labels, List<string> Optional) ReadLabels(JsonElement json, IReadOnlyList<string> schemes)
    {
        var labels = new List<string>();
        var optional = new List<string>();
        foreach (var scheme in schemes)
        {
            Add(json, scheme, scheme, labels);
            Add(json, scheme + "_optional", scheme, optional);
        }

        return (labels, optional);
    }

    private static TopicRow Row(JsonElement json, IReadOnlyList<string> schemes)
    {
        var (labels, optional) = ReadLabels(json, schemes);
        var title = json.TryGetProperty("headline", out var headline) && headline.ValueKind == JsonValueKind.String ? headline.GetString()! : string.Empty;
        return new TopicRow(title, json.GetProperty("text").GetString() ?? string.Empty, labels, optional) { Id = json.TryGetProperty("id", out var id) ? id.ToString() : null };
    }

    private static void Add(JsonElement json, string property, string scheme, List<string> into)
    {
        if (!json.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array) return;
        foreach (var item in list.EnumerateArray())
        {
            var label = item.GetString();
            if (string.IsNullOrEmpty(label) || label == "none") continue;
            into.Add($"{scheme}/{(scheme == "iptc" ? IptcId(label) : label)}");
        }
    }
}
