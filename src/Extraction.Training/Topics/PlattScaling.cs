namespace Extraction.Training.Topics;

/// <summary>
/// Turns scores into probabilities, <c>1 / (1 + exp(-(slope · score + offset)))</c>, by maximum likelihood with Platt's (1999) smoothed
/// targets and Newton's method as in Lin, Lin and Weng (2007).
/// </summary>
internal static class PlattScaling
{
    private const int MaximumIterations = 100;
    private const double Ridge = 1e-10, SmallestStep = 1e-10, GradientTolerance = 1e-6, MaximumOffset = 100;

    /// <summary>Fits slope and offset; the identity (1, 0) where one of the classes is missing, slope 1 where scores say nothing or the contrary.</summary>
    public static (double Slope, double Offset) Fit(IReadOnlyList<(double Score, bool Positive)> items)
    {
        double positives = items.Count(static i => i.Positive), negatives = items.Count - positives;
        if (positives == 0 || negatives == 0) return (1, 0);
        double high = (positives + 1) / (positives + 2), low = 1 / (negatives + 2);
        double slope = 1, offset = 0, loss = Loss(items, slope, offset, high, low);
        for (var iteration = 0; iteration < MaximumIterations; iteration++)
        {
            var (g1, g2, h11, h22, h21) = Derivatives(items, slope, offset, high, low);
            if (Math.Abs(g1) < GradientTolerance && Math.Abs(g2) < GradientTolerance) break;
            var determinant = (h11 * h22) - (h21 * h21);
            double d1 = -((h22 * g1) - (h21 * g2)) / determinant, d2 = -((h11 * g2) - (h21 * g1)) / determinant;
            var slopeOfLoss = (g1 * d1) + (g2 * d2);
            var step = 1.0;
            while (step >= SmallestStep)
            {
                var next = Loss(items, slope + (step * d1), offset + (step * d2), high, low);
                if (next < loss + (1e-4 * step * slopeOfLoss))
                {
                    (slope, offset, loss) = (slope + (step * d1), offset + (step * d2), next);
                    break;
                }

                step /= 2;
            }

            if (step < SmallestStep) break;
        }

        return slope > 0 ? (slope, offset) : (1, OffsetOf(items, high, low));
    }

    /// <summary>
    /// The offset beside which probabilities with slope one are right in the mean. Held-out scores of a topic on a handful of rows can point
    /// the wrong way; without this every text would have such a topic.
    /// </summary>
    private static double OffsetOf(IReadOnlyList<(double Score, bool Positive)> items, double high, double low)
    {
        double target = 0, below = -MaximumOffset, above = MaximumOffset;
        foreach (var (_, positive) in items) target += positive ? high : low;
        for (var i = 0; i < MaximumIterations; i++)
        {
            var offset = (below + above) / 2;
            var sum = 0.0;
            foreach (var (score, _) in items) sum += 1 / (1 + Math.Exp(-(score + offset)));
            if (sum < target) below = offset;
            else above = offset;
        }

        return (below + above) / 2;
    }

    private static double Loss(IReadOnlyList<(double Score, bool Positive)> items, double slope, double offset, double high, double low)
    {
        double loss = 0;
        foreach (var (score, positive) in items)
        {
            var z = (slope * score) + offset;
            var target = positive ? high : low;
            loss += z >= 0 ? ((1 - target) * z) + Math.Log(1 + Math.Exp(-z)) : (-target * z) + Math.Log(1 + Math.Exp(z));
        }

        return loss;
    }

    private static (double G1, double G2, double H11, double H22, double H21) Derivatives(
        IReadOnlyList<(double Score, bool Positive)> items, double slope, double offset, double high, double low)
    {
        double g1 = 0, g2 = 0, h11 = Ridge, h22 = Ridge, h21 = 0;
        foreach (var (score, positive) in items)
        {
            var p = 1 / (1 + Math.Exp(-((slope * score) + offset)));
            var error = p - (positive ? high : low);
            var w = p * (1 - p);
            g1 += score * error;
            g2 += error;
            h11 += score * score * w;
            h22 += w;
            h21 += score * w;
        }

        return (g1, g2, h11, h22, h21);
    }
}
