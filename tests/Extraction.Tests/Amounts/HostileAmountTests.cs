using Extraction.Amounts;
using Extraction.Recognition;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Amounts;

public class HostileAmountTests
{
    private static readonly IRecognizer[] All = [new MoneyRecognizer(), new PercentRecognizer(), new DateRecognizer(), new QuantityRecognizer()];

    [TestCase("$")]
    [TestCase("1,")]
    [TestCase("million ")]
    [TestCase("1 ")]
    [TestCase("$1 ")]
    [TestCase("one million ")]
    [TestCase("two and a half ")]
    [TestCase("5 to ")]
    [TestCase("(")]
    [TestCase("$5 (")]
    [TestCase("£1 (€1; ")]
    [TestCase("US ")]
    [TestCase("R5 ")]
    [TestCase("May ")]
    [TestCase("the ")]
    [TestCase("2020-")]
    [TestCase("5 . ")]
    [TestCase("half a ")]
    [TestCase("several ")]
    [TestCase("1 and ")]
    [TestCase("July 1, ")]
    [TestCase("5, ")]
    public void Recognize_SameThingRepeated_TakesLinearTime(string piece)
    {
        // Twenty times the text may take a few times twenty as long, never four hundred times.
        var small = Measure(string.Concat(Enumerable.Repeat(piece, 5_000 / piece.Length)));
        var large = Measure(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        Assert.That(large, Is.LessThan(TimeSpan.FromMilliseconds(400) + 100 * small));
    }

    [Test]
    public void Recognize_LongDigitsAndBlanks_GivesNothing()
    {
        foreach (var text in (string[])["$" + new string('9', 20_000), "5" + new string(' ', 100_000) + "dollars", new string('½', 1000), "\uD800$5\uDC00", "$5\0million"])
        {
            var document = Document.FromText(text);
            var mentions = new MentionBuffer();
            foreach (var recognizer in All) recognizer.Recognize(document, mentions);
            foreach (var mention in mentions.Mentions) Assert.That(mention.Span.End, Is.LessThanOrEqualTo(text.Length));
        }
    }

    [Test]
    public void Recognize_TextWithoutFigures_AllocatesNothing()
    {
        var document = Document.FromText("The minister told reporters in Paris that the talks had gone well, and that she would meet them again before the vote is held at home.");
        var mentions = new MentionBuffer();
        var allocated = Measured.LeastAllocation(() =>
        {
            for (var i = 0; i < All.Length; i++) All[i].Recognize(document, mentions);
        });
        Assert.That(allocated, Is.Zero);
        Assert.That(mentions.Count, Is.Zero);
    }

    private static TimeSpan Measure(string text)
    {
        var document = Document.FromText(text);
        var mentions = new MentionBuffer();
        return Measured.CpuTime(() =>
        {
            foreach (var recognizer in All) recognizer.Recognize(document, mentions);
        });
    }
}
