using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Text;
using Extraction.Training.Ner;

namespace Extraction.Tests.Training;

/// <summary>What training learns besides gold: classes of words from unlabelled text, and finer labels from lists.</summary>
public class NameKnowledgeTests
{
    [Test]
    public void NameStatistics_WordsUsedAlike_ShareAClass()
    {
        string[] drinks = ["Barolo", "Rioja", "Chablis", "Merlot", "Chianti", "Malbec", "Rioja Alta", "Barolo Riserva", "Merlot Reserva"], towns = ["Oslo", "Lima", "Quito", "Turin", "Accra", "Perth"];
        var gold = drinks.Select(name => Article($"We drank {name} with the fish.", name, Label.Product)).Concat(towns.Select(name => Article($"They flew to {name} on Monday.", name, Label.Place))).ToList();
        var documents = Enumerable.Repeat(gold, 5).SelectMany(articles => articles).Select(article => NerDocument.Of(article)).ToList();
        var options = new TaggerOptions { Cutoff = 1, Crf = new CrfOptions { Epochs = 4 } };
        var model = TaggerTrainer.Train(documents, new TagSet([Label.Product, Label.Place]), Lexicon.Empty, PhraseLists.Empty, options);

        var statistics = new NameStatistics(model);
        for (var i = 0; i < 8; i++)
        {
            foreach (var name in new[] { "Gavi", "Lugana" }) statistics.Add($"We drank {name} with the fish.");
            foreach (var name in new[] { "Basel", "Leeds" }) statistics.Add($"They flew to {name} on Monday.");
            statistics.Add("We drank Gavi Superiore with the fish.");
        }

        var output = new StringWriter();
        statistics.Write(output, [Label.Product], null);
        var rows = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1]);
        Assert.Multiple(() =>
        {
            Assert.That(rows["basel"], Is.EqualTo(rows["leeds"]));
            Assert.That(rows["lugana"], Is.Not.EqualTo(rows["basel"]));
            Assert.That(rows["Gavi Superiore"], Is.EqualTo("=PRODUCT"));
            Assert.That(rows.Keys, Has.None.EqualTo("fish"), "words in small letters are not counted");
        });
    }

    [Test]
    public void LexiconBuilder_NameClasses_LeaveThePersonLists()
    {
        using var folder = new TemporaryFolder();
        var (names, classes) = (folder.Write("names.tsv", "name\tkind\tlists\nMary\tfirst\tus\n"), folder.Write("classes.tsv", "mary\t3f\nxerox\t1\nXerox Star\t=PRODUCT\n"));
        var lexicon = new LexiconBuilder().AddPersonNames(names).AddNames(classes).Build();
        LexiconEntry mary = lexicon.Find(TokenHash.OfLower("Mary")), xerox = lexicon.Find(TokenHash.OfLower("Xerox"));
        Assert.That((mary.PersonLists, mary.NameClass, xerox.PersonLists, xerox.NameClass), Is.EqualTo((1UL, 63UL, 0UL, 1UL)));
        Assert.That(LexiconEntry.Unpack(mary.Pack(), [0]).NameClass, Is.EqualTo(63UL));
    }

    [Test]
    public void HiddenTexts_LineThatBeginsAsGoldDoes_IsKnown()
    {
        using var folder = new TemporaryFolder();
        var hidden = new HiddenTexts([folder.Write("gold.jsonl", "{\"id\": \"1\", \"text\": \"A headline\\n\\nThe second paragraph of the article, which is a little longer than the first one.\", \"spans\": []}\n")]);
        Assert.That(hidden.Hold("A headline") && hidden.Hold("The second paragraph of the article, which is a little different here."));
        Assert.That(hidden.Hold("Another headline"), Is.False);
    }

    [TestCase("LOC", "Kenya", "COUNTRY")]
    [TestCase("LOC", "Nairobi", "PLACE")]
    [TestCase("ORG", "Acme Widgets Inc.", "COMPANY")]
    [TestCase("ORG", "University of Tokyo", "ORGANIZATION")]
    [TestCase("ORG", "Boca Juniors", "ORG")]
    [TestCase("MISC", "Kenyan", "NORP")]
    [TestCase("MISC", "World War II", "MISC")]
    [TestCase("PER", "Kenya", "PER")]
    public void LabelRefiner_Lists_TellCoarseLabelsApart(string label, string name, string expected)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "gazetteers"));
        folder.Write("companies.tsv", "name\taliases\tlegal_names\nXiaomi\t\tXiaomi Corp\n");
        folder.Write("gazetteers/countries.tsv", "alpha2\talpha3\tname\tnames\tdemonyms\nKE\tKEN\tKenya\tKenya;Republic of Kenya\tKenyan;Kenyans\n");
        Assert.That(new LabelRefiner(folder.Path).Refine(Article(name + " stands here.", name, Label.Of(label))).Spans[0].Label.Name, Is.EqualTo(expected));
    }

    [Test]
    public void Calibration_LinesOfLabelsAndGenres_AreReadApart()
    {
        var calibration = new Calibration([0, 1, 0, 0.5f, 1, 0, 1], [0, 1, 0, 0.1f, 0.2f, 0.5f, 0.5f]);
        Assert.Multiple(() =>
        {
            Assert.That(calibration.Apply(0, 0.5f), Is.EqualTo(0.5f));
            Assert.That(calibration.Apply(1, 0.5f), Is.EqualTo(0.1f));
            Assert.That(calibration.Apply(2, 0.9f), Is.EqualTo(0.5f));
            Assert.That(calibration.Apply(9, 0.9f), Is.EqualTo(0.5f), "the last line stands for those that are missing");
            Assert.That((Calibration.LineOf(3, 9, 0), Calibration.LineOf(3, 9, 4)), Is.EqualTo((3, 12)));
            Assert.That(() => new Calibration([0, 1, 0], [0, 1, 0]), Throws.ArgumentException);
        });
    }

    [TestCase("in the U.S . on Monday", 2, 4, 4)]
    [TestCase("paid by Apple Inc . on Monday", 2, 5, 4)]
    public void SpanTrimmer_PeriodThatATokenizerCutOff_StaysWithLettersOnly(string text, int first, int end, int expected)
    {
        Assert.That(SpanTrimmer.TryTrim(Document.FromText(text), first, end, out _, out var newEnd));
        Assert.That(newEnd, Is.EqualTo(expected));
    }

    private static GoldArticle Article(string text, string name, Label label)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return new GoldArticle("x", text, [new GoldSpan(at, at + name.Length, label)]);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("names").FullName;

        public string Write(string name, string text)
        {
            var path = System.IO.Path.Combine(Path, name);
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
