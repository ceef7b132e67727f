using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>Writes down what a trained model must say about itself.</summary>
internal static class TopicSchemaMaker
{
    public static TopicSchema Make(TrainedTopics trained, TopicTrainingOptions options)
    {
        var columns = new List<TopicColumn>(trained.Topics.Count);
        foreach (var topic in trained.Topics)
        {
            var slash = topic.Label.IndexOf('/', StringComparison.Ordinal);
            string scheme = topic.Label[..slash], id = topic.Label[(slash + 1)..];
            var taxonomy = TopicTaxonomy.Find(scheme);
            columns.Add(new TopicColumn(scheme, id, taxonomy?.NameOf(id) ?? id, Math.Round(topic.Threshold, 4), taxonomy?.ParentOf(id)));
        }

        var schema = new TopicSchema
        {
            Exclusive = !options.Multi,
            Sharpness = options.Multi ? 1 : Sharpness(trained),
            Topics = columns,
            Floors = options.Multi && options.Floor > 0 ? new Dictionary<string, double> { ["iptc"] = options.Floor } : new Dictionary<string, double>(),
        };
        return options.Multi ? schema with { LongFactors = LongTextTuner.Tune(trained, schema) } : schema;
    }

    /// <summary>The factor of the log-odds that makes the softmax of held-out rows most likely (golden-section search over its logarithm).</summary>
    private static double Sharpness(TrainedTopics trained)
    {
        const double golden = 0.618033988749895;
        double low = Math.Log(0.2), high = Math.Log(5);
        for (var i = 0; i < 30; i++)
        {
            double a = high - (golden * (high - low)), b = low + (golden * (high - low));
            if (Loss(trained, Math.Exp(a)) < Loss(trained, Math.Exp(b))) high = b;
            else low = a;
        }

        return Math.Exp((low + high) / 2);
    }

    private static double Loss(TrainedTopics trained, double sharpness)
    {
        double loss = 0;
        var logits = new double[trained.Topics.Count];
        for (var r = 0; r < trained.Data.Count; r++)
        {
            double largest = double.NegativeInfinity, sum = 0, right = double.NegativeInfinity;
            for (var t = 0; t < logits.Length; t++)
            {
                logits[t] = sharpness * ((trained.Topics[t].Slope * trained.Held[r, t]) + trained.Topics[t].Offset);
                largest = Math.Max(largest, logits[t]);
                if (trained.Data.MarkOf(r, t) == LabelledVectors.Mark.Yes) right = logits[t];
            }

            if (double.IsNegativeInfinity(right)) continue;
            foreach (var logit in logits) sum += Math.Exp(logit - largest);
            loss += largest + Math.Log(sum) - right;
        }

        return loss;
    }
}
