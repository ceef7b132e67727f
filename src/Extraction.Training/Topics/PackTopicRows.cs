using System.Text.Json;

namespace Extraction.Training.Topics;

/// <summary>
/// Gathers what the shipped topic model is trained on from a data folder: items labelled with both schemes, whole annotated articles, and
/// corpora whose labels a table maps to IPTC topics. Sets that may not stand behind a released model are not read unless they are named.
/// </summary>
public sealed class PackTopicRows
{
    /// <summary>The sets of one label a row that a released model may learn from.</summary>
    public static IReadOnlyList<string> ReleasableSets { get; } = ["huffpost", "inshorts", "masakhanews-en", "sib200-en"];

    /// <summary>
    /// Sets that file each story under one heading, whatever else it is about: their rows speak against every other topic of the first level,
    /// so that a model to be measured by these headings can learn them. A row of another set leaves open what often stands beside its topic.
    /// </summary>
    private static readonly string[] SetsOfOneHeading = ["ag-news", "bbc-news"];

    private readonly string folder;
    private readonly IptcMap map;
    private readonly SecondLevel secondLevel = new();

    /// <summary>Looks at a data folder.</summary>
    /// <param name="folder">Holds <c>topics/</c> and <c>facts-train/</c>.</param>
    /// <param name="map">Table with the columns set, label, IPTC code.</param>
    public PackTopicRows(string folder, string map)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(map);
        this.folder = folder;
        this.map = new IptcMap(map);
    }

    /// <summary>The sets of one label a row to read; a model that read others than <see cref="ReleasableSets"/> is for measuring alone.</summary>
    public IReadOnlyList<string> Sets { get; init; } = ReleasableSets;

    /// <summary>All rows, second-level topics derived.</summary>
    /// <param name="paragraphs">Files of own paragraphs in the news-desk form.</param>
    public List<TopicRow> Read(IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        string[] schemes = ["iptc", "newsdesk"];
        var rows = TopicRowReader.Read(Path.Combine(folder, "topics", "news-desk", "train.jsonl"), schemes, multi: true);
        foreach (var path in paragraphs) rows.AddRange(TopicRowReader.Read(path, schemes, multi: true));
        rows.AddRange(ReadArticles(Path.Combine(folder, "facts-train"), schemes));
        var extended = rows.ConvertAll(r => secondLevel.Extend(r));
        var pairs = new LabelPairs(extended);
        foreach (var set in Sets) AddMapped(set, extended, SetsOfOneHeading.Contains(set) ? static _ => [] : pairs.With);
        return extended;
    }

    /// <summary>Articles and their annotations lie in two files with the same ids.</summary>
    public static List<TopicRow> ReadArticles(string folder, IReadOnlyList<string> schemes)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "articles.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            texts[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("text").GetString()!;
        }

        var rows = new List<TopicRow>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "facts.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var labels = JsonTopicRows.ReadLabels(json.RootElement, schemes);
            rows.Add(new TopicRow(string.Empty, texts[json.RootElement.GetProperty("id").GetString()!], labels.Labels, labels.Optional));
        }

        return rows;
    }

    private void AddMapped(string set, List<TopicRow> rows, Func<string, IReadOnlyList<string>> besides)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "topics", set), "*.tsv.gz").Order(StringComparer.Ordinal))
        {
            foreach (var row in TopicRowReader.Read(path, [], multi: false))
            {
                var own = row.Labels[0][(TopicRowReader.OwnScheme.Length + 1)..];
                var source = $"{set}/{own}";
                if (own == TopicRowReader.NoTopic || !map.TryFind(set, own, out var label)) continue;
                var mapped = secondLevel.Extend(row.AsAuxiliary() with { Labels = [label], Silent = ["newsdesk"] }, source);
                rows.Add(mapped with { Optional = [.. mapped.Optional, .. besides(label).Where(p => !mapped.Labels.Contains(p))] });
            }
        }
    }
}
