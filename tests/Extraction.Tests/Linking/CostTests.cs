using System.Globalization;
using System.Text;
using System.Text.Json;
using Extraction.Learned;
using Extraction.Linking;
using Extraction.Linking.Knowledge;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Linking;

/// <summary>Prints what linking costs: <c>dotnet test tests/Extraction.Tests -c Release --filter "Name~StageCost|Name~WatchListCost" --logger "console;verbosity=detailed"</c> shows the figures of docs/linking.md.</summary>
[Explicit("measures, does not judge")]
public class CostTests
{
    private static readonly string[] Syllables = ["ka", "lo", "mi", "ta", "ren", "sol", "vi", "dor", "pa", "ne", "zu", "ber", "gal", "ho", "quin", "xa"];
    private static readonly string[] Trades = ["Capital", "Motors", "Foods", "Energy", "Group", "Bank", "Systems", "Media", "Steel", "Airlines"];

    private static string[] Articles => [.. File.ReadLines(Repository.PathOf("data", "gold", "test.jsonl")).Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!).Chunk(4).Select(static c => string.Join("\n\n", c))];

    /// <summary>A list of a third as many entities, each with a name and two aliases: time to compile, memory that stays taken, time to find the names of a text.</summary>
    [TestCase(10_000)]
    [TestCase(100_000)]
    [TestCase(1_000_000)]
    public void WatchListCost(int names)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, List(names));
        var documents = Articles.Select(static a => Document.FromText(a)).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        KnowledgeBaseRecognizer? recognizer = null;
        var compiling = Measured.CpuTime(() => recognizer = new KnowledgeBaseRecognizer(KnowledgeBase.FromCsv(path)));
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        File.Delete(path);
        var buffer = new MentionBuffer();
        var finding = Least(() => Array.ForEach(documents, d => Recognize(recognizer!, d, buffer)));
        var tokens = documents.Sum(static d => d.Tokens.Length);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names} names: compiled in {compiling.TotalSeconds:0.0} s, {taken / 1e6:0} MB, {finding * 1e6 / tokens:0} ns a token"));
    }

    /// <summary>Processor time of the stages, as shares of the whole.</summary>
    [Test]
    public void StageCost()
    {
        var pack = ModelPack.OpenEmbedded();
        var bytes = pack.Read(KnowledgeBase.FileName);
        var loading = Least(() => KnowledgeBase.Read(bytes));
        var linker = new AliasLinker(KnowledgeBase.Read(bytes));
        var tagger = new TaggerRecognizer(TaggerModel.Load(new MemoryStream(pack.Read(TaggerModel.FileName))), Label.Money);
        var extractor = Extractor.LoadDefault();
        var documents = Articles.Select(static a => Document.FromText(a)).ToArray();
        var tagged = Array.ConvertAll(documents, d => Recognize(tagger, d, new MentionBuffer()));
        var linked = documents.Select((d, i) => Link(linker, d, tagged[i], new EntityBuffer())).ToArray();
        var found = new List<Relation>();
        var whole = Least(() => Array.ForEach(Articles, a => extractor.Extract(a)));
        var naming = Least(() => Array.ForEach(documents, d => Recognize(tagger, d, new MentionBuffer())));
        var linking = Least(() => For(documents.Length, i => Link(linker, documents[i], tagged[i], new EntityBuffer())));
        var relating = Least(() => For(documents.Length, i => Relate(documents[i], tagged[i], linked[i], found)));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"knowledge base read in {loading:0} ms; of {whole:0} ms for {documents.Length} articles names take {naming / whole:P0}, linking {linking / whole:P1}, relations {relating / whole:P1}"));
    }

    private static void For(int count, Action<int> action)
    {
        for (var i = 0; i < count; i++) action(i);
    }

    /// <summary>Milliseconds of the quickest of five runs.</summary>
    private static double Least(Action action) => Enumerable.Range(0, 5).Min(_ => Measured.CpuTime(action).TotalMilliseconds);

    private static MentionBuffer Recognize(IRecognizer recognizer, Document document, MentionBuffer buffer)
    {
        buffer.Clear();
        recognizer.Recognize(document, buffer);
        return buffer;
    }

    private static EntityBuffer Link(AliasLinker linker, Document document, MentionBuffer mentions, EntityBuffer entities)
    {
        entities.Reset(mentions.Count);
        linker.Link(document, mentions.Mentions, mentions, entities);
        return entities;
    }

    private static void Relate(Document document, MentionBuffer mentions, EntityBuffer entities, List<Relation> found)
    {
        found.Clear();
        new RelationFinder().Find(document, mentions.Mentions, entities, found);
    }

    private static string List(int names)
    {
        var text = new StringBuilder("id,name,aliases,ticker\n");
        for (var i = 0; i < names / 3; i++)
        {
            var word = Word(i);
            text.Append(CultureInfo.InvariantCulture, $"e{i},{word} {Trades[i % Trades.Length]},{word};{word} {Trades[(i + 3) % Trades.Length]} Holdings,\n");
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
