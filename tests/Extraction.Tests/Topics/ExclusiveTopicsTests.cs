using CsCheck;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>Confidences of topics that exclude each other: always a distribution, in the order of the log-odds, and known values.</summary>
public class ExclusiveTopicsTests
{
    [Test]
    public void ToProbabilities_AnyLogits_SumToOneInTheirOrder() => Gen.Double[-2000, 2000].Array[1, 8].Select(Gen.Double[0.2, 5], Gen.Double[-4, 4]).Sample((logits, sharpness, shift) =>
    {
        var probabilities = logits.ToArray();
        ExclusiveTopics.ToProbabilities(probabilities, sharpness, shift);
        Assert.That(probabilities, Is.All.InRange(0.0, 1.0));
        Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-9));
        for (var i = 0; i < logits.Length; i++)
        {
            for (var j = 0; j < logits.Length; j++) if (logits[i] > logits[j]) Assert.That(probabilities[i], Is.GreaterThanOrEqualTo(probabilities[j]));
        }
    });

    [Test]
    public void ToProbabilities_ScalesTheProbabilitiesOfOneAgainstTheRest()
    {
        // Odds of 3 to 1 and 1 to 3 are probabilities of 0.75 and 0.25; odds of 1 to 1 are 0.5: together 1.5.
        double[] logits = [Math.Log(3), -Math.Log(3), 0];
        ExclusiveTopics.ToProbabilities(logits, 1, 0);
        Assert.That(logits, Is.EqualTo(new[] { 0.75 / 1.5, 0.25 / 1.5, 0.5 / 1.5 }).Within(1e-12));
    }

    [Test]
    public void ToProbabilities_SharperAndShiftedDown_MoreCertain()
    {
        double[] plain = [2, -1, 0], sharp = [2, -1, 0], shifted = [2, -1, 0];
        ExclusiveTopics.ToProbabilities(plain, 1, 0);
        ExclusiveTopics.ToProbabilities(sharp, 2, 0);
        ExclusiveTopics.ToProbabilities(shifted, 1, -1);
        Assert.That(sharp[0], Is.GreaterThan(plain[0]));
        Assert.That(shifted[0], Is.GreaterThan(plain[0]));
    }
}
