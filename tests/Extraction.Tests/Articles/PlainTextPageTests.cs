using Extraction.Articles;
using Extraction.Text;

namespace Extraction.Tests.Articles;

public class PlainTextPageTests
{
    private static readonly string[] Pages =
    [
        SamplePages.Slashes, SamplePages.Bars, SamplePages.Labels, SamplePages.DateFirst, SamplePages.Agency, SamplePages.Relative, SamplePages.Wrapped,
        SamplePages.Standfirst, SamplePages.Features, SamplePages.Teasers, SamplePages.TwoPages, SamplePages.LongWithRuns, SamplePages.LongWithHeadlines,
    ];

    private static IEnumerable<TestCaseData> MarkedPages()
    {
        for (var i = 0; i < Pages.Length; i++)
            foreach (var newline in (string[])["\n", "\r\n"])
                yield return new TestCaseData(Pages[i], newline).SetName($"Read_SamplePage{i + 1}{(newline == "\n" ? "" : "_CrLf")}_GivesItsArticles");
    }

    [TestCaseSource(nameof(MarkedPages))]
    public void Read_SamplePage_GivesItsArticles(string marked, string newline)
    {
        var expected = new MarkedPage(marked.ReplaceLineEndings("\n"));
        var page = expected.Page.ReplaceLineEndings(newline);
        var articles = ArticleReader.Read(page, source: "page.txt");
        Assert.That(articles, Has.Count.EqualTo(expected.Articles.Count), () => string.Join("\n---\n", articles.Select(a => a.Headline + "\n" + a.Text)));
        for (var i = 0; i < articles.Count; i++) Check(articles[i], expected.Articles[i], expected, page);
    }

    private static void Check(Article article, MarkedPage.Expected expected, MarkedPage marked, string page)
    {
        Assert.Multiple(() =>
        {
            Assert.That(article.Headline, Is.EqualTo(expected.Headline));
            Assert.That(article.Authors, Is.EqualTo(expected.Authors));
            Assert.That(article.Published, Is.EqualTo(expected.Published));
            Assert.That(article.Section, Is.EqualTo(expected.Section));
            Assert.That(article.Related, Has.Count.EqualTo(expected.Related));
            Assert.That(Lines(article.Text), Is.EqualTo(expected.Text), "every line of the body, in order, and no other");
            Assert.That(Lines(article.Text).Intersect(marked.Furniture), Is.Empty);
            Assert.That(article.Source, Is.EqualTo("page.txt"));
            Assert.That(article.CarriesText, Is.False);
            if (expected.Headline is not null) Assert.That(article.HeadlineSpan!.Value.Of(page).ToString(), Is.EqualTo(expected.Headline));
        });
        foreach (var line in expected.Text)
        {
            var at = article.Text.IndexOf(line, StringComparison.Ordinal);
            var span = article.Map!.ToPage(new TextSpan(at, at + line.Length));
            Assert.That(span.Of(page).ToString(), Is.EqualTo(line));
            Assert.That(article.Span!.Value.Contains(span), Is.True);
        }
    }

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [TestCase("Apple Inc. said on Tuesday that it would open a shop in Mumbai.\n\nIt gave no date.")]
    [TestCase("Photo: VCG\n\nApple Inc. said on Tuesday that it would open a shop in Mumbai.\n\nRelated: Apple Opens in Delhi\n\nIt gave no date.")]
    [TestCase("Home > World\nA headline without a byline\n\nThe text follows and is not short, since it runs over the whole line.\n\nAdvertisement\n\nMore text follows here.")]
    [TestCase("A diary of the strike\n\n5 August 2020\n\nThe drivers met at dawn and voted with raised hands, all but two of them.\n\n6 August 2020\n\nNobody came to the depot, and the gates stayed shut all day long.")]
    [TestCase("Three lines of a poem\nthat never ends with a stop\nand is no news at all")]
    [TestCase("The minister said: “By Monday, by Friday, by Easter: who knows?”\nBy Nightfall they had left the building through the back door.")]
    [TestCase("  leading and trailing white space stays  \n")]
    public void Read_TextWithoutBylines_IsOneArticleWhole(string text)
    {
        var article = ArticleReader.Read(text).Single();
        Assert.Multiple(() =>
        {
            Assert.That(article.Text, Is.EqualTo(text));
            Assert.That(article.Headline, Is.Null);
            Assert.That(article.Span, Is.EqualTo(new TextSpan(0, text.Length)));
            Assert.That(article.Map!.ToPage(new TextSpan(3, 7)), Is.EqualTo(new TextSpan(3, 7)));
        });
    }

    [Test]
    public void Read_BylineUnderTheText_NamesTheAuthorOfTheWhole()
    {
        var article = ArticleReader.Read("The harbour of Aden took in its first grain ship in a month on Friday.\n\nIt carried 30,000 tonnes of wheat.\n\nSami Nasser | 7 August 2020").Single();
        Assert.That(article.Text, Is.EqualTo("The harbour of Aden took in its first grain ship in a month on Friday.\n\nIt carried 30,000 tonnes of wheat."));
        Assert.That(article.Authors, Is.EqualTo(new[] { "Sami Nasser" }));
        Assert.That(article.Published, Is.EqualTo(new DateTime(2020, 8, 7)));
    }

    [Test]
    public void Read_ArticleAboveTheFirstByline_IsKept()
    {
        const string Body = "The central bank of Kenya kept its rate at 7% on Wednesday, as all economists asked by the paper had foretold.\n\nIt said that food prices had stopped rising, and that the shilling had found its feet after a bad spring in which it lost 5% against the dollar.\n\nThe governor, Patrick Njoroge, is to speak to bankers in Mombasa on Thursday about loans that were put off during the pandemic and now fall due, which he has called the test of the year.\n\nLenders have put off loans of 844 billion shillings so far, nearly a third of all that they have lent, according to the bank's monthly report.";
        var articles = ArticleReader.Read(Body + "\n\nWangari Otieno / Jul 29, 2020 02:00 PM / Markets\n\nTea prices in Mombasa rose 3% at the weekly auction, brokers said on Wednesday.");
        Assert.That(articles, Has.Count.EqualTo(2));
        Assert.That(articles[0].Text, Is.EqualTo(Body));
        Assert.That(articles[1].Authors, Is.EqualTo(new[] { "Wangari Otieno" }));
    }

    [TestCase("Related: Tea prices fall\nAdvertisement\nTea is sold by the tray.\nThe next auction is on Friday.")]
    [TestCase("Read more: Tea prices fall\nShort end.")]
    [TestCase("A subhead of five words\n- one tray\n- two trays")]
    [TestCase("“We shall see,” he said")]
    [TestCase("Photo: VCG\nTea is sold by the tray, and by the chest.")]
    public void Read_EndOfText_IsNotLost(string end)
    {
        var page = "By Ann Lee / Aug 05, 2020 06:04 PM / World\nTea prices in Mombasa rose 3% at the weekly auction, brokers said on Wednesday.\nBuyers came from Egypt and Pakistan, as they do every summer.\n" + end
            + "\nContact reporter Ann Lee (\nBo Yu / Aug 05, 2020 05:00 PM / World\nCoffee prices in Nairobi fell 2% on Wednesday, the exchange said in its weekly note.";
        var articles = ArticleReader.Read(page);
        Assert.That(articles, Has.Count.EqualTo(2));
        foreach (var line in end.Split('\n'))
            if (!line.Contains(": ", StringComparison.Ordinal) && line != "Advertisement") Assert.That(articles[0].Text, Does.Contain(line));
    }

    [Test]
    public void Read_TechPageSample_GivesFiveArticlesWithoutFurniture()
    {
        var page = File.ReadAllText(Samples.Path("tech-page.txt"));
        var articles = ArticleReader.Read(page);
        Assert.That(articles.Select(a => a.Authors[0]), Is.EqualTo(new[] { "Mina Park", "Luis Ortega", "Tomas Berg", "Priya Nair", "Hanna Virtanen" }));
        Assert.That(articles[1].Headline, Is.EqualTo("Foxconn to Spend NT$10 Billion on Vietnam Laptop Lines"));
        Assert.That(articles.Select(a => a.Text.Split("\n\n").Length), Is.EqualTo(new[] { 4, 6, 4, 3, 4 }), "paragraphs");
        foreach (var article in articles) Assert.That(article.Text, Does.Not.Contain("VCG").And.Not.Contain("Contact").And.Not.Contain("QR").And.Not.Contain("Gold Passes"));
    }
}
