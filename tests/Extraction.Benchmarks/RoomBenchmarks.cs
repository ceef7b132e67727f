using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extraction.Amounts;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Benchmarks;

/// <summary>Each room over the same articles, and the whole pipeline. Divide <see cref="Sample.Words"/> by the mean for words a second.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, warmupCount: 3, iterationCount: 8)]
public class RoomBenchmarks
{
    private readonly List<Token> tokens = [];
    private readonly MentionBuffer mentions = new();
    private Document[] documents = [];
    private MoneyRecognizer money = null!;
    private TaggerRecognizer tagger = null!;
    private Extractor extractor = null!;

    /// <summary>Loads the models and tokenizes once for the rooms behind the tokenizer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        documents = [.. Sample.Articles.Select(static a => Document.FromText(a))];
        money = new MoneyRecognizer();
        tagger = new TaggerRecognizer(TaggerModel.Load(new MemoryStream(ModelPack.OpenEmbedded().Read(TaggerModel.FileName))), Label.Money);
        extractor = Extractor.LoadDefault();
        Console.WriteLine($"{Sample.Articles.Length} articles, {Sample.Words} words, {documents.Sum(static d => d.Tokens.Length)} tokens");
    }

    /// <summary>Text to tokens.</summary>
    [Benchmark]
    public int Tokenize()
    {
        var count = 0;
        foreach (var article in Sample.Articles)
        {
            tokens.Clear();
            Tokenizer.Tokenize(article, tokens);
            count += tokens.Count;
        }

        return count;
    }

    /// <summary>Amounts of money.</summary>
    [Benchmark]
    public int Money() => Run(money);

    /// <summary>Learned names, tokens to mentions.</summary>
    [Benchmark]
    public int Names() => Run(tagger);

    /// <summary>Learned names, text to mentions.</summary>
    [Benchmark]
    public int TextToNames()
    {
        var count = 0;
        foreach (var article in Sample.Articles)
        {
            mentions.Clear();
            tagger.Recognize(Document.FromText(article), mentions);
            count += mentions.Count;
        }

        return count;
    }

    /// <summary>Everything: text to tags.</summary>
    [Benchmark]
    public int Extract()
    {
        var count = 0;
        foreach (var article in Sample.Articles) count += extractor.Extract(article).Entities.Count;
        return count;
    }

    private int Run(IRecognizer recognizer)
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
}
