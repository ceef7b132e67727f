using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>Finds the terms that argued most for a topic: what each word, through its hash, its clusters, its vector and its letters, added to the log-odds.</summary>
internal static class TopicEvidenceFinder
{
    private const int Most = 3, Together = 4;
    private const float Smallest = 0.02f;

    /// <summary>Of each topic at most three of the document's terms, heaviest first; all weights are positive.</summary>
    /// <param name="features">The document's features, scored by <paramref name="model"/>.</param>
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

    /// <summary>At most four topics side by side, a lane each, so that every term is looked at once for all of them.</summary>
    private static void FindTogether(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<(TextSpan Span, double Weight)[]> evidence)
    {
        var four = Vector128.Create(topics[0], topics[1 % topics.Length], topics[2 % topics.Length], topics[3 % topics.Length]);
        var slopes = Vector128.Create(model.SlopeOf(four[0]), model.SlopeOf(four[1]), model.SlopeOf(four[2]), model.SlopeOf(four[3]));
        Span<float> pulls = stackalloc float[Together * featurizer.Words.Dimensions];
        Span<float> leadPulls = stackalloc float[pulls.Length];
        MakePulls(features, featurizer, model, topics, pulls, leadPulls);
        Span<TextSpan> spans = stackalloc TextSpan[Together * Most];
        Span<float> weights = stackalloc float[Together * Most];
        Span<int> found = stackalloc int[Together];
        var chunk = 0;
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(features.Terms))
        {
            ref readonly var cell = ref features.Cells[term.Cell];
            var weight = model.WeightsOf(cell, four);
            if (term.Row >= 0) weight += cell.Count * WeightsOfWord(features, featurizer.Words, model, term.Row, four, term.InLead ? leadPulls : pulls);
            weight += WeightsOfLetters(features.ChunkList.Chunks, ref chunk, term.Span, four);
            weight *= slopes;
            if (Vector128.LessThanAll(weight, Vector128.Create(Smallest))) continue;
            for (var i = 0; i < topics.Length; i++) found[i] = Keep(spans.Slice(i * Most, Most), weights.Slice(i * Most, Most), found[i], term.Span, weight[i]);
        }

        for (var i = 0; i < topics.Length; i++)
        {
            evidence[i] = new (TextSpan, double)[found[i]];
            for (var j = 0; j < found[i]; j++) evidence[i][j] = (spans[(i * Most) + j], weights[(i * Most) + j]);
        }
    }

    /// <summary>What the vector of a word adds to the score of each topic, when multiplied by this; another for words of the lead.</summary>
    private static void MakePulls(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<float> pulls, Span<float> leadPulls)
    {
        var dimensions = featurizer.Words.Dimensions;
        featurizer.Pull(features, model, topics, pulls[..(topics.Length * dimensions)]);
        for (var i = 0; i < topics.Length; i++)
        {
            var lead = model.DenseOf(topics[i]).Slice(TopicFeaturizer.LeadStart, dimensions);
            TensorPrimitives.MultiplyAdd(lead, features.LeadFactor, pulls.Slice(i * dimensions, dimensions), leadPulls[(i * dimensions)..]);
        }
    }

    /// <summary>What one occurrence of a word adds to the scores through its clusters and its vector.</summary>
    private static Vector128<float> WeightsOfWord(TopicFeatureBuffer features, WordTable words, LinearTopicModel model, int row, Vector128<int> topics, ReadOnlySpan<float> pulls)
    {
        var fine = ShareOf(TopicFeaturizer.FineStart + words.FineClusterOf(row));
        var coarse = ShareOf(TopicFeaturizer.CoarseStart + words.CoarseClusterOf(row));
        return fine + coarse + (words.ScaleOf(row) * ByteVectors.DotFour(words.VectorOf(row), pulls));

        Vector128<float> ShareOf(int slot) => features.TryFind(slot, out var cell) ? model.WeightsOf(features.Cells[cell], topics) / features.Cells[cell].Count : default;
    }

    /// <summary>
    /// What the letters of the chunk around a term add to the scores. Terms and chunks both stand by their first place, and a term is new where
    /// its chunk is, so one walk over the chunks (<paramref name="next"/>) finds them all.
    /// </summary>
    private static Vector128<float> WeightsOfLetters(ReadOnlySpan<TopicChunk> chunks, ref int next, TextSpan term, Vector128<int> topics)
    {
        while (next < chunks.Length && chunks[next].Span.End <= term.Start) next++;
        if (next == chunks.Length || !chunks[next].Span.Contains(term)) return default;
        var scores = chunks[next].Scores;
        return chunks[next].Value * Vector128.Create(scores[topics[0]], scores[topics[1]], scores[topics[2]], scores[topics[3]]);
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
