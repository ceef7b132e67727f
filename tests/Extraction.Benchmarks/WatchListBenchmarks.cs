using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extraction.Linking;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Benchmarks;

/// <summary>
/// Users' own lists from ten thousand to a million names (a third of them entities, two aliases each): how long they take to compile, how much memory stays taken, and whether
/// finding their names takes the same time whatever the size.
/// </summary>
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class WatchListBenchmarks
{
    private static readonly string[] Syllables = ["ka", "lo", "mi", "ta", "ren", "sol", "vi", "dor", "pa", "ne", "zu", "ber", "gal", "ho", "quin", "xa"];
    private static readonly string[] Words = ["Capital", "Motors", "Foods", "Energy", "Group", "Bank", "Systems", "Media", "Steel", "Airlines"];

    private readonly MentionBuffer mentions = new();
    private Document[] documents = [];
    private KnowledgeBaseRecognizer recognizer = null!;

    /// <summary>Names in the list.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Names { get; set; }

    /// <summary>Compiles the list and prints what that took.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, List(Names));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        recognizer = new KnowledgeBaseRecognizer(KnowledgeBase.FromCsv(path));
        var seconds = watch.Elapsed.TotalSeconds;
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        File.Delete(path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {Names} names compiled in {seconds:0.0} s; {taken / 1e6:0} MB stay taken"));
        documents = [.. Sample.Articles.Select(static a => Document.FromText(a))];
    }

    /// <summary>Finding the list's names in the sample's articles.</summary>
    [Benchmark]
    public int Find()
    {
        var count = 0;
        foreach (var document in documents)
        {
            mentions.Clear();
            recognizer.Recognize(document, mentions);
            count += mentions.Count;
        }

        return count;
    }

    private static string List(int names)
    {
        var text = new StringBuilder("id,name,aliases,ticker\n");
        for (var i = 0; i < names / 3; i++)
        {
            var word = Word(i);
            text.Append(CultureInfo.InvariantCulture, $"e{i},{word} {Words[i % Words.Length]},{word};{word} {Words[(i + 3) % Words.Length]} Holdings,\n");
        }

        return text.ToString();
    }

    private static string Word(int number)
    {
        var text = new StringBuilder();
        for (var n = number + 16; n > 0; n /= Syllables.Length) text.Append(Syllables[n % Syllables.Length]);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }
}
