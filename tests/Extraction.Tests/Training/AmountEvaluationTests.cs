using Extraction.Amounts;
using Extraction.Training.Amounts;

namespace Extraction.Tests.Training;

public class AmountEvaluationTests
{
    private static readonly Extractor Extractor = new ExtractorBuilder().AddRecognizer(new MoneyRecognizer()).AddRecognizer(new DateRecognizer()).Build();

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("amounts").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Run_RightAndWrongAmounts_AreCountedByEvidence()
    {
        var articles = Write("articles.jsonl", """{"id": "a", "text": "It paid HK$5 million and $7 on July 29, 2020, and billions of dollars later."}""");
        var facts = Write("facts.jsonl", """{"id": "a", "money": [{"text": "HK$5 million", "currency": ["HKD"], "low": "5000000", "high": "5000000"}, {"text": "$7", "currency": ["CAD"], "low": "7", "high": "7"}], "money_vague": ["billions of dollars"], "dates": [{"text": "July 29, 2020", "value": "2020-07-29"}]}""");
        var scores = AmountEvaluation.Run(Extractor, AmountFacts.ReadTexts(articles), AmountFacts.Read(facts)).ToDictionary(static s => s.Evidence);
        Assert.Multiple(() =>
        {
            Assert.That(scores[AmountEvidence.MoneyExplicit], Has.Property("Right").EqualTo(1).And.Property("Found").EqualTo(1));
            Assert.That(scores[AmountEvidence.MoneyDefault], Has.Property("Right").EqualTo(0).And.Property("Found").EqualTo(1), "the editor says Canadian");
            Assert.That(scores[AmountEvidence.MoneyVague].Right, Is.EqualTo(1));
            Assert.That(scores[AmountEvidence.DateAbsolute].Right, Is.EqualTo(1));
        });
    }

    [Test]
    public void CalibrationError_IsTheMeanGap() =>
        Assert.That(AmountEvaluation.CalibrationError([new EvidenceScore(AmountEvidence.Percent, 9, 10, 0.8), new EvidenceScore(AmountEvidence.DateAbsolute, 10, 10, 1)]), Is.EqualTo(0.05).Within(1e-9));

    [TestCase("{")]
    [TestCase("""{"money": []}""")]
    [TestCase("""{"id": "a", "money": [{"low": "1"}]}""")]
    public void Read_LineOfAnotherForm_SaysWhichOne(string line) =>
        Assert.That(() => AmountFacts.Read(Write("bad.jsonl", line)), Throws.TypeOf<InvalidDataException>().With.Message.Contains("line 1"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text + "\n");
        return path;
    }
}
