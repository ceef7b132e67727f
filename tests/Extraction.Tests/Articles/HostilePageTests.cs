using System.Text;
using CsCheck;
using Extraction.Articles;
using Extraction.Tests.House;

namespace Extraction.Tests.Articles;

/// <summary>Input made to break readers: every one gives a result in linear time.</summary>
public class HostilePageTests
{
    private const int Many = 200_000;

    private static readonly string[] Lines =
        ["By Ann Lee / Aug 05, 2020 06:04 PM / World", "Photo: VCG", "Related: A story", "A headline of no story", "It was a long sentence which ended at last on a Friday.", "", "Contact reporter", "<p>", "</div>", "- item", "5 August 2020", "\r"];

    private static IEnumerable<TestCaseData> Pages()
    {
        yield return Case("NestedDivs", Repeat("<div>", Many) + "text");
        yield return Case("NestedDivsMisclosed", Repeat("<div></x>", 100_000) + "text");
        yield return Case("NestedInlines", Repeat("<b a=1>", 100_000) + "text");
        yield return Case("FormattingReopened", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<p><font color={i}>text")));
        yield return Case("NestedTables", Repeat("<table><tr><td>", 200_000));
        yield return Case("NestedLists", Repeat("<ul><li>", 100_000) + "text");
        yield return Case("ManyAttributes", "<html><body><p " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i} ")) + ">text</p>");
        yield return Case("ManySiblings", "<html><body>" + Repeat("<p>A line of text.</p>", 20_000));
        yield return Case("ManyTextNodes", "<html><body>" + Repeat("a<br>", 40_000));
        yield return Case("OpenBrackets", "<html>" + Repeat("<", Many));
        yield return Case("OpenComments", "<html>" + Repeat("<!--", Many));
        yield return Case("OpenQuotes", "<html>" + Repeat("<a href=\"", Many));
        yield return Case("Scripts", "<html>" + Repeat("<script>", Many));
        yield return Case("Nul", "<html><body><p>" + new string('\0', Many) + "</p>");
        yield return Case("OneLine", new string('x', 50_000_000));
        yield return Case("Blanks", new string('\n', 5_000_000) + "x");
        yield return Case("Slashes", Repeat("a / ", Many));
        yield return Case("Bylines", Repeat("By Ann Lee / Aug 05, 2020 06:04 PM / World\n", 10_000));
        yield return Case("BylinesAndLines", Repeat("By Ann Lee / Aug 05, 2020 06:04 PM / World\nA headline of a story\n", 10_000));
        yield return Case("Headlines", Repeat("A headline of a story\n", 30_000) + "By Ann Lee / Aug 05, 2020\nThe text is a sentence that ends here, and is long enough.");
        yield return Case("MarkdownBrackets", "# Title\n" + Repeat("[", Many));
        yield return Case("MarkdownLinks", "# Title\n" + Repeat("[a](", Many));
        yield return Case("ManyAuthors", "<html><head><meta name=\"author\" content=\"" + Repeat("Ann Lee Bo, ", 100_000) + "\"></head><body><p>text</p>");
        yield return Case("JsonLdAuthors", "<html><head><script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"\"Ann Lee{i}\",")) + "]}</script></head><body><p>text</p>");
        yield return Case("JsonLd", "<html><head><script type=\"application/ld+json\">" + Repeat("[", Many) + "</script></head><body>x");
        yield return Case("DeepXml", "<rss>" + Repeat("<a>", 200_000));
        yield return Case("EntityBomb", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><item><title>&b;</title></item></rss>");
        yield return Case("Surrogates", "By Ann \uD800 / Aug 05, 2020 06:04 PM\n\uDC00\uD800 text \uDC00");
    }

    [TestCaseSource(nameof(Pages))]
    public void Read_HostilePage_EndsSoon(string page)
    {
        var length = -1;
        var time = Measured.CpuTime(() => length = ArticleReader.Read(page).Sum(a => a.Text.Length));
        TestContext.Out.WriteLine($"{time.TotalMilliseconds:0} ms");
        Assert.That(length, Is.GreaterThanOrEqualTo(0));
        Assert.That(time, Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    [TestCase("<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Apple pays \\ud83d\"}</script></head><body><p>It was a long sentence which ended at last on a Friday.</p>", TestName = "HalfASurrogatePairInJson")]
    [TestCase("<html><body><ul><li><a href=\"/a\">It was a linked item of a list, long enough to be a headline</a></li></ul><p>It was a long sentence which ended at last on a Friday, and it said so at some length.</p>", TestName = "LinkedItemFirst")]
    [TestCase("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title><content type=\"xhtml\"><div>It was&#x1; a long sentence which <b>ended</b> at last on a Friday.</div></content></entry></feed>", TestName = "ControlCharacterInFeed")]
    public void Read_BrokenPart_GivesTheRest(string page) => Assert.That(ArticleReader.Read(page).Select(static a => a.Text), Has.Some.Contains("at last on a Friday"));

    [Test]
    public void Read_AnyText_GivesArticlesThatReadBack() =>
        Gen.OneOf(
            Gen.Char.Array[0, 200].Select(c => new string(c)),
            Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[0, 30].Select(l => string.Join('\n', l)))
        .Sample(page =>
        {
            foreach (var format in Enum.GetValues<PageFormat>())
                foreach (var article in ArticleReader.Read(page, format))
                {
                    if (article.Map is null) continue;
                    for (var i = 0; i < article.Text.Length; i++)
                    {
                        var at = article.Map.ToPage(new Extraction.Text.TextSpan(i, i + 1));
                        if (article.Text[i] != '\n' && page[at.Start] != article.Text[i]) return false;
                    }
                }
            return true;
        }, iter: 200);

    private static TestCaseData Case(string name, string page) => new TestCaseData(page).SetName("Read_Hostile" + name + "_EndsSoon");

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
