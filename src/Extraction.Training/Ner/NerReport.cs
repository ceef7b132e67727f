using System.Globalization;
using Extraction.Evaluation;

namespace Extraction.Training.Ner;

/// <summary>The result of an evaluation: scores, errors, and how far confidences can be trusted.</summary>
internal sealed class NerReport
{
    private readonly List<(float Confidence, bool Right)> outcomes = [];
    private readonly List<string> labels = [];

    public SpanScorer Scorer { get; } = new();

    public ErrorReport Errors { get; } = new();

    /// <summary>Tokens a second of processor time, from text to names, on one thread; 0 when it was not measured.</summary>
    public double Speed { get; set; }

    /// <summary>Findings and whether each is right.</summary>
    public IReadOnlyList<(float Confidence, bool Right)> Outcomes => outcomes;

    public void Add(string text, IReadOnlyList<GoldSpan> gold, IReadOnlyList<(GoldSpan Span, float Confidence)> found)
    {
        var spans = found.Select(f => f.Span).ToList();
        Scorer.Add(gold, spans);
        Errors.Add(text, gold, spans);
        var right = gold.ToHashSet();
        labels.AddRange(found.Select(f => f.Span.Label.Name));
        outcomes.AddRange(found.Select(f => (f.Confidence, right.Contains(f.Span))));
    }

    /// <summary>The score table: a line for each label, all together with its 95 % interval, and the calibration error.</summary>
    public void WriteTable(TextWriter writer, string title)
    {
        var (low, high) = Scorer.ConfidenceInterval();
        writer.WriteLine(title);
        writer.WriteLine($"{"label",-14} {"gold",6} {"found",6} {"right",6} {"P",7} {"R",7} {"F1",7}");
        foreach (var (label, score) in Scorer.Labels) WriteRow(writer, label, score);
        WriteRow(writer, "all", Scorer.Total);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"F1 95 % interval {100 * low:F2} to {100 * high:F2} (bootstrap over documents); calibration error {CalibrationError.Of(outcomes):F3}"));
        if (Speed > 0) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Speed:N0} tokens a second of processor time, from text to names"));
    }

    /// <summary>The reliability table: what confidences of 15 bins of equal mass said and how often they were right; then the error of each label.</summary>
    public void WriteReliability(TextWriter writer)
    {
        writer.WriteLine($"{"bin",4} {"said",7} {"right",7} {"n",6}");
        var bin = 0;
        foreach (var (confidence, right, count) in CalibrationError.Table(outcomes)) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{++bin,4} {confidence,7:F3} {right,7:F3} {count,6}"));
        var (low, high) = CalibrationError.Interval(outcomes);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calibration error {CalibrationError.Of(outcomes):F3}, 95 % interval {low:F3} to {high:F3} (bootstrap over findings)"));
        foreach (var label in labels.Distinct().Order(StringComparer.Ordinal))
        {
            var mine = outcomes.Where((_, i) => labels[i] == label).ToList();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-14} said {mine.Average(o => o.Confidence):F3} right {mine.Average(o => o.Right ? 1.0 : 0):F3} n {mine.Count}"));
        }
    }

    private static void WriteRow(TextWriter writer, string label, PrfScore s) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{label,-14} {s.TruePositives + s.FalseNegatives,6} {s.TruePositives + s.FalsePositives,6} {s.TruePositives,6} {100 * s.Precision,7:F2} {100 * s.Recall,7:F2} {100 * s.F1,7:F2}"));
}
