using MathNet.Numerics.LinearAlgebra;

namespace Extraction.Training.Discovery;

/// <summary>Topics found in a collection. Immutable, thread-safe.</summary>
public sealed class DiscoveredTopics
{
    private const int FoldInSteps = 40;
    private readonly DiscoveryVocabulary vocabulary;
    private readonly Matrix<double> terms;
    private readonly Matrix<double> weights;

    internal DiscoveredTopics(DiscoveryVocabulary vocabulary, Matrix<double> terms, Matrix<double> weights, IReadOnlyList<SparseRow> articles, DiscoveryOptions options)
    {
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.weights = weights;
        var topics = new List<DiscoveredTopic>(terms.RowCount);
        for (var k = 0; k < terms.RowCount; k++) topics.Add(Describe(k, articles, options.Terms));
        Topics = topics;
    }

    /// <summary>The topics.</summary>
    public IReadOnlyList<DiscoveredTopic> Topics { get; }

    /// <summary>The shares of an article of the collection: one number a topic, in [0, 1], that sum to 1; all zero where it shares no word.</summary>
    public IReadOnlyList<double> SharesOf(int article) => Shares(weights.Row(article));

    /// <summary>The shares of a new article; the topics stay as they are.</summary>
    public IReadOnlyList<double> FoldIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SparseRow[] article = [vocabulary.Weigh(text)];
        var row = Matrix<double>.Build.Dense(1, terms.RowCount, 1.0);
        for (var i = 0; i < FoldInSteps; i++) TopicDiscovery.UpdateWeights(article, row, terms);
        return Shares(row.Row(0));
    }

    private double[] Shares(Vector<double> row)
    {
        var shares = new double[row.Count];
        for (var k = 0; k < shares.Length; k++) shares[k] = row[k] * terms.Row(k).L2Norm();
        var sum = shares.Sum();
        for (var k = 0; k < shares.Length && sum > 0; k++) shares[k] /= sum;
        return shares;
    }

    private DiscoveredTopic Describe(int topic, IReadOnlyList<SparseRow> articles, int count)
    {
        var best = Enumerable.Range(0, vocabulary.Count).OrderByDescending(t => terms[topic, t]).ThenBy(static t => t).Take(count).ToArray();
        return new DiscoveredTopic([.. best.Select(t => vocabulary[t])], TopicCoherence.Npmi(best, articles));
    }
}

/// <summary>A topic found without labels.</summary>
/// <param name="Terms">The words that make it, heaviest first.</param>
/// <param name="Coherence">Mean normalised pointwise mutual information of its terms over the collection, in [-1, 1].</param>
public sealed record DiscoveredTopic(IReadOnlyList<string> Terms, double Coherence);
