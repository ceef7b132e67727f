using MathNet.Numerics.LinearAlgebra;

namespace Extraction.Training.Discovery;

/// <summary>
/// Finds topics in a collection without labels: non-negative matrix factorisation of the TF-IDF matrix with multiplicative updates (Lee and
/// Seung 2001), the same for the same seed. Not for single articles; a few hundred make sense.
/// </summary>
/// <example><code>
/// var topics = TopicDiscovery.Fit(articles, new DiscoveryOptions { Topics = 12 });
/// foreach (var topic in topics.Topics) Console.WriteLine($"{topic.Coherence:F2} {string.Join(' ', topic.Terms)}");
/// </code></example>
public static class TopicDiscovery
{
    private const double Tiny = 1e-12;

    /// <summary>Finds topics.</summary>
    /// <param name="texts">The articles.</param>
    /// <param name="options">How many topics, and the rest.</param>
    /// <exception cref="InvalidDataException">The texts share too few words for that many topics.</exception>
    public static DiscoveredTopics Fit(IReadOnlyList<string> texts, DiscoveryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        options ??= new DiscoveryOptions();
        var vocabulary = DiscoveryVocabulary.Build(texts, options);
        if (vocabulary.Count < options.Topics) throw new InvalidDataException($"{vocabulary.Count} shared words are too few for {options.Topics} topics.");
        var articles = new List<SparseRow>(texts.Count);
        foreach (var text in texts) articles.Add(vocabulary.Weigh(text));
        var random = new Random(options.Seed);
        var weights = Matrix<double>.Build.Dense(texts.Count, options.Topics, (_, _) => random.NextDouble() + 0.01);
        var terms = Matrix<double>.Build.Dense(options.Topics, vocabulary.Count, (_, _) => random.NextDouble() + 0.01);
        for (var i = 0; i < options.Iterations; i++)
        {
            UpdateTerms(articles, weights, terms);
            UpdateWeights(articles, weights, terms);
        }

        return new DiscoveredTopics(vocabulary, terms, weights, articles, options);
    }

    /// <summary>One multiplicative step of the article weights; the terms stay.</summary>
    internal static void UpdateWeights(IReadOnlyList<SparseRow> articles, Matrix<double> weights, Matrix<double> terms)
    {
        var gram = terms.TransposeAndMultiply(terms);
        var denominator = weights * gram;
        for (var d = 0; d < articles.Count; d++)
        {
            for (var k = 0; k < weights.ColumnCount; k++)
            {
                double numerator = 0;
                foreach (var (term, value) in articles[d].Entries) numerator += value * terms[k, term];
                weights[d, k] *= numerator / (denominator[d, k] + Tiny);
            }
        }
    }

    private static void UpdateTerms(List<SparseRow> articles, Matrix<double> weights, Matrix<double> terms)
    {
        var numerator = Matrix<double>.Build.Dense(terms.RowCount, terms.ColumnCount);
        for (var d = 0; d < articles.Count; d++)
        {
            foreach (var (term, value) in articles[d].Entries)
            {
                for (var k = 0; k < terms.RowCount; k++) numerator[k, term] += weights[d, k] * value;
            }
        }

        var denominator = weights.TransposeThisAndMultiply(weights) * terms;
        terms.MapIndexedInplace((k, term, value) => value * numerator[k, term] / (denominator[k, term] + Tiny));
    }
}
