using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>Finds the terms that argued most for a topic: what each word, through its hash, its clusters and its vector, added to the log-odds.</summary>
internal static class TopicEvidenceFinder
{
    private const int Most = 3, Together = 8;
    private const float Smallest = 0.02f;

    /// <summary>Of each topic at most three of the document's terms, heaviest first; all weights are positive.</summary>
    /// <param name="features">The document's features, with its terms.</param>
    /// <param name="featurizer">What made the features.</param>
    /// <param name="model">The model.</param>
    /// <param name="topics">Which topics.</param>
    /// <param name="evidence">The evidence of each of them.</param>
    public static void Find(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<(TextSpan Span, double Weight)[]> evidence)
    {
        for (var i = 0; i < topics.Length; i += Together)
        {
            var n = Math.Min(Together, topics.Length - i);
            FindTogether(features, featurizer, model, topics.Slice(i, n), evidence.Slice(i, n));
        }
    }

    private static void FindTogether(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<(TextSpan Span, double Weight)[]> evidence)
    {
        var words = featurizer.Words;
        Span<float> pulls = stackalloc float[topics.Length * words.Dimensions];
        Span<float> leadPulls = stackalloc float[pulls.Length];
        MakePulls(features, featurizer, model, topics, pulls, leadPulls);
        Span<float> vector = stackalloc float[words.Dimensions];
        Span<TextSpan> spans = stackalloc TextSpan[topics.Length * Most];
        Span<float> weights = stackalloc float[spans.Length];
        Span<int> found = stackalloc int[topics.Length];
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(features.Terms))
        {
            ref readonly var cell = ref features.Cells[term.Cell];
            var slot = features.Slots[term.Cell];
            if (term.Row >= 0) ByteVectors.Scale(words.VectorOf(term.Row), cell.Count * words.ScaleOf(term.Row), vector);
            for (var i = 0; i < topics.Length; i++)
            {
                var weight = model.WeightOf(slot, topics[i]) * cell.Value;
                if (term.Row >= 0)
                {
                    weight += cell.Count * ClusterShare(features, words, model, term.Row, topics[i]);
                    weight += TensorPrimitives.Dot<float>(vector, (term.InLead ? leadPulls : pulls).Slice(i * vector.Length, vector.Length));
                }

                found[i] = Keep(spans.Slice(i * Most, Most), weights.Slice(i * Most, Most), found[i], term.Span, weight);
            }
        }

        for (var i = 0; i < topics.Length; i++)
        {
            evidence[i] = new (TextSpan, double)[found[i]];
            for (var j = 0; j < found[i]; j++) evidence[i][j] = (spans[(i * Most) + j], weights[(i * Most) + j]);
        }
    }

    /// <summary>What the vector of a word adds to the calibrated log-odds of each topic, when multiplied by this; another for words of the lead.</summary>
    private static void MakePulls(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<float> pulls, Span<float> leadPulls)
    {
        featurizer.Pull(features, model, topics, pulls);
        var dimensions = featurizer.Words.Dimensions;
        for (var i = 0; i < topics.Length; i++)
        {
            var pull = pulls.Slice(i * dimensions, dimensions);
            var leadPull = leadPulls.Slice(i * dimensions, dimensions);
            var slope = model.SlopeOf(topics[i]);
            TensorPrimitives.Multiply(pull, slope, pull);
            TensorPrimitives.MultiplyAdd(model.DenseOf(topics[i]).Slice(TopicFeaturizer.LeadStart, dimensions), features.LeadFactor * slope, pull, leadPull);
        }
    }

    private static float ClusterShare(TopicFeatureBuffer features, WordTable words, LinearTopicModel model, int row, int topic)
    {
        var fine = TopicFeaturizer.FineStart + words.FineClusterOf(row);
        var coarse = TopicFeaturizer.CoarseStart + words.CoarseClusterOf(row);
        return ShareOf(fine) + ShareOf(coarse);

        float ShareOf(int slot) => features.TryFind(slot, out var cell) ? model.WeightOf(slot, topic) * features.Cells[cell].Value / features.Cells[cell].Count : 0;
    }

    private static int Keep(Span<TextSpan> spans, Span<float> weights, int found, TextSpan span, float weight)
    {
        if (weight < Smallest) return found;
        for (var i = 0; i < found; i++)
        {
            if (!spans[i].Overlaps(span)) continue;
            if (weights[i] >= weight) return found;
            found = Remove(spans, weights, found, i--);
        }

        if (found == Most)
        {
            if (weights[Most - 1] >= weight) return found;
            found--;
        }

        var at = found;
        while (at > 0 && weights[at - 1] < weight)
        {
            spans[at] = spans[at - 1];
            weights[at] = weights[at - 1];
            at--;
        }

        spans[at] = span;
        weights[at] = weight;
        return found + 1;
    }

    private static int Remove(Span<TextSpan> spans, Span<float> weights, int found, int index)
    {
        for (var i = index + 1; i < found; i++) (spans[i - 1], weights[i - 1]) = (spans[i], weights[i]);
        return found - 1;
    }
}
