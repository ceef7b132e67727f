using Extraction.Topics;
using Microsoft.ML;

namespace Extraction.Training.Topics;

/// <summary>
/// Trains a topic model: one calibrated binary ML.NET model a topic over shared features, in one saved pipeline. Calibration and
/// thresholds come from cross-fitting: every row is scored by a model that has not seen it.
/// </summary>
internal sealed class TopicTrainer(TopicFeaturizer featurizer, TopicTrainingOptions options, Action<string> log)
{
    private readonly MLContext context = new(options.Seed);

    /// <summary>Trains on <paramref name="rows"/>.</summary>
    /// <exception cref="InvalidDataException">No topic has enough rows.</exception>
    public TrainedTopics Train(IReadOnlyList<TopicRow> rows)
    {
        var topics = TopicsOf(rows);
        log($"{rows.Count} rows, {topics.Length} topics");
        var data = new LabelledVectors(rows, topics, featurizer);
        var learner = new TopicLearner(options, data);
        var held = new HeldOutScores(rows.Count, topics.Length);
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var heldOut = fold;
            Each(topics.Length, t => ScoreFold(learner, data, t, heldOut, held));
            log($"fold {fold + 1} of {options.Folds} done");
        }

        var columns = new TopicCalibrator(options, data, held).Calibrate();
        var models = new LinearWeights[topics.Length];
        Each(topics.Length, t => models[t] = learner.Fit(t, static _ => true));
        log("final models done");
        return new TrainedTopics(context, columns, models, options.WeightBits, data, held);
    }

    private void Each(int topics, Action<int> learn) => Parallel.For(0, topics, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, learn);

    private void ScoreFold(TopicLearner learner, LabelledVectors data, int topic, int fold, HeldOutScores held)
    {
        var (some, all) = data.Marks.Positives(topic, Learning);
        if (!some || all)
        {
            for (var row = 0; row < data.Count; row++) if (!Learning(row)) held[row, topic] = some ? 1 : -5;
            return;
        }

        var model = learner.Fit(topic, Learning);
        for (var row = 0; row < data.Count; row++)
        {
            if (!Learning(row)) held[row, topic] = data.Score(row, model);
        }

        bool Learning(int row) => data.FoldOf(row, options.Folds) != fold;
    }

    private string[] TopicsOf(IReadOnlyList<TopicRow> rows)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.IsAuxiliary) continue;
            foreach (var label in row.Labels) counts[label] = counts.GetValueOrDefault(label) + 1;
        }

        var topics = counts.Where(c => c.Value >= options.MinimumRows).Select(static c => c.Key).ToArray();
        return topics.Length > 0 ? topics : throw new InvalidDataException($"No topic stands on {options.MinimumRows} rows or more.");
    }
}
