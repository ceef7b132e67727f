namespace Extraction.Evaluation;

/// <summary>
/// Scores spans as conlleval does: a span counts when both its ends and its label are those of the gold. Keeps the counts of each document, for
/// <see cref="ConfidenceInterval">intervals</see> by resampling. Not thread-safe.
/// </summary>
public sealed class SpanScorer
{
    private readonly SortedDictionary<string, PrfScore> labels = new(StringComparer.Ordinal);
    private readonly List<PrfScore> documents = [];

    /// <summary>All labels together (micro-average).</summary>
    public PrfScore Total { get; private set; }

    /// <summary>The score of each label, by name.</summary>
    public IReadOnlyDictionary<string, PrfScore> Labels => labels;

    /// <summary>Adds a document, or a sentence where documents are unknown.</summary>
    public void Add(IEnumerable<GoldSpan> gold, IEnumerable<GoldSpan> found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var wanted = gold.ToHashSet();
        var document = default(PrfScore);
        foreach (var span in found.Distinct())
        {
            var score = wanted.Remove(span) ? new PrfScore(1, 0, 0) : new PrfScore(0, 1, 0);
            Count(span.Label, score);
            document += score;
        }

        foreach (var span in wanted)
        {
            Count(span.Label, new PrfScore(0, 0, 1));
            document += new PrfScore(0, 0, 1);
        }

        Total += document;
        documents.Add(document);
    }

    /// <summary>The 95 % interval of the total F1 by the bootstrap over documents (percentiles of 1,000 resamples, fixed seed).</summary>
    public (double Low, double High) ConfidenceInterval(int resamples = 1000)
    {
        if (documents.Count == 0) return (0, 0);
        var random = new Random(20260101);
        var scores = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            var sum = default(PrfScore);
            for (var k = 0; k < documents.Count; k++) sum += documents[random.Next(documents.Count)];
            scores[i] = sum.F1;
        }

        Array.Sort(scores);
        return (scores[(int)(resamples * 0.025)], scores[(int)(resamples * 0.975)]);
    }

    private void Count(Label label, PrfScore score) => labels[label.Name] = labels.GetValueOrDefault(label.Name) + score;
}
