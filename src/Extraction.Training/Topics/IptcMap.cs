namespace Extraction.Training.Topics;

/// <summary>A table that says which IPTC topic a label of another set stands for; labels it does not name, or leaves empty, stand for none.</summary>
internal sealed class IptcMap
{
    private readonly Dictionary<string, string> topics = new(StringComparer.Ordinal);

    /// <summary>Reads a table with the columns set, label, IPTC code; the label <c>*</c> is every other label of its set.</summary>
    public IptcMap(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var fields = line.Split('\t');
            if (fields.Length > 2) topics[$"{fields[0]}/{fields[1]}"] = fields[2].Length > 0 ? "iptc/" + JsonTopicRows.IptcId(fields[2]) : string.Empty;
        }
    }

    /// <summary>The topic as <c>iptc/id</c>.</summary>
    public bool TryFind(string set, string label, out string topic)
    {
        if (!topics.TryGetValue($"{set}/{label}", out topic!) && !topics.TryGetValue($"{set}/*", out topic!)) topic = string.Empty;
        return topic.Length > 0;
    }
}
