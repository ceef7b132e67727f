using System.Numerics.Tensors;

namespace Extraction.Topics;

/// <summary>
/// Random Fourier features (Rahimi and Recht 2007) of a vector of length one: cosines along fixed random directions, whose inner products
/// approximate the Gaussian kernel exp(−|x − y|²). With them a linear model bends where the mean vector alone can only tilt. The directions
/// come from a fixed seed, so every process has the same ones. Immutable, thread-safe.
/// </summary>
internal sealed class FourierMap
{
    /// <summary>Number of cosines.</summary>
    public const int Count = 1024;

    private const double Bandwidth = 1;
    private readonly int dimensions;
    private readonly float[] directions;
    private readonly float[] phases = new float[Count];

    public FourierMap(int dimensions)
    {
        this.dimensions = dimensions;
        directions = new float[Count * dimensions];
        var state = 0x9E3779B97F4A7C15UL;
        var spread = Math.Sqrt(2 * Bandwidth);
        for (var i = 0; i < directions.Length; i++)
        {
            // Box and Muller's normal deviate.
            directions[i] = (float)(spread * Math.Sqrt(-2 * Math.Log(Uniform(ref state))) * Math.Cos(2 * Math.PI * Uniform(ref state)));
        }

        for (var i = 0; i < Count; i++) phases[i] = (float)(2 * Math.PI * Uniform(ref state));
    }

    /// <summary>The angles of a vector of length <paramref name="length"/>, scaled to one.</summary>
    public void Angles(ReadOnlySpan<float> vector, float length, Span<float> angles)
    {
        for (var k = 0; k < Count; k++) angles[k] = phases[k] + (TensorPrimitives.Dot(Direction(k), vector) / length);
    }

    /// <summary>The features at these angles: cosines, together of length <paramref name="weight"/> in the mean.</summary>
    public static void Features(ReadOnlySpan<float> angles, float weight, Span<float> features)
    {
        TensorPrimitives.Cos(angles, features);
        TensorPrimitives.Multiply(features, weight * MathF.Sqrt(2f / Count), features);
    }

    /// <summary>The slope of a weighted sum of the features along each dimension of the vector, at these angles.</summary>
    public void Slope(ReadOnlySpan<float> angles, ReadOnlySpan<float> weights, float weight, Span<float> slope)
    {
        Span<float> sines = stackalloc float[Count];
        TensorPrimitives.Sin(angles, sines);
        TensorPrimitives.Multiply(sines, weights, sines);
        slope.Clear();
        for (var k = 0; k < Count; k++)
        {
            if (sines[k] != 0) TensorPrimitives.MultiplyAdd(Direction(k), sines[k], slope, slope);
        }

        TensorPrimitives.Multiply(slope, -weight * MathF.Sqrt(2f / Count), slope);
    }

    private ReadOnlySpan<float> Direction(int k) => directions.AsSpan(k * dimensions, dimensions);

    /// <summary>A number in (0, 1], by SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static double Uniform(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (((z ^ (z >> 31)) >> 11) + 1) / (double)(1UL << 53);
    }
}
