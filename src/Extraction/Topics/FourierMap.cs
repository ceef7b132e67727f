using System.Numerics.Tensors;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// Random Fourier features (Rahimi and Recht 2007) of a vector of length one: cosines along fixed random directions, whose inner products
/// approximate the Gaussian kernel exp(−|x − y|²). With them a linear model bends where the mean vector alone can only tilt. The directions
/// are structured orthogonal ones (Yu, Suresh, Choromanski, Holtmann-Rice and Kumar 2016): random signs and Hadamard transforms, three times
/// each. They approximate the kernel at least as well as free directions, need no memory but their signs, and cost far less. The signs come
/// from a fixed seed, so every process has the same ones. Immutable, thread-safe.
/// </summary>
internal sealed class FourierMap
{
    /// <summary>Number of cosines.</summary>
    public const int Count = Blocks * Size;

    private const double Bandwidth = 1;
    private const int Blocks = 4, Rounds = 3, Size = HadamardTransform.Size;

    /// <summary>What three transforms are multiplied by, so that directions are as long as Gaussian ones of this bandwidth in the mean.</summary>
    private static readonly float Scale = (float)(Math.Sqrt(2 * Bandwidth) / Size);

    private readonly int dimensions;

    /// <summary>One and minus one, <see cref="Size"/> of them for each round of each block.</summary>
    private readonly float[] signs = new float[Blocks * Rounds * Size];
    private readonly float[] phases = new float[Count];

    /// <summary>Makes the map of vectors of this many dimensions.</summary>
    public FourierMap(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, Size);
        this.dimensions = dimensions;
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < signs.Length; i++) signs[i] = Next(ref state) >> 63 == 0 ? 1 : -1;
        for (var k = 0; k < Count; k++) phases[k] = (float)(2 * Math.PI * (Next(ref state) >> 11) / (1UL << 53));
    }

    /// <summary>The angles of a vector of length <paramref name="length"/>, scaled to one.</summary>
    public void Angles(ReadOnlySpan<float> vector, float length, Span<float> angles)
    {
        for (var block = 0; block < Blocks; block++)
        {
            var values = angles.Slice(block * Size, Size);
            vector[..dimensions].CopyTo(values);
            values[dimensions..].Clear();
            for (var round = 0; round < Rounds; round++)
            {
                TensorPrimitives.Multiply(values, SignsOf(block, round), values);
                HadamardTransform.Apply(values);
            }
        }

        TensorPrimitives.MultiplyAdd(angles[..Count], Scale / length, phases, angles);
    }

    /// <summary>The features at these angles: cosines, together of length <paramref name="weight"/> in the mean.</summary>
    public static void Features(ReadOnlySpan<float> angles, float weight, Span<float> features)
    {
        TensorPrimitives.Cos(angles, features);
        TensorPrimitives.Multiply(features, weight * MathF.Sqrt(2f / Count), features);
    }

    /// <summary>What the weight of each feature is multiplied by for the slope along its direction, at these angles.</summary>
    /// <param name="angles">The angles of the vector.</param>
    /// <param name="weight">The length of the features in the mean, divided by the length of the vector before it was scaled to one.</param>
    /// <param name="factors">The factors, <see cref="Count"/> of them.</param>
    public static void SlopeFactors(ReadOnlySpan<float> angles, float weight, Span<float> factors)
    {
        TensorPrimitives.Sin(angles, factors);
        TensorPrimitives.Multiply(factors, -weight * MathF.Sqrt(2f / Count) * Scale, factors);
    }

    /// <summary>The slope of a weighted sum of the features along each dimension of the vector.</summary>
    /// <param name="factors">What <see cref="SlopeFactors"/> found.</param>
    /// <param name="weights">The weights of the sum.</param>
    /// <param name="slopes">The slopes, one for each dimension.</param>
    public void Slopes(ReadOnlySpan<float> factors, ReadOnlySpan<float> weights, Span<float> slopes)
    {
        Span<float> values = stackalloc float[Size];
        slopes[..dimensions].Clear();
        for (var block = 0; block < Blocks; block++)
        {
            TensorPrimitives.Multiply(factors.Slice(block * Size, Size), weights.Slice(block * Size, Size), values);
            for (var round = Rounds - 1; round > 0; round--)
            {
                HadamardTransform.Apply(values);
                TensorPrimitives.Multiply(values, SignsOf(block, round), values);
            }

            HadamardTransform.Apply(values);
            TensorPrimitives.MultiplyAdd(values[..dimensions], SignsOf(block, 0)[..dimensions], slopes[..dimensions], slopes);
        }
    }

    private ReadOnlySpan<float> SignsOf(int block, int round) => signs.AsSpan(((block * Rounds) + round) * Size, Size);

    /// <summary>The next of a row of random numbers, by SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Next(ref ulong state) => TokenHash.Finish(state += 0x9E3779B97F4A7C15UL);
}
