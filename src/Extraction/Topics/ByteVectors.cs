using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>Arithmetic between vectors of signed bytes, as word tables hold them, and of floats.</summary>
internal static class ByteVectors
{
    private const int Lanes = 8;

    /// <summary>sum += scale × vector, element by element.</summary>
    public static void AddScaled(ReadOnlySpan<sbyte> vector, float scale, Span<float> sum)
    {
        var packs = MemoryMarshal.Cast<sbyte, long>(vector);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum[..(packs.Length * Lanes)]);
        var factor = Vector256.Create(scale);
        for (var i = 0; i < packs.Length; i++) sums[i] = Vector256.FusedMultiplyAdd(Widen(packs[i]), factor, sums[i]);
        for (var i = packs.Length * Lanes; i < vector.Length; i++) sum[i] += scale * vector[i];
    }

    /// <summary>The inner products with four vectors of floats that stand one behind the other.</summary>
    public static Vector128<float> DotFour(ReadOnlySpan<sbyte> vector, ReadOnlySpan<float> others)
    {
        var length = vector.Length;
        ReadOnlySpan<float> first = others[..length], second = others.Slice(length, length), third = others.Slice(2 * length, length), fourth = others.Slice(3 * length, length);
        var packs = MemoryMarshal.Cast<sbyte, long>(vector);
        Vector256<float> a = default, b = default, c = default, d = default;
        for (var i = 0; i < packs.Length; i++)
        {
            var x = Widen(packs[i]);
            a = Vector256.FusedMultiplyAdd(x, Vector256.Create(first[(i * Lanes)..]), a);
            b = Vector256.FusedMultiplyAdd(x, Vector256.Create(second[(i * Lanes)..]), b);
            c = Vector256.FusedMultiplyAdd(x, Vector256.Create(third[(i * Lanes)..]), c);
            d = Vector256.FusedMultiplyAdd(x, Vector256.Create(fourth[(i * Lanes)..]), d);
        }

        var sums = Vector128.Create(Vector256.Sum(a), Vector256.Sum(b), Vector256.Sum(c), Vector256.Sum(d));
        for (var i = packs.Length * Lanes; i < length; i++) sums += vector[i] * Vector128.Create(first[i], second[i], third[i], fourth[i]);
        return sums;
    }

    private static Vector256<float> Widen(long eightBytes)
    {
        var shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(eightBytes).AsSByte());
        return Vector256.ConvertToSingle(Vector256.WidenLower(shorts.ToVector256Unsafe()));
    }
}
