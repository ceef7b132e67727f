namespace Extraction.Training.Topics;

/// <summary>What a row says about a topic.</summary>
internal enum TopicMark : byte
{
    No,
    Yes,
    Unknown,
}

/// <summary>What each row of a training set says about each topic: its labels, what counts neither way, and schemes that it is silent on.</summary>
internal sealed class TopicMarks
{
    private readonly string[] topics;
    private readonly TopicMark[] marks;

    public TopicMarks(IReadOnlyList<TopicRow> rows, string[] topics)
    {
        this.topics = topics;
        marks = new TopicMark[rows.Count * topics.Length];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < topics.Length; t++) index[topics[t]] = t;
        for (var r = 0; r < rows.Count; r++) Read(rows[r], marks.AsSpan(r * topics.Length, topics.Length), index);
    }

    /// <summary>What a row says about a topic.</summary>
    public TopicMark this[int row, int topic] => marks[(row * topics.Length) + topic];

    /// <summary>Whether any, and whether all, of the rows taken that speak about a topic have it.</summary>
    public (bool Some, bool All) Positives(int topic, Func<int, bool> take)
    {
        var (some, all) = (false, true);
        for (var row = 0; row * topics.Length < marks.Length; row++)
        {
            var mark = this[row, topic];
            if (mark == TopicMark.Unknown || !take(row)) continue;
            some |= mark == TopicMark.Yes;
            all &= mark == TopicMark.Yes;
        }

        return (some, all);
    }

    private void Read(TopicRow row, Span<TopicMark> marks, Dictionary<string, int> index)
    {
        foreach (var scheme in row.Silent ?? [])
        {
            for (var t = 0; t < topics.Length; t++) if (topics[t].StartsWith(scheme + "/", StringComparison.Ordinal)) marks[t] = TopicMark.Unknown;
        }

        foreach (var label in row.Optional) if (index.TryGetValue(label, out var t)) marks[t] = TopicMark.Unknown;
        foreach (var label in row.Labels) if (index.TryGetValue(label, out var t)) marks[t] = TopicMark.Yes;
    }
}
