using Extraction.Topics;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Extraction.Training.Topics;

/// <summary>
/// Learns one topic against the rest: a linear model with smoothed hinge loss (Shalev-Shwartz and Zhang 2013) over the featuriser's column, on
/// one thread, the same each time. Thread-safe. The hinge measured a point above logistic loss here: rows far on the right side of the border
/// do not pull at it.
/// </summary>
internal sealed class BinaryLearner(TopicTrainingOptions options, float l1, float l2)
{
    /// <summary>Learns from rows whose <see cref="VectorRow.Label"/> is set.</summary>
    public LinearWeights Fit(IReadOnlyList<VectorRow> rows)
    {
        var context = new MLContext(options.Seed);
        var data = context.Data.LoadFromEnumerable(rows);
        var trainer = context.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(VectorRow.Label),
            FeatureColumnName = nameof(VectorRow.Features),
            ExampleWeightColumnName = nameof(VectorRow.Weight),
            LossFunction = new SmoothedHingeLoss(),
            L1Regularization = l1,
            L2Regularization = l2,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceTolerance = options.Tolerance,
            ConvergenceCheckFrequency = options.Iterations,
            NumberOfThreads = 1,
            Shuffle = true,
        });
        return WeightsOf(trainer.Fit(data).Model);
    }

    private static LinearWeights WeightsOf(LinearBinaryModelParameters model)
    {
        var weights = new float[TopicFeaturizer.Length];
        var list = model.Weights;
        for (var i = 0; i < weights.Length; i++) weights[i] = list[i];
        return new LinearWeights(weights, model.Bias);
    }
}
