using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Tagging;

/// <summary>Spans point into what the caller gave: text, headline, page.</summary>
public class PlacesTests
{
    private static readonly Extractor Extractor = new ExtractorBuilder().AddRecognizer(new Finder("Acme")).Build();

    [Test]
    public void Extract_HeadlineApart_CountsFromItsStart()
    {
        var tags = Extractor.Extract(new Article("It is Acme again.") { Headline = "All of Acme" });
        var mentions = tags.Entities.Single().Mentions;
        Assert.That(mentions.Select(static m => (m.In, m.Span.Start)), Is.EqualTo(new[] { (TextPart.Headline, 7), (TextPart.Text, 6) }));
    }

    [Test]
    public void Extract_PiecesOfAPage_PointIntoThePage()
    {
        const string page = "MENU\nAcme falls\nPhoto: X\nShares of Acme fell.";
        var article = new Article("Shares of Acme fell.")
        {
            Headline = "Acme falls",
            HeadlineSpan = new TextSpan(5, 15),
            Map = new PageMap([(0, 25)]),
        };
        var mentions = Extractor.Extract(article).Entities.Single().Mentions;
        Assert.That(mentions, Has.Count.EqualTo(2));
        foreach (var mention in mentions) Assert.That(page[mention.Span.Start..mention.Span.End], Is.EqualTo(mention.Text));
        Assert.That(mentions.All(static m => m.In == TextPart.Text));
    }

    [Test]
    public void Extract_NameOverABlankLine_IsDropped()
    {
        var extractor = new ExtractorBuilder().AddRecognizer(new Finder("Acme\n\nCorp")).Build();
        Assert.That(extractor.Extract(new Article("Corp fell.") { Headline = "Good Acme" }).Entities, Is.Empty);
    }

    private sealed class Finder(string name) : IRecognizer
    {
        public void Recognize(Document document, MentionBuffer mentions)
        {
            for (var at = document.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = document.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                mentions.Add(new TextSpan(at, at + name.Length), Label.Company, 1);
            }
        }
    }
}
