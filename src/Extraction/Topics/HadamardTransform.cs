using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace Extraction.Topics;

/// <summary>
/// The fast Walsh–Hadamard transform of 256 numbers, without its scale: each application makes a vector sixteen times as long. The matrix is
/// symmetric, so the transform is its own transpose.
/// </summary>
internal static class HadamardTransform
{
    /// <summary>Numbers transformed together.</summary>
    public const int Size = 256;

    private const int Lanes = 8, Vectors = Size / Lanes;

    /// <summary>Transforms in place.</summary>
    public static void Apply(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Floats>(values[..Size]);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = WithinLanes(vectors[i]);

        Pairs(vectors);
        Fours(vectors, 2);
        Fours(vectors, 8);
    }

    /// <summary>The three steps that mix the lanes of one vector.</summary>
    private static Floats WithinLanes(Floats x)
    {
        x = Vector256.FusedMultiplyAdd(x, Vector256.Create(1f, -1, 1, -1, 1, -1, 1, -1), Vector256.Shuffle(x, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        x = Vector256.FusedMultiplyAdd(x, Vector256.Create(1f, 1, -1, -1, 1, 1, -1, -1), Vector256.Shuffle(x, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        return Vector256.FusedMultiplyAdd(x, Vector256.Create(1f, 1, 1, 1, -1, -1, -1, -1), Vector256.Shuffle(x, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
    }

    /// <summary>One step of butterflies, between neighbours.</summary>
    private static void Pairs(Span<Floats> vectors)
    {
        for (var i = 0; i < Vectors; i += 2) (vectors[i], vectors[i + 1]) = (vectors[i] + vectors[i + 1], vectors[i] - vectors[i + 1]);
    }

    /// <summary>Two steps of butterflies together: four vectors are read and written once for both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fours(Span<Floats> vectors, int step)
    {
        for (var i = 0; i < Vectors; i += 4 * step)
        {
            for (var j = i; j < i + step; j++)
            {
                Floats a = vectors[j], b = vectors[j + step], c = vectors[j + (2 * step)], d = vectors[j + (3 * step)];
                Floats sum = a + b, difference = a - b, otherSum = c + d, otherDifference = c - d;
                (vectors[j], vectors[j + step]) = (sum + otherSum, difference + otherDifference);
                (vectors[j + (2 * step)], vectors[j + (3 * step)]) = (sum - otherSum, difference - otherDifference);
            }
        }
    }
}
