using Extraction.Topics;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>
/// How rare each letter n-gram is in a training set. Learning reads n-grams times their rarity, so that endings and function words do not
/// drown the rest; the saved weights hold the factor, and the features of a text stay independent of any training set.
/// </summary>
internal sealed class LetterRarity
{
    /// <summary>Beside rarities of about seven: brings the part to the length of a larger one.</summary>
    private const float Scale = 3f / 7;
    private const int FewestRows = 2;

    private readonly float[] factors = new float[LetterGrams.Slots];

    /// <summary>Counts the rows that hold each n-gram.</summary>
    public LetterRarity(IReadOnlyList<VBuffer<float>> rows)
    {
        foreach (var row in rows) foreach (var slot in row.GetIndices()) factors[slot - TopicFeaturizer.LetterStart]++;
        for (var i = 0; i < factors.Length; i++) factors[i] = factors[i] < FewestRows ? 0 : Scale * (1 + MathF.Log(rows.Count / factors[i]));
    }

    /// <summary>The factor of an n-gram; 0 where it stands in one row only.</summary>
    public float this[int gram] => factors[gram];

    /// <summary>What a model adds to the score of a row whose n-grams were weighed.</summary>
    public float ScoreOf(in VBuffer<float> weighed, LinearWeights model)
    {
        var score = 0f;
        var indices = weighed.GetIndices();
        var values = weighed.GetValues();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0) score += model[indices[i]] * values[i] / factors[indices[i] - TopicFeaturizer.LetterStart];
        }

        return score;
    }

    /// <summary>The n-grams of a row, each times its factor.</summary>
    public VBuffer<float> Weigh(in VBuffer<float> row)
    {
        var indices = row.GetIndices();
        var values = row.GetValues().ToArray();
        for (var i = 0; i < values.Length; i++) values[i] *= factors[indices[i] - TopicFeaturizer.LetterStart];
        return new VBuffer<float>(row.Length, values.Length, values, indices.ToArray());
    }
}
