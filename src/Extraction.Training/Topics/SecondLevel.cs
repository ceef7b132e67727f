using System.Reflection;
using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>
/// Derives IPTC topics of the second level from labels that say the same in other words (table data/topics/second-level.tsv). A row speaks
/// of a second-level topic only where something is derived under the same parent, or where the parent is absent.
/// </summary>
internal sealed class SecondLevel
{
    private readonly Dictionary<string, string> table = new(StringComparer.Ordinal);
    private readonly HashSet<string> topics = new(StringComparer.Ordinal);

    public SecondLevel()
    {
        using var stream = typeof(TopicTaxonomy).Assembly.GetManifestResourceStream("topics/second-level.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            table[$"{fields[0]}/{fields[1]}"] = fields[2];
            topics.Add(fields[2]);
        }
    }

    /// <summary>The row with its second-level topics, from its own labels and from <paramref name="source"/>, a <c>set/label</c>.</summary>
    public TopicRow Extend(TopicRow row, string? source = null)
    {
        var derived = new HashSet<string>(StringComparer.Ordinal);
        var possible = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in source is null ? row.Labels : [.. row.Labels, source])
        {
            if (table.TryGetValue(label, out var topic) && HasParent(row.Labels, topic)) derived.Add(topic);
        }

        foreach (var label in row.Optional) if (table.TryGetValue(label, out var topic)) possible.Add(topic);
        var parents = derived.Select(static d => TopicTaxonomy.Iptc.ParentOf(d)!).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var parent = TopicTaxonomy.Iptc.ParentOf(topic)!;
            var open = (row.Labels.Contains("iptc/" + parent) && !parents.Contains(parent)) || row.Optional.Contains("iptc/" + parent);
            if (open) possible.Add(topic);
        }

        possible.ExceptWith(derived);
        return row with { Labels = [.. row.Labels, .. derived.Select(static d => "iptc/" + d)], Optional = [.. row.Optional, .. possible.Select(static p => "iptc/" + p)] };
    }

    private static bool HasParent(IReadOnlyList<string> labels, string topic) => labels.Contains("iptc/" + TopicTaxonomy.Iptc.ParentOf(topic));
}
