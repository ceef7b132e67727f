using System.Globalization;
using Extraction.Learned;
using Extraction.Training.Ner;
using MathNet.Numerics.LinearAlgebra;

namespace Extraction.Training.Words;

/// <summary>
/// Makes the word table that topic features read: how rare each word is, its vector (from what stands around it, blended with given
/// vectors) and its clusters. Only these statistics leave the text.
/// </summary>
internal static class WordTableTrainer
{
    /// <summary>Common words count for less in means, by a / (a + share) (Arora, Liang and Ma 2017).</summary>
    private const double CommonWeight = 0.001;

    private const int LargestByte = 127, ClusterRounds = 12;

    /// <summary>The bytes of a table.</summary>
    /// <param name="lines">The text, a paragraph a line; read twice.</param>
    /// <param name="given">Vectors to blend in; null for none.</param>
    /// <param name="options">Settings.</param>
    /// <param name="log">Told what is going on.</param>
    /// <exception cref="InvalidDataException">The text has too few words.</exception>
    public static byte[] Train(Func<IEnumerable<string>> lines, GivenVectors? given, WordTableOptions options, TextWriter? log)
    {
        var counts = new WordCounts();
        foreach (var line in lines()) counts.Add(line);
        var words = counts.Best(options.Words, options.MinimumLines);
        if (words.Count < 2) throw new InvalidDataException($"Too few words stand in {options.MinimumLines} lines or more.");
        log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Lines} lines, {words.Count} words"));

        var information = Count(lines(), words, options).ToInformation();
        log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{information.Rows.Sum(static r => (long)r.Length)} pairs that say something"));
        var text = RandomizedSvd.Rows(information, options.TextDimensions, options.Seed);
        var vectors = VectorBlend.Join(text, [.. words.Select(w => given?.Find(w.Word))], options.GivenWeight, options.Dimensions);
        log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"vectors of {vectors.ColumnCount} dimensions"));
        return Write(words, counts.Lines, vectors, options, log);
    }

    private static Cooccurrence Count(IEnumerable<string> lines, List<(string Word, int Lines)> words, WordTableOptions options)
    {
        var numbers = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var w = 0; w < words.Count; w++) numbers[words[w].Word] = w;
        var pairs = new Cooccurrence(words.Count, options.Contexts, options.Window);
        foreach (var line in lines) pairs.Add(WordCounts.Read(line).Select(word => numbers.GetValueOrDefault(word, -1)).ToArray());
        return pairs;
    }

    private static byte[] Write(List<(string Word, int Lines)> words, int lines, Matrix<double> vectors, WordTableOptions options, TextWriter? log)
    {
        // The clusterer reads eight numbers at a time.
        var size = (vectors.ColumnCount + 7) / 8 * 8;
        var flat = new float[words.Count * size];
        for (var w = 0; w < words.Count; w++) for (var d = 0; d < vectors.ColumnCount; d++) flat[(w * size) + d] = (float)vectors[w, d];
        SphericalKMeans.Normalize(flat, size);
        var (fine, _) = SphericalKMeans.Cluster(flat, size, Math.Min(options.Fine, words.Count), ClusterRounds, options.Seed, log);
        var (coarse, _) = SphericalKMeans.Cluster(flat, size, Math.Min(options.Coarse, words.Count), ClusterRounds, options.Seed, null);
        double all = words.Sum(static w => (double)w.Lines);
        var rows = new List<WordRow>(words.Count);
        for (var w = 0; w < words.Count; w++)
        {
            var weight = CommonWeight / (CommonWeight + (words[w].Lines / all));
            var (scale, bytes) = Quantize(flat.AsSpan(w * size, vectors.ColumnCount), weight);
            rows.Add(new WordRow(words[w].Word, 1 + MathF.Log(lines / (float)words[w].Lines), fine[w], coarse[w], scale, bytes));
        }

        return WordTable.Write(rows, vectors.ColumnCount);
    }

    private static (float Scale, sbyte[] Bytes) Quantize(ReadOnlySpan<float> vector, double weight)
    {
        var largest = 0f;
        foreach (var value in vector) largest = MathF.Max(largest, MathF.Abs(value));
        var step = MathF.Max(largest / LargestByte, float.Epsilon);
        var bytes = new sbyte[vector.Length];
        for (var d = 0; d < bytes.Length; d++) bytes[d] = largest > 0 ? (sbyte)MathF.Round(vector[d] / step) : (sbyte)0;
        return (step * (float)weight, bytes);
    }
}
