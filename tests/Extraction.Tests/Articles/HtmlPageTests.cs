using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class HtmlPageTests
{
    private const string Prose = "The ministry said on Monday that the new line would open in spring, two years late and at twice the price. ";

    [Test]
    public void ReadFile_SampleArticle_GivesBodyAndMetadata()
    {
        var article = ArticleReader.ReadFile(Samples.Path("article.html")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(article.Headline, Is.EqualTo("Northvolt raises $1.6 billion in loans for Swedish battery plant"));
            Assert.That(article.Authors, Is.EqualTo(new[] { "Ingrid Solberg", "Hugo Brandt" }));
            Assert.That(article.Published, Is.EqualTo(new DateTime(2020, 7, 29, 8, 15, 0)));
            Assert.That(article.Published!.Value.Kind, Is.EqualTo(DateTimeKind.Unspecified));
            Assert.That(article.Section, Is.EqualTo("Energy"));
            Assert.That(article.Source, Is.EqualTo("article.html"));
            Assert.That(article.CarriesText, Is.True);
            Assert.That(article.Text, Does.StartWith("Northvolt AB has borrowed").And.EndsWith("did not say what it would cost."));
            Assert.That(article.Text, Does.Contain("\n\nFive countries, two carmakers\n\n").And.Contain("\na laboratory in Västerås, which opened in 2019\n"));
            foreach (var furniture in (string[])["Skip to", "Photograph", "Advertisement", "Related stories", "Lithium prices", "energy letter", "Tags", "since 2011", "at last", "Equinor", "rights reserved", "Banks and pension funds from five"])
                Assert.That(article.Text, Does.Not.Contain(furniture));
        });
    }

    [TestCase("<meta name=\"author\" content=\"Ann Lee\"><meta property=\"article:published_time\" content=\"2020-08-05T18:04:00Z\">", "")]
    [TestCase("", "<p class=\"byline\">By <a rel=\"author\" href=\"#\">Ann Lee</a></p><time datetime=\"2020-08-05 18:04\">yesterday</time>")]
    [TestCase("<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"author\":\"Ann Lee\",\"datePublished\":\"Aug 5, 2020 6:04 PM\",}]}</script>", "")]
    public void Read_MetadataInSeveralForms_IsFound(string head, string body)
    {
        var article = ArticleReader.Read($"<html><head>{head}</head><body><article><h1>Line to open late</h1>{body}<p>{Prose}</p><p>{Prose}</p></article></body></html>").Single();
        Assert.That((article.Headline, article.Authors.Single(), article.Published), Is.EqualTo(("Line to open late", "Ann Lee", new DateTime(2020, 8, 5, 18, 4, 0))));
        Assert.That(article.Text, Does.StartWith("The ministry said").And.Not.Contain("Lee"));
    }

    [Test]
    public void Read_TextSplitOverSiblings_IsJoined()
    {
        var article = ArticleReader.Read($"<html><body><div id=a><p>First. {Prose}</p></div><div id=b><p>Second. {Prose}</p></div><div class=sidebar><p>Third. {Prose}</p></div></body></html>").Single();
        Assert.That(article.Text, Does.Contain("First.").And.Contain("Second.").And.Not.Contain("Third."));
    }

    [Test]
    public void Read_BodyOnlyInJsonLd_IsTakenFromThere()
    {
        var body = string.Concat(Enumerable.Repeat(Prose, 5)).Trim();
        var article = ArticleReader.Read($"<html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script></head><body><div id=app>Loading</div></body></html>").Single();
        Assert.That(article.Text, Is.EqualTo(body));
    }

    [Test]
    public void Read_TableAndLineBreaks_KeepRowsAndParagraphs()
    {
        var article = ArticleReader.Read($"<html><body><div><p>{Prose}</p><table><tr><th>Pos</th><th>Driver</th></tr><tr><td>1</td><td>Kyle Busch</td></tr></table>{Prose}<br><br>Then it rained. {Prose}<br>And it went on.</div></body></html>").Single();
        Assert.That(article.Text, Does.Contain("Pos Driver\n1 Kyle Busch").And.Contain("\n\nThen it rained.").And.Contain("\nAnd it went on."));
    }

    [Test]
    public void Read_HiddenTextAndScripts_AreNotRead()
    {
        var article = ArticleReader.Read($"<html><body><p>{Prose}</p><p style=\"display: none\">Hidden. {Prose}</p><script>var a = '<p>Script. {Prose}</p>';</script><p hidden>Gone. {Prose}</p></body></html>").Single();
        Assert.That(article.Text.Trim(), Is.EqualTo(Prose.Trim()));
    }
}
