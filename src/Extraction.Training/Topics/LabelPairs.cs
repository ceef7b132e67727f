namespace Extraction.Training.Topics;

/// <summary>
/// Which topics often stand beside another. A row of a set with one label a row says nothing about them, while it speaks against topics
/// that hardly ever go with its own.
/// </summary>
internal sealed class LabelPairs
{
    private const double Often = 0.06;
    private readonly Dictionary<string, List<string>> beside = new(StringComparer.Ordinal);

    public LabelPairs(IReadOnlyList<TopicRow> rows)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Dictionary<(string, string), int>();
        foreach (var row in rows)
        {
            foreach (var label in row.Labels)
            {
                counts[label] = counts.GetValueOrDefault(label) + 1;
                foreach (var other in row.Labels.Concat(row.Optional).Distinct(StringComparer.Ordinal))
                {
                    if (other != label) pairs[(label, other)] = pairs.GetValueOrDefault((label, other)) + 1;
                }
            }
        }

        foreach (var ((label, other), count) in pairs)
        {
            if (count < Often * counts[label]) continue;
            if (!beside.TryGetValue(label, out var list)) beside[label] = list = [];
            list.Add(other);
        }
    }

    /// <summary>Topics that often stand beside <paramref name="label"/>.</summary>
    public IReadOnlyList<string> With(string label) => beside.TryGetValue(label, out var list) ? list : [];
}
