namespace Extraction.Training.Topics;

/// <summary>
/// Chooses the probability from which on a topic is given, for the best F1 of held-out rows. The optimum of calibrated probabilities is
/// half the best F1 (Lipton, Elkan and Naryanaswamy 2014); the empirical one is drawn towards it, the more so the fewer rows there are.
/// </summary>
internal static class ThresholdTuner
{
    private const double PriorStrength = 60, Lowest = 0.05, Highest = 0.8;

    /// <summary>The threshold for one topic, and the F1 it reaches on these rows.</summary>
    public static (double Threshold, double F1) Tune(IReadOnlyList<(double Probability, bool Positive)> items)
    {
        var sorted = items.OrderByDescending(static i => i.Probability).ToArray();
        var positives = sorted.Count(static i => i.Positive);
        if (positives == 0) return (0.5, 0);
        double best = 0, at = 0.5;
        var hits = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Positive) hits++;
            var next = i + 1 < sorted.Length ? sorted[i + 1].Probability : 0;
            if (next == sorted[i].Probability) continue;
            var f1 = 2.0 * hits / (i + 1 + positives);
            if (f1 > best) (best, at) = (f1, (sorted[i].Probability + next) / 2);
        }

        var threshold = ((positives * at) + (PriorStrength * best / 2)) / (positives + PriorStrength);
        return (Math.Clamp(threshold, Lowest, Highest), best);
    }
}
