using Extraction.Topics;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>The rows of a training set as feature vectors, letters apart from the rest, with their marks, weights and folds.</summary>
internal sealed class LabelledVectors
{
    private readonly VBuffer<float>[] vectors;
    private readonly VBuffer<float>[] letters;
    private readonly IReadOnlyList<TopicRow> rows;
    private readonly int[] folds;
    private readonly int[] tokens;

    public LabelledVectors(IReadOnlyList<TopicRow> rows, string[] topics, TopicFeaturizer featurizer)
    {
        this.rows = rows;
        Topics = topics;
        Marks = new TopicMarks(rows, topics);
        vectors = new VBuffer<float>[rows.Count];
        letters = new VBuffer<float>[rows.Count];
        folds = new int[rows.Count];
        tokens = new int[rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            var input = new TopicInput { Title = rows[r].Title, Text = rows[r].Text };
            var features = new TopicFeatures();
            TopicFeatureMapping.Map(featurizer, input, features);
            (vectors[r], letters[r]) = Split(features.Features);
            tokens[r] = TopicFeatureMapping.CountTokens(input);
            folds[r] = (int)(Hash(rows[r].Text) >> 1);
        }

        Rarity = new LetterRarity(letters);
        for (var r = 0; r < rows.Count; r++) letters[r] = Rarity.Weigh(letters[r]);
    }

    public string[] Topics { get; }

    public int Count => vectors.Length;

    /// <summary>What the rows say about the topics.</summary>
    public TopicMarks Marks { get; }

    /// <summary>Rarity of the letter n-grams.</summary>
    public LetterRarity Rarity { get; }

    /// <summary>Whether a row only helps learning.</summary>
    public bool IsAuxiliary(int row) => rows[row].IsAuxiliary;

    /// <summary>Length of a row's text in tokens.</summary>
    public int TokensOf(int row) => tokens[row];

    /// <summary>The fold a row is held out in; equal texts share it.</summary>
    public int FoldOf(int row, int count) => folds[row] % count;

    /// <summary>The rows that speak about a topic, labelled for it: all features but letters.</summary>
    public List<VectorRow> Select(int topic, Func<int, bool> take) => Select(vectors, topic, take);

    /// <summary>The same rows: letter n-grams alone, times their rarity.</summary>
    public List<VectorRow> SelectLetters(int topic, Func<int, bool> take) => Select(letters, topic, take);

    /// <summary>The score that a learned topic gives a row.</summary>
    public float Score(int row, LinearWeights model) => model.Score(vectors[row]) + Rarity.ScoreOf(letters[row], model);

    private List<VectorRow> Select(VBuffer<float>[] features, int topic, Func<int, bool> take)
    {
        var selected = new List<VectorRow>(features.Length);
        for (var r = 0; r < features.Length; r++)
        {
            var mark = Marks[r, topic];
            if (mark == TopicMark.Unknown || !take(r)) continue;
            selected.Add(new VectorRow { Features = features[r], Weight = rows[r].Weight, Label = mark == TopicMark.Yes });
        }

        return selected;
    }

    private static (VBuffer<float> Main, VBuffer<float> Letters) Split(in VBuffer<float> all)
    {
        var indices = all.GetIndices().ToArray();
        var values = all.GetValues().ToArray();
        var at = Array.BinarySearch(indices, TopicFeaturizer.LetterStart);
        if (at < 0) at = ~at;
        return (new VBuffer<float>(all.Length, at, values[..at], indices[..at]), new VBuffer<float>(all.Length, indices.Length - at, values[at..], indices[at..]));
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) if (char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }
}
