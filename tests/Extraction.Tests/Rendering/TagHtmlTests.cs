using System.Xml.Linq;
using CsCheck;
using Extraction.Rendering;
using Extraction.Tests.Serialization;
using Extraction.Text;

namespace Extraction.Tests.Rendering;

public class TagHtmlTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><script>x</script>", "&lt;b&gt; & &amp;", "<!-- -->", "]]>", "\uD800<b>\uDC00", "\0\u0001\v", "javascript:alert(1)", "😀 <i>",
    ];

    [Test]
    public void ToHtml_ShowsWhatWasFound()
    {
        var html = SampleTags.Full.ToHtml();
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("<mark class=\"COMPANY\""));
            Assert.That(html, Does.Contain("KRW 186,000,000").And.Contain("USD 155,000").And.Contain("at 1200"));
            Assert.That(html, Does.Contain("the only company of that name"), "link evidence on hover");
            Assert.That(html, Does.Contain("legal and fines").And.Contain("width:93%"));
            Assert.That(html, Does.Contain("TT (XNAS)").And.Contain("prefers-color-scheme:dark"));
        });
    }

    [Test]
    public void ToHtml_LoadsAndRunsNothing()
    {
        var html = SampleTags.Full.ToHtml();
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("http").And.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("<link"));
    }

    [Test]
    public void ToHtml_KeepsEveryCharacterOfTheText()
    {
        var body = Fragment(SampleTags.Full).Descendants("div").Single(static d => (string?)d.Attribute("class") == "body");
        foreach (var label in body.Descendants("small").ToList()) label.Remove();
        Assert.That(body.Value, Is.EqualTo(SampleTags.Text));
    }

    [TestCaseSource(nameof(Hostile))]
    public void ToHtml_HostileMarkupAnywhere_IsText(string hostile) => AssertInert(Tags(hostile));

    [Test]
    public void ToHtml_AnyText_IsText() => Gen.OneOf(Gen.Int[0, Hostile.Length - 1].Select(static i => Hostile[i]), Gen.Char.Array[0, 12].Select(static chars => new string(chars))).Array[1, 4].Select(string.Concat).Sample(text =>
    {
        AssertInert(Tags(text));
        return true;
    }, iter: 300);

    [Test]
    public void ToHtml_SpansInAPage_AreLedBackToTheText()
    {
        const string Page = "Home > News\n\nApple sued.\n\nAd\n\nSamsung won.";
        var map = new PageMap([(0, 13), (13, 30)]);
        var tags = Of(new Article("Apple sued.\n\nSamsung won.") { Map = map }, ("Apple", Page.IndexOf("Apple", StringComparison.Ordinal)), ("Samsung", Page.IndexOf("Samsung", StringComparison.Ordinal)), ("Ad", Page.IndexOf("Ad", StringComparison.Ordinal)));
        var html = tags.ToHtml();
        Assert.That(html, Does.Contain(">Apple<small>").And.Contain(">Samsung<small>").And.Not.Contain(">Ad<small>"));
    }

    [Test]
    public void Notebook_FindsTheFormatterByName()
    {
        var attribute = typeof(ArticleTags).GetCustomAttributes(false).Single(static a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
        var formatter = formatters.Single();
        using var writer = new StringWriter();
        var isDone = (bool)formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [SampleTags.Full, writer])!;
        Assert.That(isDone, Is.True);
        Assert.That(formatter.GetType().GetProperty("MimeType")!.GetValue(formatter), Is.EqualTo("text/html"));
        Assert.That(writer.ToString(), Is.EqualTo(SampleTags.Full.ToHtml()));
    }

    [TestCase(5, 5, AmountQualifier.None, "USD 5")]
    [TestCase(5, null, AmountQualifier.AtLeast, "at least USD 5")]
    [TestCase(5, null, AmountQualifier.MoreThan, "more than USD 5")]
    [TestCase(null, 5, AmountQualifier.AtMost, "up to USD 5")]
    [TestCase(5, 7, AmountQualifier.About, "about USD 5 to 7")]
    [TestCase(null, null, AmountQualifier.Vague, "USD –")]
    public void AmountText_SaysBoundsAndQualifier(int? low, int? high, AmountQualifier qualifier, string expected) =>
        Assert.That(AmountText.Of(new AmountValue { Low = low, High = high, Qualifier = qualifier, Currency = "USD" }), Is.EqualTo(expected));

    [Test]
    public void AmountText_IsTheSameInEveryCulture() =>
        Assert.That(AmountText.Of(new AmountValue { Low = 1234567.5m, High = 1234567.5m, Currency = "EUR", Per = "share" }), Is.EqualTo("EUR 1,234,567.5 per share"));

    /// <summary>Reads the fragment as XML, which is stricter than HTML, and looks at every element and attribute for what text must not make.</summary>
    private static void AssertInert(ArticleTags tags)
    {
        foreach (var element in Fragment(tags).DescendantsAndSelf())
        {
            Assert.That(element.Name.LocalName, Is.AnyOf("article", "h2", "h3", "p", "div", "mark", "small", "table", "thead", "tbody", "tr", "th", "td", "span", "i", "ul", "li", "br", "strong"));
            foreach (var attribute in element.Attributes()) Assert.That(attribute.Name.LocalName, Is.AnyOf("class", "lang", "title", "tabindex", "scope", "role", "aria-label", "style"));
        }
    }

    private static XElement Fragment(ArticleTags tags) => XElement.Parse(tags.ToBareHtml().Replace("<br>", "<br/>", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);

    private static ArticleTags Tags(string text) => Of(
        new Article(text) { Headline = text, Authors = [text], Section = text, Source = text },
        text.Length > 0 ? [(text, 0)] : []) with
    {
        Topics = [new TopicTag(text, text, text, 0.5, [new TopicEvidence(new TextSpan(0, text.Length), text, TextPart.Text, 1)])],
        Relations = [new RelationTag(text, 1, new TextSpan(0, text.Length), TextPart.Text, text, text, null, text)],
    };

    private static ArticleTags Of(Article article, params (string Words, int Start)[] mentions) => new()
    {
        Article = article,
        Language = "en",
        Entities =
        [
            .. mentions.Select(m => new EntityTag
            {
                Label = Label.Company, Name = m.Words, Id = m.Words, Confidence = 1, LinkEvidence = m.Words, Role = m.Words,
                Company = new CompanyFacts(m.Words, m.Words, m.Words, m.Words, null, m.Words, null, [], null, null),
                Mentions = [new EntityMention(new TextSpan(m.Start, m.Start + m.Words.Length), m.Words, 1, TextPart.Text)],
            }),
        ],
    };
}
