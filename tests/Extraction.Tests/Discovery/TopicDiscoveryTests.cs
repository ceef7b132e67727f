using Extraction.Training.Discovery;

namespace Extraction.Tests.Discovery;

public class TopicDiscoveryTests
{
    private static readonly string[] Sport = ["goal", "match", "coach", "striker", "league", "referee"];
    private static readonly string[] Money = ["shares", "profit", "dividend", "bank", "bonds", "lender"];

    [Test]
    public void Fit_TwoKindsOfArticle_AreToldApart()
    {
        var found = TopicDiscovery.Fit(Articles(), new DiscoveryOptions { Topics = 2, Terms = 6, LargestShare = 0.9 });
        Assert.That(found.Topics.Select(static t => t.Terms.Order().ToArray()), Is.EquivalentTo(new[] { Sport.Order().ToArray(), Money.Order().ToArray() }));
        Assert.That(found.Topics.Select(static t => t.Coherence), Is.All.InRange(-1, 1));
        Assert.That(found.SharesOf(0).Max(), Is.GreaterThan(0.9));
        Assert.That(found.SharesOf(0).Sum(), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void FoldIn_NewArticle_GoesWhereItsWordsAre()
    {
        var found = TopicDiscovery.Fit(Articles(), new DiscoveryOptions { Topics = 2, LargestShare = 0.9 });
        var shares = found.FoldIn("The referee told the coach");
        var sport = found.Topics[0].Terms.Contains("coach") ? 0 : 1;
        Assert.That(shares[sport], Is.GreaterThan(0.9));
        Assert.That(found.FoldIn("nothing known").Sum(), Is.Zero);
    }

    [Test]
    public void Fit_SameSeed_SameTopics()
    {
        var options = new DiscoveryOptions { Topics = 2, LargestShare = 0.9 };
        var first = TopicDiscovery.Fit(Articles(), options);
        var second = TopicDiscovery.Fit(Articles(), options);
        Assert.That(first.Topics.Select(static t => string.Join(' ', t.Terms)), Is.EqualTo(second.Topics.Select(static t => string.Join(' ', t.Terms))));
    }

    private static List<string> Articles()
    {
        var random = new Random(5);
        var articles = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var words = i % 2 == 0 ? Sport : Money;
            articles.Add(string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)])));
        }

        return articles;
    }
}
