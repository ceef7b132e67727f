using System.Runtime.InteropServices;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>Finds the terms that argued most for a topic: what each word, through its hash, its clusters and its vector, added to the log-odds.</summary>
internal static class TopicEvidenceFinder
{
    private const int Most = 3;
    private const float Smallest = 0.02f;

    /// <summary>Gathers the terms of a document, each at its first place, for <see cref="Find"/> to choose from.</summary>
    public static void Collect(Document document, TopicFeatureBuffer features, TopicFeaturizer featurizer)
    {
        var tokens = document.Tokens;
        var end = Math.Min(tokens.Length, TopicFeaturizer.MaximumTokens);
        var leadEnd = TopicFeaturizer.LeadEnd(document);
        var previous = default(TopicFeaturizer.Term);
        var before = 0;
        features.ResetMarks();
        features.Terms.Clear();
        for (var i = 0; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation) continue;
            var term = featurizer.TermOf(document.TextOf(i), tokens[i].Kind);
            var slot = TopicFeaturizer.SlotOf(term.Hash);
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number && features.TryMark(slot)) features.Terms.Add(new TopicTerm(slot, term.Row, tokens[i].Span, i < leadEnd));
            if (previous.Hash != 0)
            {
                var pair = TopicFeaturizer.PairSlotOf(previous, term);
                if (features.TryMark(pair)) features.Terms.Add(new TopicTerm(pair, -1, new TextSpan(tokens[before].Start, tokens[i].End), false));
            }

            (previous, before) = (term, i);
        }
    }

    /// <summary>At most three of the collected terms, heaviest first; all weights are positive.</summary>
    public static IReadOnlyList<(TextSpan Span, double Weight)> Find(TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, int topic)
    {
        Span<TextSpan> spans = stackalloc TextSpan[Most];
        Span<float> weights = stackalloc float[Most];
        var found = 0;
        Span<float> pull = stackalloc float[featurizer.Words.Dimensions];
        featurizer.Pull(features, model.DenseOf(topic), pull);
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(features.Terms))
        {
            found = Keep(spans, weights, found, term.Span, WeightOf(term, features, featurizer, model, topic, pull));
        }

        var result = new (TextSpan, double)[found];
        for (var i = 0; i < found; i++) result[i] = (spans[i], weights[i]);
        return result;
    }

    private static float WeightOf(in TopicTerm term, TopicFeatureBuffer features, TopicFeaturizer featurizer, LinearTopicModel model, int topic, ReadOnlySpan<float> meanPull)
    {
        var weight = model.WeightOf(term.Slot, topic) * features[term.Slot];
        if (term.Row < 0) return weight;
        var words = featurizer.Words;
        var share = 0f;
        foreach (var cluster in (ReadOnlySpan<int>)[TopicFeaturizer.FineStart + words.FineClusterOf(term.Row), TopicFeaturizer.CoarseStart + words.CoarseClusterOf(term.Row)])
        {
            share += model.WeightOf(cluster, topic) * features[cluster] / features.CountOf(cluster);
        }

        var vector = words.VectorOf(term.Row);
        var dense = model.DenseOf(topic);
        var pull = ByteVectors.Dot(vector, meanPull);
        if (term.InLead) pull += features.LeadFactor * ByteVectors.Dot(vector, dense.Slice(TopicFeaturizer.LeadStart, vector.Length));
        return weight + (features.CountOf(term.Slot) * (share + (pull * words.ScaleOf(term.Row) * model.SlopeOf(topic))));
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
