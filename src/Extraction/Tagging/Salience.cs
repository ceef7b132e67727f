namespace Extraction.Tagging;

/// <summary>
/// How central an entity is to its article, in [0, 1]: <c>1 / (1 + exp(-w·f))</c> over the features of <see cref="SalienceFeatures"/>. The weights are
/// learned by <c>extraction train salience</c> on articles whose subject company is known, each against the other companies of its article.
/// </summary>
internal static class Salience
{
    /// <summary>Learned weights, in order of feature.</summary>
    public static readonly double[] Weights = [-7.01, 0.90, 2.19, 3.30, 0.93, 0.80, 1.74, -0.29, 1.44];

    /// <summary>The salience of an entity with these features.</summary>
    public static double Of(ReadOnlySpan<double> features)
    {
        double sum = 0;
        for (var i = 0; i < SalienceFeatures.Count; i++) sum += features[i] * Weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
