namespace Extraction.Evaluation;

/// <summary>Counts of right, wrong and missed findings, and the precision, recall and F1 they make. Scores add up by <c>+</c>.</summary>
/// <param name="TruePositives">Found and in the gold.</param>
/// <param name="FalsePositives">Found but not in the gold.</param>
/// <param name="FalseNegatives">In the gold but not found.</param>
public readonly record struct PrfScore(int TruePositives, int FalsePositives, int FalseNegatives)
{
    /// <summary>Share of the findings that are right; 0 when nothing was found.</summary>
    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the gold that was found; 0 when the gold is empty.</summary>
    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Ratio(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Adds the counts.</summary>
    public static PrfScore operator +(PrfScore a, PrfScore b) =>
        new(a.TruePositives + b.TruePositives, a.FalsePositives + b.FalsePositives, a.FalseNegatives + b.FalseNegatives);

    /// <summary>Adds the counts.</summary>
    public static PrfScore Add(PrfScore left, PrfScore right) => left + right;

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
