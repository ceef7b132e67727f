using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Training.Ner;

/// <summary>Skip-gram with negative sampling (Mikolov et al. 2013), one thread, deterministic.</summary>
internal sealed class WordVectorTrainer
{
    private const float FirstRate = 0.03f;
    private const double Subsample = 1e-4;

    private readonly ClusterOptions options;
    private readonly int size;
    private readonly float[] input;
    private readonly float[] output;
    private readonly float[] keep;
    private readonly int[] noise;
    private readonly float[] error;
    private ulong state;

    /// <param name="counts">How often each word occurs.</param>
    /// <param name="options">Settings.</param>
    public WordVectorTrainer(ReadOnlySpan<int> counts, ClusterOptions options)
    {
        this.options = options;
        size = options.Dimensions;
        state = (ulong)options.Seed * 0x9E3779B97F4A7C15;
        input = new float[counts.Length * size];
        output = new float[counts.Length * size];
        error = new float[size];
        for (var i = 0; i < input.Length; i++) input[i] = (((float)(Next() >> 40) / (1 << 24)) - 0.5f) / size;
        double total = 0, power = 0;
        foreach (var count in counts)
        {
            total += count;
            power += Math.Pow(count, 0.75);
        }

        keep = new float[counts.Length];
        noise = new int[1 << 22];
        var next = 0;
        double sum = 0;
        for (var word = 0; word < counts.Length; word++)
        {
            var share = counts[word] / total;
            keep[word] = (float)Math.Min(1, Math.Sqrt(Subsample / share) + (Subsample / share));
            sum += Math.Pow(counts[word], 0.75) / power;
            while (next < noise.Length && (double)next / noise.Length < sum) noise[next++] = word;
        }
    }

    /// <summary>Trains on word numbers (below 0: a break) and gives the vectors, row after row.</summary>
    public float[] Train(ReadOnlySpan<int> text, TextWriter? log)
    {
        var line = new List<int>();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var word = text[i];
                if (word >= 0 && (float)(Next() >> 40) / (1 << 24) < keep[word]) line.Add(word);
                if (word != -1) continue;
                var done = (epoch + ((double)i / text.Length)) / options.Epochs;
                Learn(CollectionsMarshal.AsSpan(line), FirstRate * (float)Math.Max(0.01, 1 - done));
                line.Clear();
            }

            log?.WriteLine($"vectors: pass {epoch + 1} of {options.Epochs}");
        }

        return input;
    }

    private void Learn(ReadOnlySpan<int> line, float rate)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var window = 1 + (int)(Next() % (ulong)options.Window);
            for (var k = Math.Max(0, i - window); k <= Math.Min(line.Length - 1, i + window); k++)
            {
                if (k != i) LearnPair(line[k], line[i], rate);
            }
        }
    }

    private void LearnPair(int word, int context, float rate)
    {
        var center = MemoryMarshal.Cast<float, Vector256<float>>(input.AsSpan(word * size, size));
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(error.AsSpan());
        sum.Clear();
        for (var n = 0; n <= options.Negatives; n++)
        {
            var target = n == 0 ? context : noise[Next() >> 42];
            if (n > 0 && target == context) continue;
            var other = MemoryMarshal.Cast<float, Vector256<float>>(output.AsSpan(target * size, size));
            var dot = Vector256<float>.Zero;
            for (var v = 0; v < center.Length; v++) dot = Vector256.FusedMultiplyAdd(center[v], other[v], dot);
            var score = Vector256.Sum(dot);
            var gradient = Vector256.Create(((n == 0 ? 1f : 0f) - (1 / (1 + MathF.Exp(-score)))) * rate);
            for (var v = 0; v < center.Length; v++)
            {
                sum[v] = Vector256.FusedMultiplyAdd(other[v], gradient, sum[v]);
                other[v] = Vector256.FusedMultiplyAdd(center[v], gradient, other[v]);
            }
        }

        for (var v = 0; v < center.Length; v++) center[v] += sum[v];
    }

    private ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
}
