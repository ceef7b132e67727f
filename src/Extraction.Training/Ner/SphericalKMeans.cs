using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Training.Ner;

/// <summary>K-means by the angle between vectors (Dhillon and Modha 2001): every vector goes to the centre it points to most.</summary>
internal static class SphericalKMeans
{
    /// <summary>Scales each row to length 1.</summary>
    public static void Normalize(Span<float> rows, int size)
    {
        for (var start = 0; start < rows.Length; start += size)
        {
            var row = rows.Slice(start, size);
            var length = 0f;
            foreach (var x in row) length += x * x;
            length = MathF.Max(1e-9f, MathF.Sqrt(length));
            foreach (ref var x in row) x /= length;
        }
    }

    /// <summary>Clusters normalised rows; gives the cluster of each, and the centres.</summary>
    public static (int[] Clusters, float[] Centers) Cluster(float[] rows, int size, int clusters, int iterations, int seed, TextWriter? log)
    {
        var count = rows.Length / size;
        var random = new Random(seed);
        var centers = new float[clusters * size];
        for (var c = 0; c < clusters; c++) rows.AsSpan(random.Next(count) * size, size).CopyTo(centers.AsSpan(c * size));
        var assigned = new int[count];
        for (var round = 0; round < iterations; round++)
        {
            var moved = 0;
            for (var i = 0; i < count; i++)
            {
                var best = Nearest(rows.AsSpan(i * size, size), centers, size);
                if (best != assigned[i]) moved++;
                assigned[i] = best;
            }

            log?.WriteLine($"clusters: round {round + 1} of {iterations}, {moved} of {count} words moved");
            Array.Clear(centers);
            var members = new int[clusters];
            for (var i = 0; i < count; i++)
            {
                members[assigned[i]]++;
                var center = centers.AsSpan(assigned[i] * size, size);
                var row = rows.AsSpan(i * size, size);
                for (var d = 0; d < size; d++) center[d] += row[d];
            }

            for (var c = 0; c < clusters; c++)
            {
                if (members[c] == 0) rows.AsSpan(random.Next(count) * size, size).CopyTo(centers.AsSpan(c * size));
            }

            Normalize(centers, size);
        }

        return (assigned, centers);
    }

    private static int Nearest(ReadOnlySpan<float> row, ReadOnlySpan<float> centers, int size)
    {
        var r = MemoryMarshal.Cast<float, Vector256<float>>(row);
        var c = MemoryMarshal.Cast<float, Vector256<float>>(centers);
        var best = 0;
        var top = float.MinValue;
        for (int k = 0, at = 0; at < c.Length; k++, at += r.Length)
        {
            var dot = Vector256<float>.Zero;
            for (var v = 0; v < r.Length; v++) dot = Vector256.FusedMultiplyAdd(r[v], c[at + v], dot);
            var score = Vector256.Sum(dot);
            if (score <= top) continue;
            top = score;
            best = k;
        }

        return best;
    }
}
