using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Extraction.Amounts;
using Extraction.Learned;
using Extraction.Linking;
using Extraction.Linking.Knowledge;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Benchmarks;

/// <summary>Each room over the same articles, and the whole pipeline. Divide <see cref="Sample.Words"/> by the mean for words a second.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, warmupCount: 3, iterationCount: 8)]
public class RoomBenchmarks
{
    private readonly List<Token> tokens = [];
    private readonly MentionBuffer mentions = new();
    private Document[] documents = [];
    private readonly MoneyRecognizer money = new();
    private readonly PercentRecognizer percents = new();
    private readonly DateRecognizer dates = new();
    private readonly QuantityRecognizer quantities = new();
    private Document[] plain = [];
    private TaggerRecognizer tagger = null!;
    private Extractor extractor = null!;
    private readonly EntityBuffer entities = new();
    private readonly RelationFinder relations = new();
    private readonly List<Relation> found = [];
    private MentionBuffer[] tagged = [];
    private EntityBuffer[] linked = [];
    private byte[] knowledge = [];
    private AliasLinker linker = null!;
    private LinearTopicClassifier topics = null!;
    private readonly List<Topic> named = [];

    /// <summary>Loads the models and tokenizes once for the rooms behind the tokenizer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        documents = [.. Sample.Articles.Select(static a => Document.FromText(a))];
        plain = [.. documents.Where(HasNoFigure)];
        tagger = new TaggerRecognizer(TaggerModel.Load(new MemoryStream(ModelPack.OpenEmbedded().Read(TaggerModel.FileName))), Label.Money);
        extractor = Extractor.LoadDefault();
        knowledge = ModelPack.OpenEmbedded().Read(KnowledgeBase.FileName);
        linker = new AliasLinker(KnowledgeBase.Read(knowledge));
        tagged = Array.ConvertAll(documents, Tag);
        linked = [.. documents.Select((d, i) => Link(d, tagged[i]))];
        topics = LinearTopicClassifier.Read(ModelPack.OpenEmbedded().Read(LinearTopicClassifier.FileName), WordTable.Read(ModelPack.OpenEmbedded().Read(WordTable.FileName)));
        Console.WriteLine($"{Sample.Articles.Length} articles, {Sample.Words} words, {documents.Sum(static d => d.Tokens.Length)} tokens; {plain.Length} articles without a figure");
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

    /// <summary>Percentages.</summary>
    [Benchmark]
    public int Percents() => Run(percents);

    /// <summary>Dates.</summary>
    [Benchmark]
    public int Dates() => Run(dates);

    /// <summary>Quantities.</summary>
    [Benchmark]
    public int Quantities() => Run(quantities);

    /// <summary>The four recognisers of figures one after another, as the pipeline runs them.</summary>
    [Benchmark]
    public int Figures() => RunFigures(documents);

    /// <summary>The four on those articles that hold no figure: nothing is allocated.</summary>
    [Benchmark]
    public int FiguresOfPlainText() => RunFigures(plain);

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

    /// <summary>Names to entities: grouping and linking of what the tagger found.</summary>
    [Benchmark]
    public int Linking()
    {
        var count = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            entities.Reset(tagged[i].Count);
            linker.Link(documents[i], tagged[i].Mentions, tagged[i], entities);
            count += entities.Entities.Count;
        }

        return count;
    }

    /// <summary>Entities to relations.</summary>
    [Benchmark]
    public int Relations()
    {
        var count = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            found.Clear();
            relations.Find(documents[i], tagged[i].Mentions, linked[i], found);
            count += found.Count;
        }

        return count;
    }

    /// <summary>Reading the knowledge base of companies.</summary>
    [Benchmark]
    public int LoadKnowledge() => KnowledgeBase.Read(knowledge).Count;

    /// <summary>Topics of tokenized articles, with their evidence.</summary>
    [Benchmark]
    public int Topics()
    {
        named.Clear();
        foreach (var document in documents) topics.Classify(document, [], named);
        return named.Count;
    }

    /// <summary>Everything: text to tags.</summary>
    [Benchmark]
    public int Extract()
    {
        var count = 0;
        foreach (var article in Sample.Articles) count += extractor.Extract(article).Entities.Count;
        return count;
    }

    private MentionBuffer Tag(Document document)
    {
        var buffer = new MentionBuffer();
        tagger.Recognize(document, buffer);
        return buffer;
    }

    private EntityBuffer Link(Document document, MentionBuffer names)
    {
        var buffer = new EntityBuffer();
        buffer.Reset(names.Count);
        linker.Link(document, names.Mentions, names, buffer);
        return buffer;
    }

    private int RunFigures(Document[] texts)
    {
        var count = 0;
        foreach (var document in texts)
        {
            mentions.Clear();
            money.Recognize(document, mentions);
            percents.Recognize(document, mentions);
            dates.Recognize(document, mentions);
            quantities.Recognize(document, mentions);
            count += mentions.Count;
        }

        return count;
    }

    private bool HasNoFigure(Document document) => RunFigures([document]) == 0;

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
