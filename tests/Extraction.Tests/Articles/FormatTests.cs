using System.Text;
using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class FormatTests
{
    [TestCase("<!DOCTYPE html><html>", null, PageFormat.Html)]
    [TestCase("\uFEFF\n <html>", "x.txt", PageFormat.Html)]
    [TestCase("<?xml version='1.0'?><rss version='2.0'>", null, PageFormat.Feed)]
    [TestCase("<feed xmlns='http://www.w3.org/2005/Atom'>", "x.xml", PageFormat.Feed)]
    [TestCase("<?xml version='1.0'?><!-- c --><nar:newsItem xmlns:nar='x'>", null, PageFormat.NewsMl)]
    [TestCase("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", null, PageFormat.Html)]
    [TestCase("plain", "x.html", PageFormat.Html)]
    [TestCase("plain", "x.md", PageFormat.Markdown)]
    [TestCase("---\ntitle: a\n---\n", null, PageFormat.Markdown)]
    [TestCase("# Title", null, PageFormat.Markdown)]
    [TestCase("# 1 in the charts", "x.txt", PageFormat.PlainText)]
    [TestCase("<3 that is all", null, PageFormat.PlainText)]
    [TestCase("", null, PageFormat.PlainText)]
    public void Detect_Page_GivesFormat(string page, string? source, PageFormat format) => Assert.That(FormatDetector.Detect(page, source), Is.EqualTo(format));

    [Test]
    public void Read_EmptyPage_GivesNothing([Values] PageFormat format) => Assert.That(ArticleReader.Read(" \n", format), Is.Empty);

    [Test]
    public void Read_Null_Throws() => Assert.That(() => ArticleReader.Read(null!), Throws.ArgumentNullException);

    [TestCase("utf-8", "<p>Skellefteå")]
    [TestCase("windows-1252", "<meta charset=windows-1252><p>Skellefteå")]
    [TestCase("koi8-r", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Отзывы")]
    [TestCase("utf-16", "Skellefteå")]
    [TestCase("iso-8859-1", "Skellefteå")]
    public void Decode_Bytes_GivesText(string encoding, string text)
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        Assert.That(PageDecoder.Decode([.. codec.GetPreamble(), .. codec.GetBytes(text)]), Is.EqualTo(text));
    }
}
