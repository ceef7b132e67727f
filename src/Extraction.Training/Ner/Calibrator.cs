using Extraction.Evaluation;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Learns a <see cref="Calibration"/> by isotonic regression (pool adjacent violators) from confidences and whether each was right, a line for
/// each label in texts with little about business and one in the others; a label with few findings takes the line of its kind of text.
/// </summary>
internal static class Calibrator
{
    private const int Knots = 24, LeastInKnot = 40, LeastInLine = 400;

    /// <summary>Learns from what was <paramref name="found"/> in fully annotated documents that the finder was not trained on.</summary>
    public static Calibration Fit(IReadOnlyList<NerDocument> documents, IReadOnlyList<TaggedSpan[]> found, int[] genres, TagSet tags)
    {
        var outcomes = new List<(int Line, float Confidence, bool Right)>();
        var labels = tags.Labels.Length;
        for (var d = 0; d < documents.Count; d++)
        {
            if (documents[d].Scheme is not null) continue;
            var gold = documents[d].Spans.ToHashSet();
            outcomes.AddRange(found[d].Select(span => (Calibration.LineOf(span.Label, labels, genres[d]), span.Confidence, gold.Contains(new GoldSpan(span.First, span.End, tags.Labels[span.Label])))));
        }

        var lines = Enumerable.Range(0, 2 * labels).Select(line =>
        {
            var mine = outcomes.Where(o => o.Line == line).Select(o => (o.Confidence, o.Right)).ToList();
            return Line(mine.Count >= LeastInLine ? mine : [.. outcomes.Where(o => o.Line / labels == line / labels).Select(o => (o.Confidence, o.Right))]);
        }).ToList();
        return new Calibration([.. lines.SelectMany(line => line.Raw)], [.. lines.SelectMany(line => line.Right)]);
    }

    /// <summary>One line for all labels.</summary>
    public static Calibration Fit(List<(float Confidence, bool Right)> outcomes)
    {
        var (raw, right) = Line(outcomes);
        return new Calibration(raw, right);
    }

    private static (float[] Raw, float[] Right) Line(List<(float Confidence, bool Right)> outcomes)
    {
        if (outcomes.Count < 200) return ([0, 1], [0, 1]);
        outcomes.Sort(static (a, b) => a.Confidence.CompareTo(b.Confidence));
        var blocks = new List<(double Confidence, double Right, int Count)>();
        var knots = Math.Min(Knots, outcomes.Count / LeastInKnot);
        for (var bin = 0; bin < knots; bin++)
        {
            var slice = outcomes[(outcomes.Count * bin / knots)..(outcomes.Count * (bin + 1) / knots)];
            blocks.Add((slice.Average(o => o.Confidence), slice.Average(o => o.Right ? 1.0 : 0), slice.Count));
            while (blocks.Count > 1 && blocks[^1].Right < blocks[^2].Right)
            {
                var (a, b) = (blocks[^2], blocks[^1]);
                var count = a.Count + b.Count;
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((((a.Confidence * a.Count) + (b.Confidence * b.Count)) / count, ((a.Right * a.Count) + (b.Right * b.Count)) / count, count));
            }
        }

        return ([0, .. blocks.Select(b => (float)b.Confidence), 1], [0, .. blocks.Select(b => (float)b.Right), (float)blocks[^1].Right]);
    }
}
