using Extraction.Evaluation;
using Extraction.Tests.House;

namespace Extraction.Tests.Evaluation;

/// <summary>The project's own gold: its spans are valid, and two annotators agree on the test set.</summary>
public class GoldDataTests
{
    private static readonly HashSet<string> Labels = ["COMPANY", "ORGANIZATION", "COUNTRY", "NORP", "PLACE", "PERSON", "PRODUCT", "MISC", "MONEY"];

    [TestCase("test.jsonl")]
    [TestCase("test-second.jsonl")]
    [TestCase("train-business.jsonl")]
    [TestCase("train-world.jsonl")]
    public void Gold_HasSortedDisjointTrimmedSpansOfKnownLabels(string file) => Assert.Multiple(() =>
    {
        var ids = new HashSet<string>();
        foreach (var article in Read(file))
        {
            Assert.That(ids.Add(article.Id), $"{article.Id} stands once");
            var end = 0;
            foreach (var span in article.Spans)
            {
                Assert.That(span.Start, Is.GreaterThanOrEqualTo(end), article.Id);
                Assert.That(span.End, Is.GreaterThan(span.Start).And.LessThanOrEqualTo(article.Text.Length), article.Id);
                Assert.That(Labels, Does.Contain(span.Label.Name), article.Id);
                var surface = article.Text[span.Start..span.End];
                Assert.That(surface, Is.EqualTo(surface.Trim()), article.Id);
                end = span.End;
            }
        }

        Assert.That(ids, Has.Count.GreaterThanOrEqualTo(100));
    });

    /// <summary>A second annotator marked every other test paragraph without seeing the first annotation.</summary>
    [Test]
    public void TestSet_TwoAnnotators_Agree()
    {
        var second = Read("test-second.jsonl").ToDictionary(static a => a.Id);
        int both = 0, first = 0, other = 0;
        foreach (var article in Read("test.jsonl").Where(a => second.ContainsKey(a.Id)))
        {
            var (a, b) = (Keys(article), Keys(second[article.Id]));
            Assert.That(second[article.Id].Text, Is.EqualTo(article.Text), article.Id);
            first += a.Count;
            other += b.Count;
            both += a.Count(b.Contains);
        }

        var f1 = 2.0 * both / (first + other);
        TestContext.Out.WriteLine($"{second.Count} paragraphs, {first} and {other} spans, {both} the same: F1 {f1:F4}");
        Assert.That(f1, Is.GreaterThan(0.97));
    }

    private static HashSet<(int, int, string)> Keys(GoldArticle article) => [.. article.Spans.Select(static s => (s.Start, s.End, s.Label.Name))];

    private static List<GoldArticle> Read(string file)
    {
        using var reader = new StreamReader(Repository.PathOf("data", "gold", file));
        return [.. GoldReader.Read(reader)];
    }
}
