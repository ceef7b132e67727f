using System.Text.Json;
using Extraction.Training.Discovery;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extraction.SlowTests.Topics;

/// <summary>
/// Non-negative matrix factorisation against ML.NET's latent Dirichlet allocation on the same articles: JSON Lines with <c>text</c>, named in
/// EXTRACTION_ARTICLES. Prints the mean coherence (NPMI) of both; docs/topics.md has the figures.
/// </summary>
[Explicit("Reads a collection of articles named in EXTRACTION_ARTICLES.")]
public class DiscoveryComparison
{
    private const int Terms = 10;

    [TestCase(8)]
    [TestCase(16)]
    public void Coherence_OfBoth(int topics)
    {
        var path = Environment.GetEnvironmentVariable("EXTRACTION_ARTICLES") ?? throw new InvalidOperationException("EXTRACTION_ARTICLES names no file.");
        var texts = File.ReadLines(path).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
        var options = new DiscoveryOptions { Topics = topics, Terms = Terms };
        var factorised = TopicDiscovery.Fit(texts, options).Topics.Average(static t => t.Coherence);
        var allocated = Allocate(texts, options);
        TestContext.Out.WriteLine($"{texts.Count} articles, {topics} topics: NMF {factorised:F3}, LDA {allocated:F3}");
        Assert.That(factorised, Is.GreaterThan(allocated));
    }

    /// <summary>ML.NET's LDA over the counts of the same vocabulary, its topics measured as the library measures its own.</summary>
    private static double Allocate(List<string> texts, DiscoveryOptions options)
    {
        var vocabulary = DiscoveryVocabulary.Build(texts, options);
        var articles = texts.ConvertAll(vocabulary.Weigh);
        var context = new MLContext(options.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Counts)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vocabulary.Count);
        var data = context.Data.LoadFromEnumerable(texts.ConvertAll(t => new Row { Counts = Counts(vocabulary, t) }), schema);
        var estimator = context.Transforms.Text.LatentDirichletAllocation("Topics", nameof(Row.Counts), options.Topics, numberOfThreads: 1, maximumNumberOfIterations: 200, numberOfSummaryTermsPerTopic: Terms);
        var details = estimator.Fit(data).GetLdaDetails(0);
        return details.ItemScoresPerTopic.Average(topic => TopicCoherence.Npmi([.. topic.Take(Terms).Select(static i => i.Item)], articles));
    }

    private static VBuffer<float> Counts(DiscoveryVocabulary vocabulary, string text)
    {
        var counts = vocabulary.Occurrences(text);
        return new VBuffer<float>(vocabulary.Count, counts.Count, [.. counts.Values.Select(static c => (float)c)], [.. counts.Keys]);
    }

    private sealed class Row
    {
        public VBuffer<float> Counts { get; set; }
    }
}
