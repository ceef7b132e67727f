using Extraction.Topics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Extraction.Training.Topics;

/// <summary>
/// Learns one topic against the rest: a linear model with smoothed hinge loss (Shalev-Shwartz and Zhang 2013) over the featuriser's column, on
/// one thread, the same each time. Thread-safe. The hinge measured a point above logistic loss here: rows far on the right side of the border
/// do not pull at it.
/// </summary>
internal sealed class BinaryLearner(TopicTrainingOptions options)
{
    /// <summary>Learns from rows whose <see cref="VectorRow.Label"/> is set.</summary>
    public BinaryPredictionTransformer<LinearBinaryModelParameters> Fit(IReadOnlyList<VectorRow> rows)
    {
        var context = new MLContext(options.Seed);
        var data = context.Data.LoadFromEnumerable(rows);
        var trainer = context.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(VectorRow.Label),
            FeatureColumnName = nameof(VectorRow.Features),
            ExampleWeightColumnName = nameof(VectorRow.Weight),
            LossFunction = new SmoothedHingeLoss(),
            L1Regularization = options.L1,
            L2Regularization = options.L2,
            MaximumNumberOfIterations = options.Iterations,
            ConvergenceTolerance = options.Tolerance,
            ConvergenceCheckFrequency = options.Iterations,
            NumberOfThreads = 1,
            Shuffle = true,
        });
        return trainer.Fit(data);
    }

    /// <summary>The weights of a learned topic as an array of the feature vector's length.</summary>
    public static float[] WeightsOf(BinaryPredictionTransformer<LinearBinaryModelParameters> model)
    {
        var weights = new float[TopicFeaturizer.Length];
        var list = model.Model.Weights;
        for (var i = 0; i < weights.Length; i++) weights[i] = list[i];
        return weights;
    }

    /// <summary>The score of a row.</summary>
    public static float Score(float[] weights, float bias, in VBuffer<float> features)
    {
        var score = bias;
        var indices = features.GetIndices();
        var values = features.GetValues();
        for (var i = 0; i < values.Length; i++) score += weights[indices[i]] * values[i];
        return score;
    }
}
