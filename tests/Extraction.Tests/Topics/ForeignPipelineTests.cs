using Extraction.Topics;
using Microsoft.ML;

namespace Extraction.Tests.Topics;

/// <summary>A pipeline that owes nothing to this library: ML.NET's own text features and multiclass trainer, saved and put into an extractor.</summary>
public class ForeignPipelineTests
{
    private string path = string.Empty;

    [SetUp]
    public void TrainAndSave()
    {
        path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.zip");
        var context = new MLContext(1);
        var data = context.Data.LoadFromEnumerable(Rows());
        var pipeline = context.Transforms.Text.FeaturizeText("Features", "Text")
            .Append(context.Transforms.Conversion.MapValueToKey("Key", "Label"))
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new Microsoft.ML.Trainers.SdcaMaximumEntropyMulticlassTrainer.Options { LabelColumnName = "Key", NumberOfThreads = 1 }))
            .Append(context.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
        context.Model.Save(pipeline.Fit(data), data.Schema, path);
    }

    [TearDown]
    public void Delete() => File.Delete(path);

    [TestCase("The coach praised the striker after the match in the league", "sport")]
    [TestCase("The bank raised its dividend as profit grew and shares rose", "money")]
    public void Extract_WithIt_GivesItsTopic(string text, string id)
    {
        var extractor = new ExtractorBuilder().UseClassifier(MlNetTopicClassifier.Load(path, "mine")).Build();
        var topics = extractor.Extract(text).Topics;
        Assert.That(topics.Select(static t => (t.Scheme, t.Id)), Is.EqualTo(new[] { ("mine", id) }));
        Assert.That(topics[0].Confidence, Is.GreaterThan(0.5));
    }

    [Test]
    public void Extract_FromManyThreads_IsTheSame()
    {
        var extractor = new ExtractorBuilder().UseClassifier(MlNetTopicClassifier.Load(path, "mine")).Build();
        var texts = Rows().Select(static r => r.Text).ToArray();
        var alone = texts.Select(t => extractor.Extract(t).Topics[0].Confidence).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => extractor.Extract(t).Topics[0].Confidence).ToArray();
        Assert.That(together, Is.EqualTo(alone));
    }

    private static List<Row> Rows()
    {
        string[] sport = ["goal", "match", "coach", "striker", "league"], money = ["shares", "profit", "dividend", "bank", "bonds"];
        var random = new Random(3);
        var rows = new List<Row>();
        for (var i = 0; i < 60; i++)
        {
            var words = i % 2 == 0 ? sport : money;
            rows.Add(new Row { Text = $"The {words[random.Next(5)]} and the {words[random.Next(5)]} of the {words[random.Next(5)]}", Label = i % 2 == 0 ? "sport" : "money" });
        }

        return rows;
    }

    private sealed class Row
    {
        public string Title { get; set; } = string.Empty;

        public string Text { get; set; } = string.Empty;

        public string Label { get; set; } = string.Empty;
    }
}
