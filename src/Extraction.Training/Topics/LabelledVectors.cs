using Extraction.Topics;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>The rows of a training set as feature vectors, with what is known of each topic.</summary>
internal sealed class LabelledVectors
{
    private readonly VBuffer<float>[] vectors;
    private readonly VBuffer<float>[] letters;
    private readonly float[] weights;
    private readonly Mark[] marks;
    private readonly int[] folds;
    private readonly bool[] auxiliary;
    private readonly int[] tokens;

    public LabelledVectors(IReadOnlyList<TopicRow> rows, string[] topics, TopicFeaturizer featurizer)
    {
        Topics = topics;
        vectors = new VBuffer<float>[rows.Count];
        letters = new VBuffer<float>[rows.Count];
        weights = new float[rows.Count];
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
            (vectors[r], letters[r]) = Split(features.Features);
            weights[r] = rows[r].Weight;
            auxiliary[r] = rows[r].IsAuxiliary;
            tokens[r] = TopicFeatureMapping.CountTokens(new TopicInput { Title = rows[r].Title, Text = rows[r].Text });
            folds[r] = (int)(Hash(rows[r].Text) >> 1);
            Label(rows[r], r, index);
        }

        Rarity = new LetterRarity(letters);
        for (var r = 0; r < rows.Count; r++) letters[r] = Rarity.Weigh(letters[r]);
    }

    /// <summary>What a row says about a topic.</summary>
    public enum Mark : byte { No, Yes, Unknown }

    public string[] Topics { get; }

    public int Count => vectors.Length;

    /// <summary>Rarity of the letter n-grams.</summary>
    public LetterRarity Rarity { get; }

    public Mark MarkOf(int row, int topic) => marks[(row * Topics.Length) + topic];

    /// <summary>Whether a row only helps learning.</summary>
    public bool IsAuxiliary(int row) => auxiliary[row];

    /// <summary>Length of a row's text in tokens.</summary>
    public int TokensOf(int row) => tokens[row];

    /// <summary>The fold a row is held out in; equal texts share it.</summary>
    public int FoldOf(int row, int count) => folds[row] % count;

    /// <summary>The rows that speak about a topic, labelled for it: all features but letters.</summary>
    public List<VectorRow> Select(int topic, Func<int, bool> take) => Select(vectors, topic, take);

    /// <summary>The same rows: letter n-grams alone, times their rarity.</summary>
    public List<VectorRow> SelectLetters(int topic, Func<int, bool> take) => Select(letters, topic, take);

    private List<VectorRow> Select(VBuffer<float>[] vectors, int topic, Func<int, bool> take)
    {
        var selected = new List<VectorRow>(vectors.Length);
        for (var r = 0; r < vectors.Length; r++)
        {
            var mark = MarkOf(r, topic);
            if (mark == Mark.Unknown || !take(r)) continue;
            selected.Add(new VectorRow { Features = vectors[r], Weight = weights[r], Label = mark == Mark.Yes });
        }

        return selected;
    }

    /// <summary>The score that a learned topic gives a row.</summary>
    public float Score(int row, LinearWeights model) => model.Score(vectors[row]) + Rarity.ScoreOf(letters[row], model);

    /// <summary>Whether any, and whether all, of the rows taken that speak about a topic have it.</summary>
    public (bool Some, bool All) Positives(int topic, Func<int, bool> take)
    {
        var (some, all) = (false, true);
        for (var r = 0; r < vectors.Length; r++)
        {
            if (MarkOf(r, topic) == Mark.Unknown || !take(r)) continue;
            some |= MarkOf(r, topic) == Mark.Yes;
            all &= MarkOf(r, topic) == Mark.Yes;
        }

        return (some, all);
    }

    private static (VBuffer<float> Main, VBuffer<float> Letters) Split(in VBuffer<float> all)
    {
        var indices = all.GetIndices().ToArray();
        var values = all.GetValues().ToArray();
        var at = Array.BinarySearch(indices, TopicFeaturizer.LetterStart);
        if (at < 0) at = ~at;
        return (new VBuffer<float>(all.Length, at, values[..at], indices[..at]), new VBuffer<float>(all.Length, indices.Length - at, values[at..], indices[at..]));
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
