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
            Topics = columns,
            Floors = options.Multi && options.Floor > 0 ? new Dictionary<string, double> { ["iptc"] = options.Floor } : new Dictionary<string, double>(),
        };
        if (options.Multi) return schema with { LongFactors = LongTextTuner.Tune(trained, schema) };
        var (sharpness, shift) = new ExclusiveCalibration(trained).Fit();
        return schema with { Sharpness = sharpness, Shift = shift };
    }
}
