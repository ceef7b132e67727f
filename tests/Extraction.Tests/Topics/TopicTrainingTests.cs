using Extraction.Learned;
using Extraction.Text;
using Extraction.Topics;
using Extraction.Training.Topics;

namespace Extraction.Tests.Topics;

/// <summary>From labelled rows to a saved ML.NET zip and back, on a set a person can read.</summary>
public class TopicTrainingTests
{
    private static readonly string[] Sports = ["goal", "match", "coach", "striker", "league"];
    private static readonly string[] Money = ["shares", "profit", "dividend", "bank", "bonds"];
    private string path = string.Empty;

    [SetUp]
    public void MakePath() => path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.zip");

    [TearDown]
    public void DeleteModel() => File.Delete(path);

    [Test]
    public void Train_TwoTopics_AreLearned_AndTheZipIsScoredAsMlNetScoresIt()
    {
        var report = new TopicTraining(new TopicTrainingOptions { Folds = 2 }, static _ => { }).Run(Rows(), path);
        Assert.That(report.Accuracy, Is.GreaterThan(0.95));

        var zip = File.ReadAllBytes(path);
        var pipeline = MlNetTopicClassifier.LoadPipeline(zip, "own");
        var (schema, model) = TopicModelReader.Read(zip);
        var own = new LinearTopicClassifier(TopicFeatureMapping.Default, schema with { Exclusive = false }, model);
        foreach (var text in (string[])["The coach praised the striker after the match", "The bank raised its dividend", ""])
        {
            var probabilities = own.Probabilities(Document.FromText(text));
            var expected = pipeline.Probabilities(string.Empty, text).ToDictionary(static p => p.Column, static p => p.Probability);
            for (var t = 0; t < probabilities.Length; t++)
            {
                Assert.That(probabilities[t], Is.EqualTo(expected[schema.Topics[t].Column]).Within(1e-5), text);
            }
        }
    }

    [Test]
    public void Classify_GivesTheTopicWithEvidenceInTheText()
    {
        new TopicTraining(new TopicTrainingOptions { Folds = 2 }, static _ => { }).Run(Rows(), path);
        var document = Document.FromText("The coach saw the striker miss in the league");
        var topics = new List<Topic>();
        MlNetTopicClassifier.Load(path).Classify(document, [], topics);
        Assert.That(topics.Select(static t => t.Id), Is.EqualTo(new[] { "sport" }));
        Assert.That(topics[0].Evidence, Is.Not.Empty);
        foreach (var (span, weight) in topics[0].Evidence)
        {
            Assert.That(weight, Is.GreaterThan(0));
            Assert.That(document.TextOf(span).Length, Is.EqualTo(span.Length));
        }
    }

    [Test]
    public void ReadCsv_QuotesAndLineEnds()
    {
        var csv = Path.ChangeExtension(path, ".csv");
        File.WriteAllText(csv, "label,text\r\nsport,\"A \"\"big\"\" match,\nwon\"\r\nmoney,Shares rose\r\n");
        var rows = TopicRowReader.Read(csv, [], multi: false);
        File.Delete(csv);
        Assert.That(rows.Select(static r => r.Text), Is.EqualTo(new[] { "A \"big\" match,\nwon", "Shares rose" }));
        Assert.That(rows[0].Labels, Is.EqualTo(new[] { "own/sport" }));
    }

    [Test]
    public void ReadTsv_MultiLabels_NoneIsEmpty()
    {
        var tsv = Path.ChangeExtension(path, ".tsv");
        File.WriteAllText(tsv, "grain,wheat\tTitle\tBody\n_none_\tTitle\tBody\n");
        var rows = TopicRowReader.Read(tsv, [], multi: true);
        File.Delete(tsv);
        Assert.That(rows[0].Labels, Is.EqualTo(new[] { "own/grain", "own/wheat" }));
        Assert.That(rows[1].Labels, Is.Empty);
    }

    [Test]
    public void Platt_ScoresOfKnownOdds_AreCalibrated()
    {
        var random = new Random(7);
        var items = new List<(double, bool)>();
        for (var i = 0; i < 20_000; i++)
        {
            var score = (random.NextDouble() * 6) - 3;
            items.Add((score, random.NextDouble() < 1 / (1 + Math.Exp(-((2 * score) - 1)))));
        }

        var (slope, offset) = PlattScaling.Fit(items);
        Assert.That(slope, Is.EqualTo(2).Within(0.1));
        Assert.That(offset, Is.EqualTo(-1).Within(0.1));
    }

    [Test]
    public void Platt_ScoresThatPointTheWrongWay_GiveTheShareOfPositives()
    {
        var items = Enumerable.Range(0, 1000).Select(static i => (Score: i % 2 == 0 ? -1.0 : -0.9, Positive: i is 0 or 2)).ToList();
        var (slope, offset) = PlattScaling.Fit(items);
        var probabilities = items.ConvertAll(i => 1 / (1 + Math.Exp(-((slope * i.Score) + offset))));
        Assert.That(probabilities.Average(), Is.EqualTo(0.0025).Within(0.001), "not every text has such a topic");
        Assert.That(probabilities.Max(), Is.LessThan(0.01));
    }

    [Test]
    public void ReportPage_IsHtmlWithBothPlots()
    {
        var report = new TopicTraining(new TopicTrainingOptions { Folds = 2 }, static _ => { }).Run(Rows(), path);
        var page = TopicReportPage.Render(report, "<mine>");
        Assert.That(page, Does.Contain("<svg").And.Contain("class=\"m\"").And.Contain("&lt;mine&gt;"));
    }

    private static List<TopicRow> Rows()
    {
        var random = new Random(3);
        var rows = new List<TopicRow>();
        for (var i = 0; i < 120; i++)
        {
            var words = i % 2 == 0 ? Sports : Money;
            var text = $"On day {i} the {words[random.Next(5)]} and the {words[random.Next(5)]} of the {words[random.Next(5)]}";
            rows.Add(new TopicRow(string.Empty, text, [i % 2 == 0 ? "own/sport" : "own/money"], []));
        }

        return rows;
    }
}
