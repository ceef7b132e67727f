using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>
/// Finds the factor and the shift of the log-odds of topics that exclude each other, for which the labels of held-out rows are most likely:
/// one in turn with the other, by golden-section search.
/// </summary>
internal sealed class ExclusiveCalibration(TrainedTopics trained)
{
    private const int Rounds = 3, Steps = 16;

    /// <summary>The factor and the shift.</summary>
    public (double Sharpness, double Shift) Fit()
    {
        double sharpness = 1, shift = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var atSharpness = sharpness;
            shift = Minimize(-4, 4, x => Loss(atSharpness, x));
            var atShift = shift;
            sharpness = Math.Exp(Minimize(Math.Log(0.2), Math.Log(5), x => Loss(Math.Exp(x), atShift)));
        }

        return (sharpness, shift);
    }

    private static double Minimize(double low, double high, Func<double, double> loss)
    {
        const double golden = 0.618033988749895;
        double a = high - (golden * (high - low)), b = low + (golden * (high - low)), atA = loss(a), atB = loss(b);
        for (var step = 0; step < Steps; step++)
        {
            if (atA < atB)
            {
                (high, b, atB) = (b, a, atA);
                a = high - (golden * (high - low));
                atA = loss(a);
            }
            else
            {
                (low, a, atA) = (a, b, atB);
                b = low + (golden * (high - low));
                atB = loss(b);
            }
        }

        return (low + high) / 2;
    }

    /// <summary>Minus the log-likelihood of the labels; rows without a label do not count.</summary>
    private double Loss(double sharpness, double shift)
    {
        const double smallest = 1e-12;
        double loss = 0;
        var probabilities = new double[trained.Topics.Count];
        for (var row = 0; row < trained.Data.Count; row++)
        {
            var right = -1;
            for (var t = 0; t < probabilities.Length; t++)
            {
                probabilities[t] = trained.LogOdds(row, t);
                if (trained.Data.Marks[row, t] == TopicMark.Yes) right = t;
            }

            if (right < 0) continue;
            ExclusiveTopics.ToProbabilities(probabilities, sharpness, shift);
            loss -= Math.Log(Math.Max(probabilities[right], smallest));
        }

        return loss;
    }
}
