using System.Text;
using CsCheck;
using Extraction.Models;

namespace Extraction.Tests.House;

/// <summary>Bad input gives an empty or a valid result, never an exception or a hang.</summary>
public class BadInputTests
{
    private static readonly Lazy<Extractor> Extractor = new(Extraction.Extractor.LoadDefault);

    [Test]
    public void Extract_Null_NamesTheArgument() =>
        Assert.That(() => Extractor.Value.Extract((string)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("text"));

    [TestCase("")]
    [TestCase(" \t\r\n\u00A0")]
    public void Extract_Blank_GivesEmptyTags(string text)
    {
        var tags = Extractor.Value.Extract(text);
        Assert.That(tags.Entities, Is.Empty);
        Assert.That(tags.Amounts, Is.Empty);
        Assert.That(tags.Topics, Is.Empty);
    }

    [TestCase("\uD800 Apple \uDC00 bought \uD83D")]
    [TestCase("Apple\0Inc.\0 paid $5\0million")]
    [TestCase("((((((((((]]]]]]]]]]{{{{{{{{{{<<<<<<<<<<")]
    public void Extract_OddCharacters_GivesValidSpans(string text) => Check(text);

    [Test]
    public void Extract_BinaryReadAsLatin1_GivesValidSpans()
    {
        var bytes = new byte[20_000];
        new Random(7).NextBytes(bytes);
        Check(Encoding.Latin1.GetString(bytes));
    }

    [Test]
    public void Extract_AnyUtf16_GivesValidSpansAndTheSameTagsTwice() => Gen.Char.Array[0, 200].Select(static chars => new string(chars)).Sample(text =>
    {
        Check(text);
        return true;
    });

    [Test]
    public void Open_FolderWithoutPack_SaysSo() =>
        Assert.That(() => ModelPack.Open(TestContext.CurrentContext.TestDirectory), Throws.TypeOf<ModelFormatException>().With.Message.Contains("manifest.json"));

    [Test]
    public void Read_AlteredFile_NamesFileHashesAndRemedy()
    {
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "weights.bin"), "right");
            ModelManifest.Write(folder, "p", "1.0.0");
            File.WriteAllText(Path.Combine(folder, "weights.bin"), "wrong");
            var pack = ModelPack.Open(folder);
            Assert.That(() => pack.Read("weights.bin"), Throws.TypeOf<ModelFormatException>().With.Message.Contains("weights.bin").And.Message.Contains(pack.Manifest.Files[0].Sha256).And.Message.Contains("Restore"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Read_EmbeddedFiles_HaveTheHashesOfTheManifest()
    {
        var pack = ModelPack.OpenEmbedded();
        Assert.That(pack.Manifest.Files, Is.Not.Empty);
        foreach (var file in pack.Manifest.Files) Assert.That(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pack.Read(file.Name))), Is.EqualTo(file.Sha256), file.Name);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"format\": 1, \"pack\": \"p\", \"version\": \"1\"}")]
    [TestCase("{\"format\": 1, \"pack\": \"p\", \"version\": \"1\", \"files\": null}")]
    [TestCase("{\"format\": 1, \"pack\": \"p\", \"version\": \"1\", \"files\": [null]}")]
    [TestCase("{\"format\": 1, \"pack\": null, \"version\": \"1\", \"files\": [{\"name\": \"a\", \"size\": 1, \"sha256\": \"0\"}]}")]
    [TestCase("{\"format\": \"1\", \"pack\": \"p\", \"version\": \"1\", \"files\": [{\"name\": \"a\", \"size\": 1, \"sha256\": \"0\"}]}")]
    [TestCase("{\"format\": 2, \"pack\": \"p\", \"version\": \"1\", \"files\": [{\"name\": \"a\", \"size\": 1, \"sha256\": \"0\"}]}")]
    public void Open_BadManifest_SaysSo(string json)
    {
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "manifest.json"), json);
            Assert.That(() => ModelPack.Open(folder), Throws.TypeOf<ModelFormatException>().With.Message.Contains("manifest.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(string text)
    {
        var tags = Extractor.Value.Extract(text);
        foreach (var entity in tags.Entities)
        {
            foreach (var mention in entity.Mentions) Assert.That(text[mention.Span.Start..mention.Span.End], Is.EqualTo(mention.Text));
        }

        foreach (var amount in tags.Amounts) Assert.That(text[amount.Span.Start..amount.Span.End], Is.EqualTo(amount.Text));
    }
}
