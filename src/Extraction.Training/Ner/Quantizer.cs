using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Prunes and rounds trained weights to the 8 bits of a <see cref="WeightTable"/>.</summary>
internal static class Quantizer
{
    /// <summary>Weights beyond this are cut; a few of a million are.</summary>
    private const float Largest = 4;

    public static (WeightTable Table, float Step) Quantize(ulong[] features, float[] weights, int stride, int tags, int maximumRows)
    {
        var step = Largest / sbyte.MaxValue;
        var norms = new float[features.Length];
        for (var row = 0; row < features.Length; row++)
        {
            foreach (var w in weights.AsSpan(row * stride, tags)) norms[row] += w * w;
        }

        var kept = Enumerable.Range(0, features.Length).Where(row => norms[row] > 0.25f * step * step);
        if (maximumRows > 0 && features.Length > maximumRows) kept = kept.OrderByDescending(row => norms[row]).ThenBy(row => features[row]).Take(maximumRows);
        var rows = kept.Order().ToArray();
        var bytes = new sbyte[rows.Length * stride];
        for (var k = 0; k < rows.Length; k++)
        {
            for (var tag = 0; tag < tags; tag++)
            {
                bytes[(k * stride) + tag] = (sbyte)Math.Clamp(MathF.Round(weights[(rows[k] * stride) + tag] / step), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return (WeightTable.Build(Array.ConvertAll(rows, row => features[row]), bytes, stride), step);
    }
}
