using Extraction.Models;

namespace Extraction.SlowTests.Packaging;

/// <summary>The second pack inside the library: a tagger trained on permissively licensed and own text only, without topics.</summary>
public class StrictPackTests
{
    private static readonly Lazy<Extractor> Strict = new(static () => new ExtractorBuilder().UsePack(ModelPack.OpenEmbedded("news-en-strict")).Build());

    [Test]
    public void Extract_WithTheStrictPack_FindsNamesAmountsAndNoTopics()
    {
        var tags = Strict.Value.Extract("Apple Inc. said on Monday that Tim Cook will open a plant in Germany for $2 billion.");
        Assert.Multiple(() =>
        {
            Assert.That(tags.Model!.Pack, Is.EqualTo("news-en-strict"));
            Assert.That(tags.Entities.Select(static e => e.Name), Does.Contain("Tim Cook").And.Contain("Germany"));
            Assert.That(tags.Amounts, Is.Not.Empty);
            Assert.That(tags.Topics, Is.Empty);
        });
    }

    [Test]
    public void OpenEmbedded_NewsEn_IsTheDefault() => Assert.That(ModelPack.OpenEmbedded("news-en").Info, Is.EqualTo(ModelPack.OpenEmbedded().Info));

    [Test]
    public void OpenEmbedded_UnknownName_SaysSo() => Assert.That(static () => ModelPack.OpenEmbedded("news-xx"), Throws.TypeOf<ModelFormatException>().With.Message.Contains("news-xx"));
}
