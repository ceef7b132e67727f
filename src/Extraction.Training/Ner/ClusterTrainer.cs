using System.Globalization;

namespace Extraction.Training.Ner;

/// <summary>
/// Makes word clusters of unlabelled text: skip-gram vectors, k-means, and how often each word is written small. Only these statistics
/// leave the text.
/// </summary>
internal static class ClusterTrainer
{
    /// <summary>Reads lines and writes <c>word, coarse cluster, fine cluster</c> (hexadecimal) and the small rate, tab-separated, the most frequent word first.</summary>
    public static void Train(IEnumerable<string> lines, ClusterOptions options, TextWriter output, TextWriter? log)
    {
        var vocabulary = new CorpusVocabulary();
        foreach (var line in lines) vocabulary.Add(line);
        var kept = Enumerable.Range(0, vocabulary.Count).Where(word => vocabulary.Counts[word] >= options.MinimumCount)
            .OrderByDescending(word => vocabulary.Counts[word]).ThenBy(word => vocabulary.Words[word], StringComparer.Ordinal).ToArray();
        log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Text.Length} tokens, {vocabulary.Count} words, {kept.Length} of them frequent enough"));

        var numbers = new int[vocabulary.Count];
        Array.Fill(numbers, -2);
        for (var i = 0; i < kept.Length; i++) numbers[kept[i]] = i;
        var text = new int[vocabulary.Text.Length];
        for (var i = 0; i < text.Length; i++) text[i] = vocabulary.Text[i] < 0 ? -1 : numbers[vocabulary.Text[i]];

        var trainer = new WordVectorTrainer(Array.ConvertAll(kept, word => vocabulary.Counts[word]), options);
        var vectors = trainer.Train(text, log);
        SphericalKMeans.Normalize(vectors, options.Dimensions);
        var (fine, centers) = SphericalKMeans.Cluster(vectors, options.Dimensions, Math.Min(options.Fine, kept.Length), 12, options.Seed, log);
        var (coarse, _) = SphericalKMeans.Cluster(centers, options.Dimensions, Math.Min(options.Coarse, kept.Length), 20, options.Seed, null);
        for (var i = 0; i < kept.Length; i++)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Words[kept[i]]}\t{coarse[fine[i]]:x}\t{fine[i]:x}\t{vocabulary.SmallRate(kept[i])}\n"));
        }
    }

    /// <summary>The lines of a text file (gzip if its name ends so), without those of the given line ranges (from 1, both ends included).</summary>
    public static IEnumerable<string> Lines(string path, IReadOnlyList<(int First, int Last)> without)
    {
        using var reader = LexiconBuilder.Open(path);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!without.Any(range => range.First <= number && number <= range.Last)) yield return line;
        }
    }
}
