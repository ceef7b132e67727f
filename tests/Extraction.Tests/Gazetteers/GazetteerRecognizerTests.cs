using Extraction.Gazetteers;
using Extraction.Recognition;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Gazetteers;

public class GazetteerRecognizerTests
{
    private const string List = "# our names\nAcme Rockets\tCOMPANY\tacme\n\nProject Falcon\tPROJECT\n";

    [Test]
    public void Recognize_NamesOfAList_AreMentionsWithLabelAndId()
    {
        var gazetteer = new GazetteerBuilder().AddLines(new StringReader(List)).Build();
        const string text = "Acme Rockets's Project Falcon";
        var buffer = new MentionBuffer();
        new GazetteerRecognizer(gazetteer, 0.9f).Recognize(Document.FromText(text), buffer);
        var mentions = buffer.Mentions.ToArray();
        Assert.That(mentions.Select(m => (m.Span.Of(text).ToString(), m.Label.Name, buffer.PayloadOf(m))), Is.EqualTo(new[]
        {
            ("Acme Rockets", "COMPANY", (object?)"acme"),
            ("Project Falcon", "PROJECT", null),
        }));
        Assert.That(mentions.Select(m => m.Confidence), Is.All.EqualTo(0.9f));
    }

    [Test]
    public void AddLines_NoLabel_NamesTheLine() =>
        Assert.That(() => new GazetteerBuilder().AddLines(new StringReader("A\tCOMPANY\nB\n")), Throws.TypeOf<FormatException>().With.Message.Contains("Line 2"));

    [Test]
    public void Recognize_AfterWarmUp_AllocatesNothing()
    {
        var recognizer = new GazetteerRecognizer(new GazetteerBuilder().Add("Acme", Label.Company, "acme").Build());
        var document = Document.FromText(string.Concat(Enumerable.Repeat("Acme fell . ", 100)));
        var buffer = new MentionBuffer();
        var allocated = Measured.LeastAllocation(() =>
        {
            buffer.Clear();
            recognizer.Recognize(document, buffer);
        });
        Assert.That(allocated, Is.Zero);
        Assert.That(buffer.Count, Is.EqualTo(100));
    }
}
