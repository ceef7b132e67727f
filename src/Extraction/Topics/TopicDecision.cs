namespace Extraction.Topics;

/// <summary>From log-odds to confidences, and from those to the topics given. Immutable, thread-safe.</summary>
internal sealed class TopicDecision
{
    private readonly TopicSchema schema;
    private readonly int[] parents;

    public TopicDecision(TopicSchema schema)
    {
        this.schema = schema;
        parents = new int[schema.Topics.Count];
        for (var t = 0; t < parents.Length; t++) parents[t] = IndexOf(schema.Topics[t].Scheme, schema.Topics[t].Parent);
    }

    /// <summary>Turns calibrated log-odds into probabilities in place: a child's never exceeds its parent's; those of an exclusive model sum to 1.</summary>
    public void ToProbabilities(Span<double> logits)
    {
        if (schema.Exclusive)
        {
            ExclusiveTopics.ToProbabilities(logits, schema.Sharpness, schema.Shift);
            return;
        }

        for (var t = 0; t < logits.Length; t++) logits[t] = 1 / (1 + Math.Exp(-logits[t]));
        for (var t = 0; t < logits.Length; t++)
        {
            // A parent has no parent of its own: the schemes have two levels.
            if (parents[t] >= 0) logits[t] = Math.Min(logits[t], logits[parents[t]]);
        }
    }

    /// <summary>Says which topics are given.</summary>
    public void Choose(ReadOnlySpan<double> probabilities, int tokens, Span<bool> chosen)
    {
        chosen.Clear();
        if (schema.Exclusive)
        {
            var best = Best(probabilities, null);
            if (best >= 0 && probabilities[best] >= schema.Topics[best].Threshold) chosen[best] = true;
            return;
        }

        for (var t = 0; t < chosen.Length; t++) chosen[t] = parents[t] < 0 && probabilities[t] >= ThresholdOf(t, tokens);
        foreach (var (scheme, floor) in schema.Floors) ChooseBest(probabilities, chosen, scheme, floor);
        for (var t = 0; t < chosen.Length; t++)
        {
            if (parents[t] >= 0) chosen[t] = chosen[parents[t]] && probabilities[t] >= ThresholdOf(t, tokens);
        }
    }

    private double ThresholdOf(int topic, int tokens)
    {
        var column = schema.Topics[topic];
        return tokens >= schema.LongFrom && schema.LongFactors.TryGetValue(column.Scheme, out var factor) ? factor * column.Threshold : column.Threshold;
    }

    private void ChooseBest(ReadOnlySpan<double> probabilities, Span<bool> chosen, string scheme, double floor)
    {
        for (var t = 0; t < chosen.Length; t++)
        {
            if (chosen[t] && schema.Topics[t].Scheme == scheme) return;
        }

        var best = Best(probabilities, scheme);
        if (best >= 0 && probabilities[best] >= floor) chosen[best] = true;
    }

    private int Best(ReadOnlySpan<double> probabilities, string? scheme)
    {
        var best = -1;
        for (var t = 0; t < probabilities.Length; t++)
        {
            if (parents[t] >= 0 || (scheme is not null && schema.Topics[t].Scheme != scheme)) continue;
            if (best < 0 || probabilities[t] > probabilities[best]) best = t;
        }

        return best;
    }

    private int IndexOf(string scheme, string? id)
    {
        for (var t = 0; id is not null && t < schema.Topics.Count; t++)
        {
            if (schema.Topics[t].Scheme == scheme && schema.Topics[t].Id == id) return t;
        }

        return -1;
    }
}
