using Extraction.Articles;
using Extraction.Rendering;
using Extraction.Serialization;

namespace Extraction.SlowTests.Fuzz;

/// <summary>The whole pipeline on hostile input: no exception, valid spans, the same tags twice, bounded time.</summary>
public class PipelineFuzzTests
{
    private const int ReportEvery = 100_000;

    private static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Extractor> Extractor = new(Extraction.Extractor.LoadDefault);

    /// <summary>Tags everything as if it were English, so that no repeat is let off.</summary>
    private static readonly Lazy<Extractor> Blind = new(static () => new ExtractorBuilder().UsePack(Extraction.Models.ModelPack.OpenEmbedded()).UseOptions(new ExtractorOptions { DetectLanguage = false }).Build());

    [Test]
    public void TenThousandTexts_AreHarmless() => Run(seed: 1, count: 10_000);

    [Test, Explicit("takes about a quarter of an hour")]
    public void AMillionTexts_AreHarmless() => Run(seed: 2, count: 1_000_000);

    [TestCase("(")]
    [TestCase("<div>")]
    [TestCase("$")]
    [TestCase("a.")]
    [TestCase("Mr. ")]
    [TestCase("1,")]
    [TestCase("$5 million to ")]
    [TestCase("Apple Inc. ")]
    [TestCase("\"")]
    public void Time_IsLinear(string piece)
    {
        Blind.Value.Extract("warm up on Apple and $5 million");
        var half = Measure(piece, 100_000);
        var whole = Measure(piece, 200_000);
        Assert.That(whole, Is.LessThan(Math.Max(half * 4, 5)), $"{half:0.00} s for half, {whole:0.00} s for the whole");
    }

    [Test, Explicit("takes many minutes: memory over 200,000 articles")]
    public void Soak_MemoryIsFlatAndTagsAreTheSame()
    {
        const int Articles = 200_000, WarmUp = 20_000, Step = 20_000;
        var generator = new TextGenerator(3);
        var texts = Enumerable.Range(0, 500).Select(_ => generator.Next()).ToArray();
        var expected = texts.Select(text => Extractor.Value.Extract(text).ToJson()).ToArray();
        long first = 0, last = 0;
        for (var i = 1; i <= Articles; i++)
        {
            var n = i % texts.Length;
            var tags = Extractor.Value.Extract(texts[n]);
            if (i % 97 == 0) Assert.That(tags.ToJson(), Is.EqualTo(expected[n]));
            if (i % Step != 0) continue;
            last = GC.GetTotalMemory(forceFullCollection: true);
            if (i == WarmUp) first = last;
            TestContext.Progress.WriteLine($"{i} articles: {last / 1e6:0.0} MB in use, {Environment.WorkingSet / 1e6:0} MB resident, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time");
        }

        Assert.That(last, Is.LessThan(first * 1.02 + 1_000_000), $"{first} bytes after {WarmUp} articles, {last} after {Articles}");
    }

    private static void Run(int seed, int count)
    {
        var generator = new TextGenerator(seed);
        for (var i = 0; i < count; i++)
        {
            var text = generator.Next();
            var started = Environment.CpuUsage.TotalTime;
            try
            {
                Check(text, i);
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"input {i} of seed {seed}: {e}\n{TagJson.ToJson(new ArticleTags { Article = new Article(text) { CarriesText = true }, Language = "en" })}");
            }

            Assert.That(Environment.CpuUsage.TotalTime - started, Is.LessThan(LongestForOne), $"input {i} of seed {seed}");
            if ((i + 1) % ReportEvery == 0) TestContext.Progress.WriteLine($"{i + 1} texts, {Environment.WorkingSet / 1e6:0} MB resident, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time");
        }
    }

    private static void Check(string text, int number)
    {
        var tags = Extractor.Value.Extract(text);
        foreach (var entity in tags.Entities)
        {
            foreach (var mention in entity.Mentions) Assert.That(text.AsSpan(mention.Span.Start, mention.Span.Length).SequenceEqual(mention.Text), "a mention's span covers its text");
        }

        foreach (var amount in tags.Amounts) Assert.That(text.AsSpan(amount.Span.Start, amount.Span.Length).SequenceEqual(amount.Text), "an amount's span covers its text");
        if (number % 20 != 0) return;
        Assert.That(Extractor.Value.Extract(text).ToJson(), Is.EqualTo(tags.ToJson()), "the same text gives the same tags");
        Assert.That(tags.ToHtml(), Is.Not.Empty);
        foreach (var article in ArticleReader.Read(text)) Extractor.Value.Extract(article);
    }

    /// <summary>Seconds of processor time: the best of three, since other work in the process only ever adds.</summary>
    private static double Measure(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return Measured.LeastCpuTime(() => Blind.Value.Extract(text)).TotalSeconds;
    }
}
