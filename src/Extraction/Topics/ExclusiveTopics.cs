namespace Extraction.Topics;

/// <summary>
/// Confidences of topics that exclude each other, from calibrated log-odds of one against the rest: probabilities, scaled to sum to one
/// (Zadrozny and Elkan 2002). A factor and a shift of the log-odds, learned from held-out rows, make up for what the scaling does to their
/// calibration.
/// </summary>
internal static class ExclusiveTopics
{
    /// <summary>Turns log-odds into confidences in place; the order of the topics stays, up to ties of those that all but certainly hold.</summary>
    /// <param name="logits">The calibrated log-odds of each topic.</param>
    /// <param name="sharpness">What they are multiplied by.</param>
    /// <param name="shift">What is added then.</param>
    public static void ToProbabilities(Span<double> logits, double sharpness, double shift)
    {
        var largest = double.NegativeInfinity;
        foreach (ref var logit in logits)
        {
            logit = LogOfSigmoid((sharpness * logit) + shift);
            largest = Math.Max(largest, logit);
        }

        var sum = 0.0;
        foreach (ref var logit in logits) sum += logit = Math.Exp(logit - largest);
        foreach (ref var logit in logits) logit /= sum;
    }

    /// <summary>ln(1 / (1 + exp(−x))), also where the exponential is too large for a number, or too small to be added to one.</summary>
    private static double LogOfSigmoid(double x)
    {
        const double small = 1e-8;
        var odds = Math.Exp(-Math.Abs(x));
        return Math.Min(x, 0) - (odds < small ? odds : Math.Log(1 + odds));
    }
}
