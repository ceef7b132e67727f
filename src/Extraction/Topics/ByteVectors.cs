using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Topics;

/// <summary>Arithmetic between vectors of signed bytes, as word tables hold them, and of floats.</summary>
internal static class ByteVectors
{
    private const int Lanes = 16;

    /// <summary>sum += scale × vector, element by element.</summary>
    public static void AddScaled(ReadOnlySpan<sbyte> vector, float scale, Span<float> sum)
    {
        var whole = vector.Length - (vector.Length % Lanes);
        var factor = Vector256.Create(scale);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(sum[..whole]);
        for (var i = 0; i < whole; i += Lanes)
        {
            var (low, high) = Widen(vector.Slice(i, Lanes));
            ref var first = ref sums[i / 8];
            ref var second = ref sums[(i / 8) + 1];
            first = Vector256.FusedMultiplyAdd(low, factor, first);
            second = Vector256.FusedMultiplyAdd(high, factor, second);
        }

        for (var i = whole; i < vector.Length; i++) sum[i] += scale * vector[i];
    }

    /// <summary>result = scale × vector, element by element.</summary>
    public static void Scale(ReadOnlySpan<sbyte> vector, float scale, Span<float> result)
    {
        var whole = vector.Length - (vector.Length % Lanes);
        var results = MemoryMarshal.Cast<float, Vector256<float>>(result[..whole]);
        for (var i = 0; i < whole; i += Lanes)
        {
            var (low, high) = Widen(vector.Slice(i, Lanes));
            results[i / 8] = low * scale;
            results[(i / 8) + 1] = high * scale;
        }

        for (var i = whole; i < vector.Length; i++) result[i] = scale * vector[i];
    }

    private static (Vector256<float> Low, Vector256<float> High) Widen(ReadOnlySpan<sbyte> bytes)
    {
        var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(bytes));
        return (Vector256.ConvertToSingle(Vector256.WidenLower(low.ToVector256())), Vector256.ConvertToSingle(Vector256.WidenLower(high.ToVector256())));
    }
}
