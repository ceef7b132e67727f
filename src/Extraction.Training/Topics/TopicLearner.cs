namespace Extraction.Training.Topics;

/// <summary>
/// Learns a topic as the sum of two linear models that are each learned alone: one over everything but letters, one over letter n-grams.
/// Learned together, the strong features leave the others little to explain and their weights stay small (weight undertraining: Sutton,
/// Sindelar and McCallum 2006); apart and summed, as experts whose log-odds add up (Hinton 2002), they measured half a point to a point above
/// one model over all. The sum is again one linear model. Thread-safe.
/// </summary>
internal sealed class TopicLearner(TopicTrainingOptions options, LabelledVectors data)
{
    /// <summary>Learns a topic from the rows taken that speak about it.</summary>
    public LinearWeights Fit(int topic, Func<int, bool> take)
    {
        var main = new BinaryLearner(options, options.L1, options.L2).Fit(data.Select(topic, take));
        if (options.LetterShare <= 0) return main;
        var letters = new BinaryLearner(options, options.LetterL1, options.LetterL2).Fit(data.SelectLetters(topic, take));
        return main.Plus(options.LetterShare, letters, data.Rarity);
    }
}
