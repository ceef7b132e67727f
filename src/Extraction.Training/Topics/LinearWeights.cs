using Extraction.Topics;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>A linear score: one weight for each slot of the feature vector, and a bias.</summary>
internal sealed class LinearWeights(float[] weights, float bias)
{
    /// <summary>The bias.</summary>
    public float Bias => bias;

    /// <summary>The weight of a slot.</summary>
    public float this[int slot] => weights[slot];

    /// <summary>The score of a row.</summary>
    public float Score(in VBuffer<float> features)
    {
        var score = bias;
        var indices = features.GetIndices();
        var values = features.GetValues();
        for (var i = 0; i < values.Length; i++) score += weights[indices[i]] * values[i];
        return score;
    }

    /// <summary>The sum of this score and a share of another over slots of its own, whose features were multiplied by factors to learn it.</summary>
    public LinearWeights Plus(float share, LinearWeights other, LetterRarity factors)
    {
        var sum = (float[])weights.Clone();
        for (var i = 0; i < LetterGrams.Slots; i++) sum[TopicFeaturizer.LetterStart + i] += share * factors[i] * other[TopicFeaturizer.LetterStart + i];
        return new LinearWeights(sum, bias + (share * other.Bias));
    }

    /// <summary>
    /// The weights that are not zero, rounded to <paramref name="bits"/> bits behind the leading one: far finer than they are known, and a
    /// file packs them in half the room.
    /// </summary>
    public VBuffer<float> Rounded(int bits)
    {
        int dropped = 23 - bits, half = (1 << (dropped - 1)) - 1, kept = ~((1 << dropped) - 1);
        var indices = new List<int>();
        var values = new List<float>();
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            indices.Add(i);
            values.Add(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(weights[i]) + half) & kept));
        }

        return new VBuffer<float>(weights.Length, values.Count, [.. values], [.. indices]);
    }
}
