using System.Globalization;

namespace Extraction.Training.Amounts;

/// <summary>How often the amounts read from one kind of evidence are right.</summary>
/// <param name="Evidence">The kind.</param>
/// <param name="Right">Found, with value and currency right.</param>
/// <param name="Found">All that were found.</param>
/// <param name="Confidence">What the library says of them, on average.</param>
internal sealed record EvidenceScore(AmountEvidence Evidence, int Right, int Found, double Confidence)
{
    /// <summary>The share that is right, smoothed by one right and one wrong.</summary>
    public double Smoothed => (Right + 1.0) / (Found + 2.0);
}

/// <summary>
/// Compares the amounts of a pipeline with those an editor marked, kind of evidence by kind of evidence: where the confidences of the amounts room come from.
/// An amount is right when an annotated one of its kind has words in common with it and the same number and currency, or the same date where the text fixes one.
/// </summary>
internal static class AmountEvaluation
{
    /// <summary>Runs <paramref name="extractor"/> on the articles that have facts; one score for each kind of evidence that occurs.</summary>
    public static IReadOnlyList<EvidenceScore> Run(Extractor extractor, IReadOnlyDictionary<string, string> articles, IEnumerable<AmountFacts> facts)
    {
        var counts = new SortedDictionary<AmountEvidence, (int Right, int Found, double Confidence)>();
        foreach (var fact in facts)
        {
            if (!articles.TryGetValue(fact.Id, out var text)) continue;
            foreach (var (value, confidence, right) in Judge(extractor.Extract(text), fact))
            {
                var sum = counts.GetValueOrDefault(value.Evidence);
                counts[value.Evidence] = (sum.Right + (right ? 1 : 0), sum.Found + 1, sum.Confidence + confidence);
            }
        }

        return [.. counts.Select(static c => new EvidenceScore(c.Key, c.Value.Right, c.Value.Found, c.Value.Confidence / c.Value.Found))];
    }

    /// <summary>The mean gap between what is said and what is right, each kind weighed by how often it occurs.</summary>
    public static double CalibrationError(IReadOnlyList<EvidenceScore> scores) =>
        scores.Sum(static s => Math.Abs(s.Confidence * s.Found - s.Right)) / Math.Max(1, scores.Sum(static s => s.Found));

    /// <summary>The table as text.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<EvidenceScore> scores)
    {
        var culture = CultureInfo.InvariantCulture;
        writer.WriteLine("evidence            found  right  share  smoothed  confidence");
        foreach (var score in scores) writer.WriteLine(string.Create(culture, $"{score.Evidence,-18} {score.Found,6} {score.Right,6}  {(double)score.Right / score.Found,5:0.000}  {score.Smoothed,8:0.000}  {score.Confidence,10:0.000}"));
        writer.WriteLine(string.Create(culture, $"calibration error {CalibrationError(scores):0.0000}"));
    }

    private static IEnumerable<(AmountValue Value, double Confidence, bool Right)> Judge(ArticleTags tags, AmountFacts facts)
    {
        var left = facts.ByLabel.ToDictionary(static f => f.Key, static f => f.Value.ToList());
        foreach (var tag in tags.Amounts)
        {
            if (!left.TryGetValue(tag.Label, out var open)) continue;
            if (IsCounted(tag.Label, tag.Text, tag.Value, facts)) yield return (tag.Value, tag.Confidence, Take(open, tag.Label, tag.Text, tag.Value, facts));
            foreach (var equivalent in tag.Equivalents) if (IsCounted(tag.Label, equivalent.Text, equivalent.Value, facts)) yield return (equivalent.Value, tag.Confidence, Take(open, tag.Label, equivalent.Text, equivalent.Value, facts));
        }
    }

    /// <summary>Quantities without a number, and garbled money, count neither way.</summary>
    private static bool IsCounted(Label label, string text, AmountValue value, AmountFacts facts) =>
        !(label == Label.Money && value.Low is not null && facts.Vague.Exists(v => Overlaps(v, text))) && !(label == Label.Quantity && facts.ByLabel[label].Exists(f => f.Low is null && Overlaps(f.Text, text)));

    private static bool Take(List<AmountFact> open, Label label, string text, AmountValue value, AmountFacts facts)
    {
        if (label == Label.Money && value.Low is null && value.High is null) return facts.Vague.Exists(v => Overlaps(v, text));
        var index = open.FindIndex(f => Overlaps(f.Text, text) && (label == Label.Date || IsSame(f, value)));
        if (index < 0) return false;
        var fact = open[index];
        open.RemoveAt(index);
        return label == Label.Date ? fact.Date is null || fact.Date == value.Date : fact.Currencies.Count == 0 || fact.Currencies.Contains(value.Currency!);
    }

    private static bool Overlaps(string a, string b) => a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);

    /// <summary>Both ends equal, or one of them open where the editor gives a single number.</summary>
    private static bool IsSame(AmountFact fact, AmountValue value) =>
        value.Low == fact.Low && value.High == fact.High || fact.Low == fact.High && (value.Low == fact.Low && value.High is null || value.Low is null && value.High == fact.High);
}
