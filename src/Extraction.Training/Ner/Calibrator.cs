using Extraction.Evaluation;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Learns a <see cref="Calibration"/> by isotonic regression (pool adjacent violators) from confidences and whether each was right.</summary>
internal static class Calibrator
{
    private const int Knots = 24;

    public static Calibration Fit(IReadOnlyList<NerDocument> documents, TaggedSpan[][] found, TagSet tags)
    {
        var outcomes = new List<(float Confidence, bool Right)>();
        for (var d = 0; d < documents.Count; d++)
        {
            if (documents[d].Scheme is not null) continue;
            var gold = documents[d].Spans.ToHashSet();
            outcomes.AddRange(found[d].Select(span => (span.Confidence, gold.Contains(new GoldSpan(span.First, span.End, tags.Labels[span.Label])))));
        }

        return Fit(outcomes);
    }

    public static Calibration Fit(List<(float Confidence, bool Right)> outcomes)
    {
        if (outcomes.Count < 200) return Calibration.None;
        outcomes.Sort(static (a, b) => a.Confidence.CompareTo(b.Confidence));
        var blocks = new List<(double Confidence, double Right, int Count)>();
        for (var bin = 0; bin < Knots; bin++)
        {
            var slice = outcomes[(outcomes.Count * bin / Knots)..(outcomes.Count * (bin + 1) / Knots)];
            blocks.Add((slice.Average(o => o.Confidence), slice.Average(o => o.Right ? 1.0 : 0), slice.Count));
            while (blocks.Count > 1 && blocks[^1].Right < blocks[^2].Right)
            {
                var (a, b) = (blocks[^2], blocks[^1]);
                var count = a.Count + b.Count;
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((((a.Confidence * a.Count) + (b.Confidence * b.Count)) / count, ((a.Right * a.Count) + (b.Right * b.Count)) / count, count));
            }
        }

        return new Calibration([0, .. blocks.Select(b => (float)b.Confidence), 1], [0, .. blocks.Select(b => (float)b.Right), (float)blocks[^1].Right]);
    }
}
