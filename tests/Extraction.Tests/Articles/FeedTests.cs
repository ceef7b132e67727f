using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><title>Harbour Ledger</title><link>https://example.org/</link>
            <item>
              <title>Nokia lifts its forecast &amp; cheers investors</title><link>https://example.org/nokia</link><guid isPermaLink="false">n-17</guid>
              <dc:creator>Hanna Virtanen</dc:creator><category>Companies</category><pubDate>Wed, 05 Aug 2020 09:20:00 +0300</pubDate>
              <description>Short form.</description>
              <content:encoded><![CDATA[<p>Nokia raised its forecast.</p><p>Shares rose <b>12%</b> in Helsinki.</p><script>x()</script>]]></content:encoded>
            </item>
            <item><title>Gold passes $2,000</title><link>https://example.org/gold</link><author>ann@example.org (Ann Lee)</author><description>&lt;p&gt;An ounce cost $2,039.&lt;/p&gt;</description></item>
          </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Ledger</title>
          <entry><id>tag:example.org,2020:9</id><title type="html">Tea &amp;amp; coffee</title><published>2020-08-05T18:04:00Z</published>
            <author><name>Ruth Adeyemi</name></author><category term="markets" label="Markets"/><link href="https://example.org/tea"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tea rose.</p><p>Coffee fell.</p></div></content></entry>
        </feed>
        """;

    private const string NewsMl = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
          <newsItem guid="urn:newsml:example.org:20200805:1" version="1">
            <itemMeta><versionCreated>2020-08-05T19:00:00+02:00</versionCreated></itemMeta>
            <contentMeta><contentCreated>2020-08-05T18:04:00+02:00</contentCreated><by>By Ann Lee and Bo Yu</by><headline>Ferry stuck off Gotland</headline><subject qcode="medtop:04000000"><name>economy</name></subject></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Ferry stuck off Gotland</h1><p>A ferry ran aground.</p><p>Nobody was hurt.</p></body></html></inlineXML></contentSet>
          </newsItem>
          <newsItem guid="urn:newsml:example.org:20200805:2" version="1">
            <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Tug frees ferry</hl1></hedline></body.head><body.content><p>A tug pulled it off.</p></body.content></body></nitf></inlineXML></contentSet>
          </newsItem>
          <newsItem guid="urn:newsml:example.org:20200805:3" version="1"><contentSet><remoteContent href="ferry.jpg"/></contentSet></newsItem>
        </itemSet></newsMessage>
        """;

    [Test]
    public void Read_Rss_GivesItems()
    {
        var articles = ArticleReader.Read(Rss, source: "feed.xml");
        Assert.That(articles, Has.Count.EqualTo(2));
        var (first, second) = (articles[0], articles[1]);
        Assert.That((first.Id, first.Headline, first.Authors.Single(), first.Section, first.Published), Is.EqualTo(("n-17", "Nokia lifts its forecast & cheers investors", "Hanna Virtanen", "Companies", new DateTime(2020, 8, 5, 9, 20, 0))));
        Assert.That(first.Text, Is.EqualTo("Nokia raised its forecast.\n\nShares rose 12% in Helsinki."));
        Assert.That((second.Id, second.Text, second.Authors.Single(), second.Source, second.CarriesText), Is.EqualTo(("https://example.org/gold", "An ounce cost $2,039.", "Ann Lee", "feed.xml", true)));
    }

    [Test]
    public void Read_Atom_GivesEntries()
    {
        var article = ArticleReader.Read(Atom).Single();
        Assert.That((article.Id, article.Headline, article.Authors.Single(), article.Section, article.Published, article.Text),
            Is.EqualTo(("tag:example.org,2020:9", "Tea & coffee", "Ruth Adeyemi", "Markets", new DateTime(2020, 8, 5, 18, 4, 0), "Tea rose.\n\nCoffee fell.")));
    }

    [Test]
    public void Read_NewsMl_GivesItemsWithText()
    {
        var articles = ArticleReader.Read(NewsMl);
        Assert.That(articles, Has.Count.EqualTo(2));
        Assert.That((articles[0].Headline, string.Join('|', articles[0].Authors), articles[0].Published, articles[0].Section, articles[0].Text),
            Is.EqualTo(("Ferry stuck off Gotland", "Ann Lee|Bo Yu", new DateTime(2020, 8, 5, 18, 4, 0), "economy", "A ferry ran aground.\n\nNobody was hurt.")));
        Assert.That((articles[1].Id, articles[1].Headline, articles[1].Text), Is.EqualTo(("urn:newsml:example.org:20200805:2", "Tug frees ferry", "A tug pulled it off.")));
    }

    [Test]
    public void Read_BrokenXml_IsReadAsText() =>
        Assert.That(ArticleReader.Read("<rss><channel><item><title>Gold</title><description>An ounce cost $2,039 on Wednesday in London.</description>").Single().Text, Does.Contain("$2,039"));
}
