using Extraction.Models;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.SlowTests.Topics;

/// <summary>The topic model inside the library.</summary>
public class ShippedTopicsTests
{
    private static readonly string[] Subjects = ["The chipmaker", "A court in Paris", "The ministry", "Its rival", "The striker", "The bank", "A satellite firm", "The union", "Researchers", "The telecoms group"];
    private static readonly string[] Deeds = ["raised $40 million", "was fined 3 million euros", "won the league", "launched a phone", "agreed to buy its rival", "cut 900 jobs", "blocked the merger", "reported higher profit", "tested a vaccine", "warned of floods"];
    private static readonly string[] Places = ["in Berlin", "after months of talks", "on Monday", "for the third time", "despite protests", "in a statement", "as shares fell 4%", "under a new law", "with its partner", "before the election"];

    [Test]
    public void Scorer_GivesTheProbabilitiesOfMlNet_OnAThousandTexts()
    {
        var zip = ModelPack.OpenEmbedded().Read(LinearTopicClassifier.FileName);
        var (schema, model) = TopicModelReader.Read(zip);
        var free = schema with { Topics = [.. schema.Topics.Select(static t => t with { Parent = null })] };
        var own = new LinearTopicClassifier(TopicFeatureMapping.Default, free, model);
        var pipeline = MlNetTopicClassifier.LoadPipeline(zip, "own");
        double worst = 0;
        foreach (var text in Texts())
        {
            var probabilities = own.Probabilities(Document.FromText(text));
            var expected = pipeline.Probabilities(string.Empty, text).ToDictionary(static p => p.Column, static p => p.Probability);
            for (var t = 0; t < probabilities.Length; t++) worst = Math.Max(worst, Math.Abs(probabilities[t] - expected[schema.Topics[t].Column]));
        }

        Assert.That(worst, Is.LessThanOrEqualTo(1e-5));
    }

    [TestCase("The chipmaker said third-quarter revenue rose 12 percent to $4.1 billion as demand for memory recovered, beating estimates.", "newsdesk", "earnings")]
    [TestCase("Regulators fined the social network 390 million euros for breaking privacy rules.", "newsdesk", "legal-fines")]
    [TestCase("The start-up raised $60 million in a Series B round led by a venture capital firm.", "newsdesk", "funding-ipo")]
    [TestCase("The striker scored twice as the champions beat their rivals 3-1 to go top of the league.", "iptc", "medtop:15000000")]
    [TestCase("Senators will vote on the bill before the election, the party's leader said.", "iptc", "medtop:11000000")]
    public void Extract_PlainStory_HasItsTopic(string text, string scheme, string id)
    {
        var topics = Extractor.LoadDefault().Extract(text).Topics;
        Assert.That(topics.Select(static t => (t.Scheme, t.Id)), Does.Contain((scheme, id)));
    }

    [Test]
    public void Classify_FromManyThreads_IsTheSame()
    {
        var extractor = Extractor.LoadDefault();
        var texts = Texts().Take(200).ToArray();
        var alone = texts.Select(t => Describe(extractor.Extract(t))).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Describe(extractor.Extract(t))).ToArray();
        Assert.That(together, Is.EqualTo(alone));
    }

    private static string Describe(ArticleTags tags) => string.Join(' ', tags.Topics.Select(static t => $"{t.Id}:{t.Confidence:R}"));

    private static IEnumerable<string> Texts()
    {
        foreach (var subject in Subjects) foreach (var deed in Deeds) foreach (var place in Places) yield return $"{subject} {deed} {place}. {deed[..1].ToUpperInvariant()}{deed[1..]} {place}, it said.";
    }
}
