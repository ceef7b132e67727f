using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>The rows of a training set as feature vectors, with what is known of each topic.</summary>
internal sealed class LabelledVectors
{
    private readonly VectorRow[] vectors;
    private readonly Mark[] marks;
    private readonly int[] folds;
    private readonly bool[] auxiliary;
    private readonly int[] tokens;

    public LabelledVectors(IReadOnlyList<TopicRow> rows, string[] topics, TopicFeaturizer featurizer)
    {
        Topics = topics;
        vectors = new VectorRow[rows.Count];
        marks = new Mark[rows.Count * topics.Length];
        folds = new int[rows.Count];
        auxiliary = new bool[rows.Count];
        tokens = new int[rows.Count];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < topics.Length; t++) index[topics[t]] = t;
        for (var r = 0; r < rows.Count; r++)
        {
            var features = new TopicFeatures();
            TopicFeatureMapping.Map(featurizer, new TopicInput { Title = rows[r].Title, Text = rows[r].Text }, features);
            vectors[r] = new VectorRow { Features = features.Features, Weight = rows[r].Weight };
            auxiliary[r] = rows[r].IsAuxiliary;
            tokens[r] = TopicFeatureMapping.CountTokens(new TopicInput { Title = rows[r].Title, Text = rows[r].Text });
            folds[r] = (int)(Hash(rows[r].Text) >> 1);
            Label(rows[r], r, index);
        }
    }

    /// <summary>What a row says about a topic.</summary>
    public enum Mark : byte { No, Yes, Unknown }

    public string[] Topics { get; }

    public int Count => vectors.Length;

    public VectorRow this[int row] => vectors[row];

    public Mark MarkOf(int row, int topic) => marks[(row * Topics.Length) + topic];

    /// <summary>Whether a row only helps learning.</summary>
    public bool IsAuxiliary(int row) => auxiliary[row];

    /// <summary>Length of a row's text in tokens.</summary>
    public int TokensOf(int row) => tokens[row];

    /// <summary>The fold a row is held out in; equal texts share it.</summary>
    public int FoldOf(int row, int count) => folds[row] % count;

    /// <summary>The rows that speak about a topic, labelled for it.</summary>
    public List<VectorRow> Select(int topic, Func<int, bool> take)
    {
        var selected = new List<VectorRow>(vectors.Length);
        for (var r = 0; r < vectors.Length; r++)
        {
            var mark = MarkOf(r, topic);
            if (mark == Mark.Unknown || !take(r)) continue;
            selected.Add(new VectorRow { Features = vectors[r].Features, Weight = vectors[r].Weight, Label = mark == Mark.Yes });
        }

        return selected;
    }

    private void Label(TopicRow row, int r, Dictionary<string, int> index)
    {
        foreach (var scheme in row.Silent ?? [])
        {
            for (var t = 0; t < Topics.Length; t++) if (Topics[t].StartsWith(scheme + "/", StringComparison.Ordinal)) marks[(r * Topics.Length) + t] = Mark.Unknown;
        }

        foreach (var label in row.Optional) if (index.TryGetValue(label, out var t)) marks[(r * Topics.Length) + t] = Mark.Unknown;
        foreach (var label in row.Labels) if (index.TryGetValue(label, out var t)) marks[(r * Topics.Length) + t] = Mark.Yes;
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) if (char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }
}
