namespace Extraction.Training.Topics;

/// <summary>Expected calibration error with the interval that chance leaves it: a bootstrap over the predictions, bins kept.</summary>
internal static class CalibrationInterval
{
    private const int Draws = 200;
    private const double Tail = 0.025;

    /// <summary>The 95 % interval of the error of predictions in order of confidence, cut into <paramref name="bins"/> of equal mass.</summary>
    public static (double Low, double High) Of(IReadOnlyList<(double Confidence, bool Right)> sorted, int bins)
    {
        if (sorted.Count == 0) return (0, 0);
        var binOf = new int[sorted.Count];
        for (var b = 0; b < bins; b++)
        {
            for (var i = sorted.Count * (long)b / bins; i < sorted.Count * (long)(b + 1) / bins; i++) binOf[i] = b;
        }

        var random = new Random(7);
        var gaps = new double[bins];
        var errors = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(gaps);
            for (var i = 0; i < sorted.Count; i++)
            {
                var item = random.Next(sorted.Count);
                gaps[binOf[item]] += sorted[item].Confidence - (sorted[item].Right ? 1 : 0);
            }

            foreach (var gap in gaps) errors[draw] += Math.Abs(gap) / sorted.Count;
        }

        Array.Sort(errors);
        return (errors[(int)(Tail * Draws)], errors[(int)((1 - Tail) * Draws) - 1]);
    }
}
