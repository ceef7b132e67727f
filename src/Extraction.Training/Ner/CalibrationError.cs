namespace Extraction.Training.Ner;

/// <summary>Expected calibration error over bins of equal mass (Naeini et al. 2015).</summary>
internal static class CalibrationError
{
    private const int Bins = 15;

    /// <summary>The bins: mean confidence, share that is right, count.</summary>
    public static List<(double Confidence, double Right, int Count)> Table(IReadOnlyList<(float Confidence, bool Right)> outcomes)
    {
        var sorted = outcomes.OrderBy(o => o.Confidence).ToList();
        var table = new List<(double, double, int)>();
        for (var bin = 0; bin < Bins; bin++)
        {
            var slice = sorted[(int)((long)sorted.Count * bin / Bins)..(int)((long)sorted.Count * (bin + 1) / Bins)];
            if (slice.Count > 0) table.Add((slice.Average(o => o.Confidence), slice.Average(o => o.Right ? 1.0 : 0), slice.Count));
        }

        return table;
    }

    /// <summary>The 95 % interval of the error, by resampling the findings.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<(float Confidence, bool Right)> outcomes, int resamples = 300)
    {
        if (outcomes.Count == 0) return (0, 0);
        var random = new Random(20260101);
        var errors = new double[resamples];
        for (var i = 0; i < resamples; i++) errors[i] = Of([.. Enumerable.Range(0, outcomes.Count).Select(_ => outcomes[random.Next(outcomes.Count)])]);
        Array.Sort(errors);
        return (errors[(int)(resamples * 0.025)], errors[(int)(resamples * 0.975)]);
    }

    public static double Of(IReadOnlyList<(float Confidence, bool Right)> outcomes) =>
        outcomes.Count == 0 ? 0 : Table(outcomes).Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / outcomes.Count;
}
