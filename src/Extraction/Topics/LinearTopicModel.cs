using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>The weights of all topics of a model, laid out for one pass over a document's features. Immutable, thread-safe.</summary>
internal sealed class LinearTopicModel
{
    private readonly SlotWeights sparse;
    private readonly float[] dense;
    private readonly TopicWeights[] columns;

    public LinearTopicModel(IReadOnlyList<TopicWeights> columns)
    {
        this.columns = [.. columns];
        dense = new float[columns.Count * TopicFeaturizer.DenseSlots];
        for (var t = 0; t < columns.Count; t++) PlaceDense(columns[t], dense.AsSpan(t * TopicFeaturizer.DenseSlots, TopicFeaturizer.DenseSlots));
        sparse = new SlotWeights(columns, 0, TopicFeaturizer.DenseStart);
        Letters = HasLetters(columns) ? new ChunkScores(columns) : null;
        foreach (var column in this.columns) column.Forget();
    }

    /// <summary>Number of topics.</summary>
    public int Count => columns.Length;

    /// <summary>What letter n-grams say; null for a model that does not read them.</summary>
    public ChunkScores? Letters { get; }

    /// <summary>The dense weights of a topic.</summary>
    public ReadOnlySpan<float> DenseOf(int topic) => dense.AsSpan(topic * TopicFeaturizer.DenseSlots, TopicFeaturizer.DenseSlots);

    /// <summary>The calibrated log-odds of each topic.</summary>
    public void Score(ReadOnlySpan<char> text, TopicFeatureBuffer features, Span<double> logits)
    {
        Span<float> scores = stackalloc float[sparse.Stride <= 512 ? sparse.Stride : 0];
        if (scores.Length < sparse.Stride) scores = new float[sparse.Stride];
        for (var t = 0; t < Count; t++) scores[t] = columns[t].Bias + TensorPrimitives.Dot<float>(DenseOf(t), features.Dense);
        sparse.AddAll(features.Slots, features.Cells, scores);
        Letters?.AddAll(text, features.ChunkList, scores);
        for (var t = 0; t < Count; t++) logits[t] = (columns[t].Slope * scores[t]) + columns[t].Offset;
    }

    /// <summary>The weights of a scored slot for four topics, each times the slot's value.</summary>
    public Vector128<float> WeightsOf(in TopicCell cell, Vector128<int> topics) => sparse.At(cell.Place, topics) * cell.Value;

    /// <summary>What raw scores of a topic are multiplied by to make log-odds.</summary>
    public float SlopeOf(int topic) => (float)columns[topic].Slope;

    private static bool HasLetters(IReadOnlyList<TopicWeights> columns)
    {
        foreach (var column in columns)
        {
            for (var i = column.Length - 1; i >= 0 && column[i].Slot >= TopicFeaturizer.LetterStart; i--)
            {
                if (column[i].Weight != 0) return true;
            }
        }

        return false;
    }

    private static void PlaceDense(TopicWeights column, Span<float> dense)
    {
        for (var i = column.Length - 1; i >= 0 && column[i].Slot >= TopicFeaturizer.DenseStart; i--)
        {
            if (column[i].Slot < TopicFeaturizer.LetterStart) dense[column[i].Slot - TopicFeaturizer.DenseStart] = column[i].Weight;
        }
    }
}
