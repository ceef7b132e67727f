using Extraction.Tests.Linking;

namespace Extraction.Tests.Tagging;

public class SalienceTests
{
    [Test]
    public void Entities_NamedMoreAndEarlier_ComeFirst()
    {
        var tags = Linked.Text("[Baidu](COMPANY) grew. [Baidu](COMPANY) hired people in May. [Acme](COMPANY) was silent. [Baidu](COMPANY) will grow on.");
        Assert.That(tags.Companies.Select(static c => c.Name), Is.EqualTo(new[] { "Baidu", "Acme" }));
        Assert.That(tags.Entities.Select(static e => e.Salience), Is.Ordered.Descending.And.All.InRange(0.0, 1.0));
    }

    [Test]
    public void Entities_InTheHeadline_ComeFirst()
    {
        var extractor = new ExtractorBuilder().AddRecognizer(new Extraction.Gazetteers.GazetteerRecognizer(new Extraction.Gazetteers.GazetteerBuilder().Add("Acme", Label.Company).Add("Zorb", Label.Company).Build())).Build();
        var tags = extractor.Extract(new Article("Shares fell on Friday, it was said. Acme and Zorb were among the losers.") { Headline = "Zorb in trouble" });
        Assert.That(tags.Companies.Select(static c => c.Name), Is.EqualTo(new[] { "Zorb", "Acme" }));
    }
}
