using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Text;
using Extraction.Training.Ner;

namespace Extraction.Tests.Training;

public class NerTrainingTests
{
    private static readonly TagSet Tags = new([Label.Company, Label.Organization, Label.Person]);

    [Test]
    public void LabelScheme_CoarseCorpus_LeavesChoicesOpen()
    {
        var scheme = new LabelScheme(Tags, new Dictionary<string, string> { ["ORG"] = "COMPANY ORGANIZATION", ["LOC"] = "" });
        Assert.Multiple(() =>
        {
            Assert.That(scheme.Outside, Is.EqualTo(1UL | 0xFUL << TagSet.TagOf(2, 0)), "persons were not annotated: O or any tag of PERSON");
            Assert.That(scheme.Inside(Label.Of("ORG"), 3, 4, 3), Is.EqualTo(1UL << TagSet.TagOf(0, TagSet.Unit) | 1UL << TagSet.TagOf(1, TagSet.Unit)));
            Assert.That(scheme.Inside(Label.Of("LOC"), 3, 4, 3), Is.EqualTo(scheme.Outside));
            Assert.That(scheme.Inside(Label.Of("EVENT"), 3, 4, 3), Is.EqualTo(Tags.All));
        });
    }

    [Test]
    public void Calibrator_OverconfidentModel_LearnsTheTruth()
    {
        var random = new Random(3);
        var outcomes = Enumerable.Range(0, 8000).Select(i => (Confidence: 0.5f + (i % 100 / 200f), Right: random.Next(2) == 0)).ToList();
        var calibration = Calibrator.Fit(outcomes);
        Assert.That(calibration.Apply(0, 0.9f), Is.EqualTo(0.5f).Within(0.06f));
        Assert.That(CalibrationError.Of([.. outcomes.Select(o => (calibration.Apply(0, o.Confidence), o.Right))]), Is.LessThan(0.03));
    }

    [Test]
    public void Augmenter_Copies_CarryTheSpans()
    {
        var article = new GoldArticle("x", "Reuters's Ann Lee paid $5.", [new(0, 7, Label.Organization), new(10, 17, Label.Person)]);
        var documents = Enumerable.Repeat(NerDocument.Of(article), 4).ToList();
        var copies = Augmenter.Copies(documents, 1);
        Assert.That(copies.Select(c => c.Document.Text), Is.EqualTo(new[] { "Reuters ' s Ann Lee paid $ 5 .", "REUTERS'S ANN LEE PAID $5.", "Reuters ' s Ann Lee paid $ 5 .", "Reuters's Ann Lee Paid $5." }));
        foreach (var copy in copies)
        {
            var names = copy.Spans.Select(s => copy.Document.TextOf(new TextSpan(copy.Document.Tokens[s.Start].Start, copy.Document.Tokens[s.End - 1].End)).ToString());
            Assert.That(names, Is.EqualTo(new[] { "Reuters", "Ann Lee" }).IgnoreCase);
        }
    }

    [Test]
    public void NerConfig_LeftOutSettings_KeepTheirDefaults()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "// a comment\n{ \"train\": [{ \"path\": \"a.jsonl\" }], \"crf\": { \"epochs\": 3 } }");
        var config = NerConfig.Read(path);
        File.Delete(path);
        Assert.That((config.Train[0].Weight, config.Crf.Epochs, config.Crf.Rate, config.Features), Is.EqualTo((1f, 3, new CrfOptions().Rate, FeatureGroups.All)));
    }

    [Test]
    public void NerEvaluation_ConllGold_WritesATokenALine()
    {
        var gold = Path.GetTempFileName() + ".tsv";
        File.WriteAllText(gold, "Ann\tB-PERSON\nLee\tI-PERSON\nruns\tO\n\nBob\tB-PERSON\nsleeps\tO\n\n");
        var config = NerConfig.OfFiles(Enumerable.Repeat(gold, 40), [], usePack: false);
        var log = new StringWriter();
        var model = new NerTraining(config with { Folds = 0, Cutoff = 1 }, null, log).Run();
        var predictions = new StringWriter();
        var report = new NerEvaluation(model).Run(gold, predictions);
        File.Delete(gold);
        Assert.That(report.Scorer.Total, Is.EqualTo(new PrfScore(2, 0, 0)));
        Assert.That(predictions.ToString(), Is.EqualTo("Ann\tB-PERSON\tB-PERSON\nLee\tI-PERSON\tI-PERSON\nruns\tO\tO\n\nBob\tB-PERSON\tB-PERSON\nsleeps\tO\tO\n\n"));
    }

    [Test]
    public void SphericalKMeans_TwoBundles_AreTwoClusters()
    {
        var random = new Random(7);
        var rows = new float[40 * 8];
        for (var i = 0; i < rows.Length; i++) rows[i] = (random.NextSingle() * 0.2f) + (i % 8 == (i / 8 < 20 ? 0 : 1) ? 1 : 0);
        SphericalKMeans.Normalize(rows, 8);
        var (clusters, _) = SphericalKMeans.Cluster(rows, 8, 2, 10, 2, null);
        Assert.That(clusters[..20].Distinct().Count() + clusters[20..].Distinct().Count(), Is.EqualTo(2));
        Assert.That(clusters[0], Is.Not.EqualTo(clusters[39]));
    }

    [Test]
    public void ClusterTrainer_Text_GivesFrequentWordsWithTheirSmallRate()
    {
        var lines = Enumerable.Repeat("In May the apple growers of Paris sold 12 apple pies.", 20);
        var output = new StringWriter();
        ClusterTrainer.Train(lines, new ClusterOptions { Fine = 3, Coarse = 2, Dimensions = 16, Epochs = 1 }, output, null);
        var rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[3]);
        Assert.That((rows["apple"], rows["paris"], rows["00"]), Is.EqualTo(("7", "1", "0")));
    }
}
