using System.IO.Compression;
using Extraction.Topics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>A trained topic model, ready to be saved as one ML.NET zip.</summary>
internal sealed class TrainedTopics(
    MLContext context,
    IReadOnlyList<CalibratedTopic> topics,
    IReadOnlyList<LinearWeights> models,
    int bits,
    LabelledVectors data,
    HeldOutScores held)
{
    public IReadOnlyList<CalibratedTopic> Topics => topics;

    public LabelledVectors Data => data;

    public HeldOutScores Held => held;

    /// <summary>The calibrated log-odds of a row for a topic, held out.</summary>
    public double LogOdds(int row, int topic) => (topics[topic].Slope * held[row, topic]) + topics[topic].Offset;

    /// <summary>Writes the pipeline as a standard ML.NET zip, the schema entry added.</summary>
    public void Save(string path, TopicSchema schema)
    {
        var input = context.Data.LoadFromEnumerable(new List<TopicInput>());
        var mapping = context.Transforms.CustomMapping(new TopicFeatureMapping().GetMapping(), TopicFeatureMapping.ContractName);
        var chain = new List<ITransformer> { mapping.Fit(input) };
        var features = context.Data.LoadFromEnumerable(new List<VectorRow>()).Schema;
        var scored = new[] { new ScoreRow() };
        for (var t = 0; t < models.Count; t++)
        {
            chain.Add(LinearModels.Make(context, models[t], bits, features));
            var scores = context.Data.LoadFromEnumerable(scored);
            chain.Add(context.BinaryClassification.Calibrators.Platt(-topics[t].Slope, -topics[t].Offset, nameof(ScoreRow.Score)).Fit(scores));
            var probabilities = context.Data.LoadFromEnumerable(new[] { new ProbabilityRow() });
            chain.Add(context.Transforms.CopyColumns(schema.Topics[t].Column, "Probability").Fit(probabilities));
        }

        context.Model.Save(new TransformerChain<ITransformer>([.. chain]), input.Schema, path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        schema.Write(zip);
    }

    private sealed class ScoreRow { public float Score { get; set; } }

    private sealed class ProbabilityRow { public float Probability { get; set; } }
}
