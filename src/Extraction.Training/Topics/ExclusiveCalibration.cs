using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>
/// Finds the factor and the shift of the log-odds of topics that exclude each other, for which the labels of held-out rows are most likely:
/// a golden-section search for the shift, and at each shift one for the factor, because the two make up for each other.
/// </summary>
internal sealed class ExclusiveCalibration
{
    /// <summary>Twenty steps bring a search within a thousandth.</summary>
    private const int Steps = 20;

    /// <summary>From odds of 1 to 55, where scaled probabilities are a softmax, to 55 to 1, where they are nearly even.</summary>
    private const double LargestShift = 4;
    private const double LargestFactor = 5;

    /// <summary>Log-odds of each row that counts, row by row, and its topic.</summary>
    private readonly double[] logits;
    private readonly int[] labels;
    private readonly int topics;

    /// <summary>Takes the held-out rows that have a label and do not only help learning.</summary>
    public ExclusiveCalibration(TrainedTopics trained)
    {
        topics = trained.Topics.Count;
        var rows = new List<int>();
        var found = new List<int>();
        for (var row = 0; row < trained.Data.Count; row++)
        {
            var label = LabelOf(trained, row);
            if (label < 0 || trained.Data.IsAuxiliary(row)) continue;
            rows.Add(row);
            found.Add(label);
        }

        labels = [.. found];
        logits = new double[labels.Length * topics];
        for (var i = 0; i < logits.Length; i++) logits[i] = trained.LogOdds(rows[i / topics], i % topics);
    }

    /// <summary>The factor and the shift; 1 and 0 where there is nothing to learn them from.</summary>
    public (double Sharpness, double Shift) Fit()
    {
        if (labels.Length == 0 || topics < 2) return (1, 0);
        var shift = Minimize(-LargestShift, LargestShift, x => Loss(SharpnessAt(x), x));
        return (SharpnessAt(shift), shift);
    }

    private double SharpnessAt(double shift) => Math.Exp(Minimize(-Math.Log(LargestFactor), Math.Log(LargestFactor), x => Loss(Math.Exp(x), shift)));

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

    /// <summary>Minus the log-likelihood of the labels.</summary>
    private double Loss(double sharpness, double shift)
    {
        const double smallest = 1e-12;
        double loss = 0;
        var probabilities = new double[topics];
        for (var i = 0; i < labels.Length; i++)
        {
            logits.AsSpan(i * topics, topics).CopyTo(probabilities);
            ExclusiveTopics.ToProbabilities(probabilities, sharpness, shift);
            loss -= Math.Log(Math.Max(probabilities[labels[i]], smallest));
        }

        return loss;
    }

    private static int LabelOf(TrainedTopics trained, int row)
    {
        for (var t = 0; t < trained.Topics.Count; t++)
        {
            if (trained.Data.Marks[row, t] == TopicMark.Yes) return t;
        }

        return -1;
    }
}
