using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Tests.House;
using Extraction.Text;
using Extraction.Training.Ner;

namespace Extraction.Tests.Learned;

/// <summary>Train, save, load, recognise: on fifty sentences of labels nobody has seen before.</summary>
public class TaggerTests
{
    private static readonly string[] Wines = ["Barolo", "Rioja", "Chablis", "Merlot", "Tokaji", "Chianti", "Sancerre", "Malbec", "Riesling", "Cava"];
    private static readonly string[] Frames = ["We drank {0} with the fish.", "A glass of {0} costs little.", "The {0} was corked.", "They shipped {0} to London.", "He poured her some {0} and sat down."];
    private static readonly Lazy<TaggerModel> Model = new(Train);

    [Test]
    public void Recognize_FiftySentencesOfANewLabel_FindsUnseenNames()
    {
        Assert.That(Recognize(Model.Value, "We drank Grenache with the fish. The Xenovo was corked."), Is.EqualTo(new[] { "Grenache/WINE", "Xenovo/WINE" }));
    }

    [Test]
    public void Train_Twice_GivesTheSameBytes() => Assert.That(Bytes(Train()), Is.EqualTo(Bytes(Model.Value)));

    [Test]
    public void SaveLoad_RoundTrip_RecognizesTheSame()
    {
        var loaded = TaggerModel.Load(new MemoryStream(Bytes(Model.Value)));
        Assert.That(Bytes(loaded), Is.EqualTo(Bytes(Model.Value)));
        Assert.That(Recognize(loaded, "A glass of Pinotage costs little."), Is.EqualTo(new[] { "Pinotage/WINE" }));
    }

    [Test]
    public void Load_TruncatedOrAltered_IsAFormatErrorOrALoadedModel()
    {
        var bytes = Bytes(Model.Value);
        Assert.Multiple(() =>
        {
            Assert.That(() => TaggerModel.Load(new MemoryStream()), Throws.TypeOf<ModelFormatException>());
            Assert.That(() => TaggerModel.Load(new MemoryStream("not a model at all"u8.ToArray())), Throws.TypeOf<ModelFormatException>());
            for (var length = 4; length < bytes.Length - 1; length += 97) Assert.That(() => TaggerModel.Load(new MemoryStream(bytes[..length])), Throws.TypeOf<ModelFormatException>());
        });
    }

    [Test]
    public void Recognize_WithoutALabel_KeepsItBack()
    {
        var buffer = new MentionBuffer();
        new TaggerRecognizer(Model.Value, Label.Of("WINE")).Recognize(Document.FromText("The Merlot was corked."), buffer);
        Assert.That(buffer.Count, Is.Zero);
    }

    [Test]
    public void Recognize_AfterWarmUp_AllocatesNothing()
    {
        var recognizer = new TaggerRecognizer(Model.Value);
        var document = Document.FromText(string.Join(' ', Enumerable.Repeat("We drank Merlot with the fish. The Chablis was corked.", 50)));
        var buffer = new MentionBuffer();
        var allocated = Measured.LeastAllocation(() =>
        {
            buffer.Clear();
            recognizer.Recognize(document, buffer);
        });
        Assert.That(allocated, Is.Zero);
        Assert.That(buffer.Count, Is.EqualTo(100));
    }

    [TestCase("")]
    [TestCase(" \n ")]
    [TestCase("\uD800 \uDC00 \0 \uFFFF")]
    [TestCase("MERLOT MERLOT MERLOT MERLOT")]
    public void Recognize_AnyText_GivesSpansInBoundsWithProbabilities(string text)
    {
        var buffer = new MentionBuffer();
        new TaggerRecognizer(Model.Value).Recognize(Document.FromText(text), buffer);
        foreach (var mention in buffer.Mentions) Assert.That(mention.Span.End, Is.LessThanOrEqualTo(text.Length));
    }

    [Test]
    public void Recognize_GivenSentenceOfAThousandTokens_IsTagged()
    {
        string[] words = [.. Enumerable.Repeat(new[] { "We", "drank", "Merlot", "with", "the", "fish", "." }, 150).SelectMany(sentence => sentence)];
        var buffer = new MentionBuffer();
        new TaggerRecognizer(Model.Value).Recognize(Document.FromTokens([words]), buffer);
        Assert.That(buffer.Count, Is.EqualTo(150));
    }

    private static TaggerModel Train()
    {
        var documents = new List<NerDocument>();
        foreach (var wine in Wines)
        {
            foreach (var frame in Frames)
            {
                var start = frame.IndexOf('{', StringComparison.Ordinal);
                var text = frame.Replace("{0}", wine, StringComparison.Ordinal);
                documents.Add(NerDocument.Of(new GoldArticle("w", text, [new GoldSpan(start, start + wine.Length, Label.Of("WINE"))])));
            }
        }

        return TaggerTrainer.Train(documents, new TagSet([Label.Of("WINE")]), Lexicon.Empty, PhraseLists.Empty, new TaggerOptions());
    }

    private static byte[] Bytes(TaggerModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private static string[] Recognize(TaggerModel model, string text)
    {
        var buffer = new MentionBuffer();
        new TaggerRecognizer(model).Recognize(Document.FromText(text), buffer);
        return [.. buffer.Mentions.ToArray().Select(m => $"{m.Span.Of(text)}/{m.Label.Name}")];
    }
}
