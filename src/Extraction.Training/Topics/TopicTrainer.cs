using Extraction.Topics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

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
        var held = new HeldOutScores(rows.Count, topics.Length);
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var heldOut = fold;
            Each(topics.Length, t => ScoreFold(data, t, heldOut, held));
            log($"fold {fold + 1} of {options.Folds} done");
        }

        var columns = new TopicCalibrator(options, data, held).Calibrate();
        var models = new BinaryPredictionTransformer<LinearBinaryModelParameters>[topics.Length];
        Each(topics.Length, t => models[t] = Fit(data.Select(t, static _ => true)));
        log("final models done");
        return new TrainedTopics(context, columns, models, data, held);
    }

    private void Each(int topics, Action<int> learn) => Parallel.For(0, topics, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, learn);

    private void ScoreFold(LabelledVectors data, int topic, int fold, HeldOutScores held)
    {
        var learning = data.Select(topic, row => data.FoldOf(row, options.Folds) != fold);
        if (!learning.Exists(static r => r.Label) || learning.TrueForAll(static r => r.Label))
        {
            for (var row = 0; row < data.Count; row++) if (data.FoldOf(row, options.Folds) == fold) held[row, topic] = learning.Exists(static r => r.Label) ? 1 : -5;
            return;
        }

        var model = Fit(learning);
        var weights = BinaryLearner.WeightsOf(model);
        for (var row = 0; row < data.Count; row++)
        {
            if (data.FoldOf(row, options.Folds) == fold) held[row, topic] = BinaryLearner.Score(weights, model.Model.Bias, data[row].Features);
        }
    }

    private BinaryPredictionTransformer<LinearBinaryModelParameters> Fit(List<VectorRow> rows) => new BinaryLearner(options).Fit(rows);

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
