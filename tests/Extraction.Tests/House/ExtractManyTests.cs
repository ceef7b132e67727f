using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.House;

/// <summary>Many articles at once: order, failure, cancellation, callers who go away.</summary>
public class ExtractManyTests
{
    private static readonly Extractor Plain = new ExtractorBuilder().Build();

    [TestCase(1)]
    [TestCase(4)]
    public void Ordered_KeepsTheOrder(int degree) => Assert.That(Plain.ExtractMany(Articles(500), degree).Select(static t => t.Article.Id), Is.EqualTo(Ids(500)));

    [Test]
    public void Unordered_GivesEachOnce() =>
        Assert.That(Plain.ExtractMany(Articles(500), new ExtractManyOptions { DegreeOfParallelism = 4, IsOrdered = false }).Select(static t => t.Article.Id), Is.EquivalentTo(Ids(500)));

    [TestCase(true)]
    [TestCase(false)]
    public async Task Async_GivesEachOnce(bool isOrdered)
    {
        var found = new List<string?>();
        await foreach (var tags in Plain.ExtractMany(Slowly(60), new ExtractManyOptions { DegreeOfParallelism = 3, IsOrdered = isOrdered })) found.Add(tags.Article.Id);
        Assert.That(found, isOrdered ? Is.EqualTo(Ids(60)) : Is.EquivalentTo(Ids(60)));
    }

    [Test]
    public async Task SourceFails_WhatWasReadIsGivenFirst()
    {
        var (found, later) = (new List<string?>(), new List<string?>());
        Assert.That(() => { foreach (var tags in Plain.ExtractMany(Failing(), 4)) found.Add(tags.Article.Id); }, Throws.InvalidOperationException);
        Assert.That(found, Is.EqualTo(Ids(5)));
        Exception? failure = null;
        try { await foreach (var tags in Plain.ExtractMany(FailingSlowly())) later.Add(tags.Article.Id); }
        catch (InvalidOperationException error) { failure = error; }
        Assert.That(failure, Is.Not.Null);
        Assert.That(later, Is.EqualTo(Ids(5)));

        static IEnumerable<Article> Failing()
        {
            foreach (var article in Articles(5)) yield return article;
            throw new InvalidOperationException("the source is gone");
        }

        static async IAsyncEnumerable<Article> FailingSlowly()
        {
            foreach (var article in Failing())
            {
                await Task.Yield();
                yield return article;
            }
        }
    }

    [Test]
    public async Task Async_OneArticleAtATime_IsAnsweredBeforeTheNext()
    {
        var asked = 0;
        await foreach (var tags in Plain.ExtractMany(OneByOne()))
        {
            Assert.That(tags.Article.Id, Is.EqualTo(asked.ToString()));
            asked++;
            if (asked == 3) break;
        }

        async IAsyncEnumerable<Article> OneByOne()
        {
            for (var i = 0; ; i++)
            {
                while (asked < i) await Task.Delay(1);
                yield return new Article("text") { Id = i.ToString() };
                if (i == 2) await Task.Delay(50);
            }
        }
    }

    [Test]
    public void Memory_IsBounded()
    {
        var (read, taken) = (0, 0);
        foreach (var _ in Plain.ExtractMany(Articles(1000).Select(a => { read++; return a; }), 2))
        {
            taken++;
            Assert.That(read - taken, Is.LessThanOrEqualTo(8));
        }
    }

    [Test]
    public void Progress_CountsEachArticle()
    {
        var counter = new Counter();
        Assert.That(Plain.ExtractMany(Articles(20), new ExtractManyOptions { DegreeOfParallelism = 2, Progress = counter }).Count(), Is.EqualTo(20));
        Assert.That(counter.Last, Is.EqualTo(20));
    }

    [Test]
    public void Failure_SurfacesInItsPlaceAndNothingRunsOn()
    {
        var fragile = new ExtractorBuilder().AddRecognizer(new Fragile()).Build();
        var seen = 0;
        Assert.That(() => { foreach (var _ in fragile.ExtractMany(Articles(100), 4)) seen++; }, Throws.InvalidOperationException);
        Assert.That(seen, Is.EqualTo(50));
        Assert.That(fragile.ExtractMany(Articles(40), 4).Count(), Is.EqualTo(40), "the extractor is as good as before");
    }

    [Test]
    public void Caller_WhoGoesAway_LeavesNothingRunning()
    {
        for (var i = 0; i < 50; i++) Assert.That(Plain.ExtractMany(Articles(100), 4).Take(3).Count(), Is.EqualTo(3));
    }

    [Test]
    public void Cancellation_Stops()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(() => { foreach (var tags in Plain.ExtractMany(Articles(1000), 4, stop.Token)) stop.Cancel(); }, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Extract_OnManyThreads_GivesWhatOneThreadGives()
    {
        var extractor = Extractor.LoadDefault();
        var texts = Enumerable.Range(0, 16).Select(static i => $"Apple paid ${i} million to Samsung in South Korea, said Ann Lee of the U.S. regulator number {i}.").ToArray();
        var expected = texts.Select(text => Extraction.Serialization.TagJson.ToJson(extractor.Extract(text))).ToArray();
        var wrong = 0;
        var threads = Enumerable.Range(0, 32).Select(t => new Thread(() =>
        {
            for (var i = 0; i < 40; i++)
            {
                var n = (t + i) % texts.Length;
                if (Extraction.Serialization.TagJson.ToJson(extractor.Extract(texts[n])) != expected[n]) Interlocked.Increment(ref wrong);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(wrong, Is.Zero);
    }

    private static IEnumerable<Article> Articles(int count) => Ids(count).Select(static id => new Article($"Article {id} of many.") { Id = id });

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(static i => i.ToString());

    private static async IAsyncEnumerable<Article> Slowly(int count)
    {
        foreach (var article in Articles(count))
        {
            await Task.Yield();
            yield return article;
        }
    }

    private sealed class Counter : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }

    private sealed class Fragile : IRecognizer
    {
        public void Recognize(Document document, MentionBuffer mentions)
        {
            if (document.Text.StartsWith("Article 50 ", StringComparison.Ordinal)) throw new InvalidOperationException("the fiftieth");
        }
    }
}
