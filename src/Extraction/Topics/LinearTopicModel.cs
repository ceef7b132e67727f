using System.Numerics.Tensors;

namespace Extraction.Topics;

/// <summary>
/// The weights of all topics of a model, laid out for one pass over a document's features: for each slot the topics that care about it.
/// Immutable, thread-safe.
/// </summary>
internal sealed class LinearTopicModel
{
    private readonly int[] starts = new int[TopicFeaturizer.DenseStart + 1];
    private readonly ushort[] topics;
    private readonly float[] weights;
    private readonly float[] dense;
    private readonly TopicWeights[] columns;

    public LinearTopicModel(IReadOnlyList<TopicWeights> columns)
    {
        this.columns = [.. columns];
        dense = new float[columns.Count * TopicFeaturizer.DenseSlots];
        foreach (var column in columns) CountSlots(column);
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        topics = new ushort[starts[^1]];
        weights = new float[starts[^1]];
        var next = starts.AsSpan(0, TopicFeaturizer.DenseStart).ToArray();
        for (var t = 0; t < columns.Count; t++) Place(columns[t], t, next);
        foreach (var column in this.columns) column.Forget();
    }

    /// <summary>Number of topics.</summary>
    public int Count => columns.Length;

    /// <summary>The dense weights of a topic.</summary>
    public ReadOnlySpan<float> DenseOf(int topic) => dense.AsSpan(topic * TopicFeaturizer.DenseSlots, TopicFeaturizer.DenseSlots);

    /// <summary>The calibrated log-odds of each topic.</summary>
    public void Score(TopicFeatureBuffer features, Span<double> logits)
    {
        Span<float> scores = stackalloc float[Count <= 512 ? Count : 0];
        if (scores.Length < Count) scores = new float[Count];
        for (var t = 0; t < Count; t++) scores[t] = columns[t].Bias + TensorPrimitives.Dot<float>(DenseOf(t), features.Dense);
        foreach (var slot in features.Slots)
        {
            var value = features[slot];
            for (var i = starts[slot]; i < starts[slot + 1]; i++) scores[topics[i]] += weights[i] * value;
        }

        for (var t = 0; t < Count; t++) logits[t] = (columns[t].Slope * scores[t]) + columns[t].Offset;
    }

    /// <summary>The calibrated weight of a slot for a topic.</summary>
    public float WeightOf(int slot, int topic)
    {
        var start = starts[slot];
        var at = topics.AsSpan(start, starts[slot + 1] - start).IndexOf((ushort)topic);
        return at < 0 ? 0 : weights[start + at] * (float)columns[topic].Slope;
    }

    /// <summary>What raw scores of a topic are multiplied by to make log-odds.</summary>
    public float SlopeOf(int topic) => (float)columns[topic].Slope;

    private void CountSlots(TopicWeights column)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var (slot, weight) = column[i];
            if (weight != 0 && slot < TopicFeaturizer.DenseStart) starts[slot + 1]++;
        }
    }

    private void Place(TopicWeights column, int topic, int[] next)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var (slot, weight) = column[i];
            if (weight == 0) continue;
            if (slot >= TopicFeaturizer.DenseStart)
            {
                dense[(topic * TopicFeaturizer.DenseSlots) + slot - TopicFeaturizer.DenseStart] = weight;
                continue;
            }

            topics[next[slot]] = (ushort)topic;
            weights[next[slot]++] = weight;
        }
    }
}
