using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

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
    private const int Lanes = 8, Wide = 8, Block = Lanes * Wide, Blocks = Count / Block, Together = 4;
    private readonly int dimensions;

    /// <summary>
    /// Block by block of cosines, in it dimension by dimension: both a product with a vector and a weighted sum of directions then run
    /// through memory once from its start to its end, with everything else in registers or near.
    /// </summary>
    private readonly float[] directions;
    private readonly float[] phases = new float[Count];

    public FourierMap(int dimensions)
    {
        this.dimensions = dimensions;
        directions = new float[Count * dimensions];
        var state = 0x9E3779B97F4A7C15UL;
        var spread = Math.Sqrt(2 * Bandwidth);
        for (var k = 0; k < Count; k++)
        {
            var first = (k / Block * dimensions * Block) + (k % Block);

            // Box and Muller's normal deviate.
            for (var d = 0; d < dimensions; d++) directions[first + (d * Block)] = (float)(spread * Math.Sqrt(-2 * Math.Log(Uniform(ref state))) * Math.Cos(2 * Math.PI * Uniform(ref state)));
        }

        for (var k = 0; k < Count; k++) phases[k] = (float)(2 * Math.PI * Uniform(ref state));
    }

    /// <summary>The angles of a vector of length <paramref name="length"/>, scaled to one.</summary>
    public void Angles(ReadOnlySpan<float> vector, float length, Span<float> angles)
    {
        var rows = MemoryMarshal.Cast<float, Floats>(directions);
        for (var block = 0; block < Blocks; block++)
        {
            Floats a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
            var rest = rows.Slice(block * dimensions * Wide, dimensions * Wide);
            foreach (var value in vector[..dimensions])
            {
                var row = rest[..Wide];
                var x = Vector256.Create(value);
                a0 = Vector256.FusedMultiplyAdd(row[0], x, a0);
                a1 = Vector256.FusedMultiplyAdd(row[1], x, a1);
                a2 = Vector256.FusedMultiplyAdd(row[2], x, a2);
                a3 = Vector256.FusedMultiplyAdd(row[3], x, a3);
                a4 = Vector256.FusedMultiplyAdd(row[4], x, a4);
                a5 = Vector256.FusedMultiplyAdd(row[5], x, a5);
                a6 = Vector256.FusedMultiplyAdd(row[6], x, a6);
                a7 = Vector256.FusedMultiplyAdd(row[7], x, a7);
                rest = rest[Wide..];
            }

            var result = MemoryMarshal.Cast<float, Floats>(angles.Slice(block * Block, Block));
            (result[0], result[1], result[2], result[3]) = (a0, a1, a2, a3);
            (result[4], result[5], result[6], result[7]) = (a4, a5, a6, a7);
        }

        TensorPrimitives.Divide(angles[..Count], length, angles);
        TensorPrimitives.Add(angles[..Count], phases, angles);
    }

    /// <summary>The features at these angles: cosines, together of length <paramref name="weight"/> in the mean.</summary>
    public static void Features(ReadOnlySpan<float> angles, float weight, Span<float> features)
    {
        TensorPrimitives.Cos(angles, features);
        TensorPrimitives.Multiply(features, weight * MathF.Sqrt(2f / Count), features);
    }

    /// <summary>
    /// The slopes of several weighted sums of the features along each dimension of the vector, at these angles.
    /// </summary>
    /// <param name="angles">The angles of the vector.</param>
    /// <param name="weights">The weights of one sum after another, <see cref="Count"/> each; scaled in place.</param>
    /// <param name="weight">The length of the features in the mean.</param>
    /// <param name="slopes">The slopes of one sum after another.</param>
    public void Slopes(ReadOnlySpan<float> angles, Span<float> weights, float weight, Span<float> slopes)
    {
        Span<float> sines = stackalloc float[Count];
        TensorPrimitives.Sin(angles, sines);
        TensorPrimitives.Multiply(sines, -weight * MathF.Sqrt(2f / Count), sines);
        var sums = weights.Length / Count;
        for (var i = 0; i < sums; i++) TensorPrimitives.Multiply(weights.Slice(i * Count, Count), sines, weights.Slice(i * Count, Count));
        for (var i = 0; i < sums; i += Together)
        {
            var n = Math.Min(Together, sums - i);
            SumDirections(weights.Slice(i * Count, n * Count), slopes.Slice(i * dimensions, n * dimensions));
        }
    }

    /// <summary>Sums of the directions, each times its weight; for several lists of weights, because reading the directions takes as long as adding them.</summary>
    private void SumDirections(ReadOnlySpan<float> weights, Span<float> results)
    {
        var sums = weights.Length / Count;
        Span<Floats> totals = stackalloc Floats[sums * dimensions];
        totals.Clear();
        var rest = MemoryMarshal.Cast<float, Floats>(directions);
        for (var block = 0; block < Blocks; block++)
        {
            var factors = MemoryMarshal.Cast<float, Floats>(weights[(block * Block)..]);
            for (var d = 0; d < dimensions; d++)
            {
                var row = rest[..Wide];
                Floats r0 = row[0], r1 = row[1], r2 = row[2], r3 = row[3], r4 = row[4], r5 = row[5], r6 = row[6], r7 = row[7];
                for (var i = 0; i < sums; i++)
                {
                    var f = factors.Slice(i * (Count / Lanes), Wide);
                    var even = Vector256.FusedMultiplyAdd(r0, f[0], totals[(d * sums) + i]);
                    var odd = r1 * f[1];
                    even = Vector256.FusedMultiplyAdd(r2, f[2], even);
                    odd = Vector256.FusedMultiplyAdd(r3, f[3], odd);
                    even = Vector256.FusedMultiplyAdd(r4, f[4], even);
                    odd = Vector256.FusedMultiplyAdd(r5, f[5], odd);
                    even = Vector256.FusedMultiplyAdd(r6, f[6], even);
                    odd = Vector256.FusedMultiplyAdd(r7, f[7], odd);
                    totals[(d * sums) + i] = even + odd;
                }

                rest = rest[Wide..];
            }
        }

        for (var i = 0; i < sums; i++)
        {
            for (var d = 0; d < dimensions; d++) results[(i * dimensions) + d] = Vector256.Sum(totals[(d * sums) + i]);
        }
    }

    /// <summary>A number in (0, 1], by SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static double Uniform(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (((z ^ (z >> 31)) >> 11) + 1) / (double)(1UL << 53);
    }
}
