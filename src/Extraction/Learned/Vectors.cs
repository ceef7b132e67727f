using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Learned;

/// <summary>The few vector operations of the lattice; lengths are multiples of <see cref="WeightTable.Lanes"/>.</summary>
internal static class Vectors
{
    /// <summary>target += factor * source.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var t = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var s = MemoryMarshal.Cast<float, Vector256<float>>(source)[..t.Length];
        var f = Vector256.Create(factor);
        for (var i = 0; i < t.Length; i++) t[i] = Vector256.FusedMultiplyAdd(s[i], f, t[i]);
    }

    /// <summary>target *= source, element by element.</summary>
    public static void Multiply(Span<float> target, ReadOnlySpan<float> source)
    {
        var t = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var s = MemoryMarshal.Cast<float, Vector256<float>>(source)[..t.Length];
        for (var i = 0; i < t.Length; i++) t[i] *= s[i];
    }

    public static void Scale(Span<float> target, float factor)
    {
        var t = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var f = Vector256.Create(factor);
        for (var i = 0; i < t.Length; i++) t[i] *= f;
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        var sum = Vector256<float>.Zero;
        foreach (var v in MemoryMarshal.Cast<float, Vector256<float>>(values)) sum += v;
        return Vector256.Sum(sum);
    }

    /// <summary>target = exp(source - maximum of source).</summary>
    public static void ExpBelowMaximum(Span<float> target, ReadOnlySpan<float> source)
    {
        var s = MemoryMarshal.Cast<float, Vector256<float>>(source);
        var t = MemoryMarshal.Cast<float, Vector256<float>>(target)[..s.Length];
        var maximum = s[0];
        for (var i = 1; i < s.Length; i++) maximum = Vector256.Max(maximum, s[i]);
        var top = Vector256.Create(Math.Max(Top(maximum.GetLower()), Top(maximum.GetUpper())));
        for (var i = 0; i < s.Length; i++) t[i] = Vector256.Exp(s[i] - top);
    }

    /// <summary>One step of Viterbi: where score + row beats best, takes it and notes <paramref name="from"/>.</summary>
    public static void Improve(Span<float> best, Span<int> origin, ReadOnlySpan<float> row, float score, int from)
    {
        var b = MemoryMarshal.Cast<float, Vector256<float>>(best);
        var o = MemoryMarshal.Cast<int, Vector256<int>>(origin)[..b.Length];
        var r = MemoryMarshal.Cast<float, Vector256<float>>(row)[..b.Length];
        var s = Vector256.Create(score);
        var f = Vector256.Create(from);
        for (var i = 0; i < b.Length; i++)
        {
            var candidate = r[i] + s;
            var better = Vector256.GreaterThan(candidate, b[i]);
            b[i] = Vector256.ConditionalSelect(better, candidate, b[i]);
            o[i] = Vector256.ConditionalSelect(better.AsInt32(), f, o[i]);
        }
    }

    private static float Top(Vector128<float> v) => Math.Max(Math.Max(v[0], v[1]), Math.Max(v[2], v[3]));
}
