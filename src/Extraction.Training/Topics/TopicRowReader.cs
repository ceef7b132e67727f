using System.IO.Compression;
using System.Text.Json;

namespace Extraction.Training.Topics;

/// <summary>
/// Reads labelled texts: JSON Lines (<c>text</c>, <c>iptc</c>, <c>newsdesk</c> and their optional lists), CSV with a header
/// <c>text,label</c> in any order (a <c>title</c> column may stand beside), or rows <c>label⇥title⇥text</c>; each plain or gzipped.
/// </summary>
public static class TopicRowReader
{
    /// <summary>Scheme of labels that are nobody's taxonomy but the user's.</summary>
    public const string OwnScheme = "own";

    /// <summary>The label that says: none.</summary>
    public const string NoTopic = "_none_";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its name says the form.</param>
    /// <param name="schemes">For JSON Lines: the schemes to read.</param>
    /// <param name="multi">Whether a label is a comma-joined list.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names its line.</exception>
    public static List<TopicRow> Read(string path, IReadOnlyList<string> schemes, bool multi)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(schemes);
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        using Stream file = File.OpenRead(path);
        using var stream = name.Length < path.Length ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jsonl" or ".json" or ".ndjson" => JsonTopicRows.Read(reader, schemes),
            ".csv" => ReadCsv(reader, multi),
            _ => ReadTsv(reader, multi),
        };
    }

    private static List<TopicRow> ReadTsv(StreamReader reader, bool multi)
    {
        var rows = new List<TopicRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            var fields = line.Split('\t');
            if (fields.Length < 2) throw new InvalidDataException($"Line {rows.Count + 1}: expected label, title and text between tabs.");
            rows.Add(new TopicRow(fields.Length > 2 ? fields[1] : string.Empty, fields[^1], Labels(fields[0], multi), []));
        }

        return rows;
    }

    private static List<TopicRow> ReadCsv(StreamReader reader, bool multi)
    {
        var rows = new List<TopicRow>();
        using var records = CsvRecords.Read(reader).GetEnumerator();
        if (!records.MoveNext()) return rows;
        var header = records.Current;
        int text = Column("text"), label = Column("label"), title = Column("title");
        if (text < 0 || label < 0) throw new InvalidDataException("The first line must be a header with the columns text and label.");
        while (records.MoveNext())
        {
            var fields = records.Current;
            if (fields.Count == 1 && fields[0].Length == 0) continue;
            if (fields.Count <= Math.Max(text, label)) throw new InvalidDataException($"Row {rows.Count + 1}: too few columns.");
            rows.Add(new TopicRow(title >= 0 && title < fields.Count ? fields[title] : string.Empty, fields[text], Labels(fields[label], multi), []));
        }

        return rows;

        int Column(string name) => header.FindIndex(h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Labels(string field, bool multi)
    {
        if (!multi) return [$"{OwnScheme}/{field}"];
        var labels = field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. labels.Where(static l => l != NoTopic).Distinct(StringComparer.Ordinal).Select(static l => $"{OwnScheme}/{l}")];
    }
}
