using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public class ReadersTests
{
    [Test]
    public void ConllReader_WithDocumentMarks_GroupsSentences()
    {
        var documents = ConllReader.Read(new StringReader("-DOCSTART-\tO\n\nAnn\tB-PER\nruns\tO\n\nBob\tB-PER\n\n-DOCSTART-\tO\n\nRome\tB-LOC\n"));
        Assert.That(documents.Select(d => string.Join('|', d.Select(s => string.Join(' ', s.Tokens)))), Is.EqualTo(new[] { "Ann runs|Bob", "Rome" }));
    }

    [Test]
    public void ConllReader_LineWithoutTag_NamesTheLine() =>
        Assert.That(() => ConllReader.Read(new StringReader("Ann\tB-PER\nruns\n")), Throws.TypeOf<FormatException>().With.Message.Contains("Line 2"));

    [Test]
    public void GoldReader_WriteRead_RoundTrip()
    {
        var article = new GoldArticle("a1", "Ann says \"hi\" — 小米", [new(0, 3, Label.Person), new(16, 18, Label.Company)]);
        var writer = new StringWriter();
        GoldReader.Write(writer, article);
        var read = GoldReader.Read(new StringReader(writer.ToString())).Single();
        Assert.That((read.Id, read.Text), Is.EqualTo((article.Id, article.Text)));
        Assert.That(read.Spans, Is.EqualTo(article.Spans));
    }

    [TestCase("{\"text\": \"abc\", \"spans\": [[0, 9, \"PERSON\"]]}")]
    [TestCase("{\"text\": \"abc\"}")]
    [TestCase("[]")]
    [TestCase("{")]
    public void GoldReader_BadLine_NamesTheLine(string line) =>
        Assert.That(() => GoldReader.Read(new StringReader("\n" + line)).ToList(), Throws.TypeOf<FormatException>().With.Message.Contains("Line 2"));
}
