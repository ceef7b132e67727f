using System.Diagnostics;
using Extraction.Amounts;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.SlowTests.Fuzz;

/// <summary>The amounts room on texts of many megabytes made to hurt it: time grows with the length and no faster.</summary>
public class LargeAmountTests
{
    private const int Small = 2_500_000, Large = 2 * Small;

    private static readonly IRecognizer[] All = [new MoneyRecognizer(), new PercentRecognizer(), new DateRecognizer(), new QuantityRecognizer()];

    // Code units: ten million bytes each at the larger size.
    [TestCase("$")]
    [TestCase("1,")]
    [TestCase("million ")]
    [TestCase("1 million ")]
    [TestCase("$1-")]
    [TestCase("January ")]
    [TestCase("(")]
    [TestCase("US$5 (£4) ")]
    [TestCase("R5 ")]
    [TestCase("July 1 and ")]
    [TestCase("dollars 5 ")]
    [TestCase("a ")]
    [TestCase("12€")]
    [TestCase("between ")]
    [TestCase("5 people, 3 are ")]
    public void Recognize_TwiceTheText_TakesAboutTwiceTheTime(string piece)
    {
        var small = Document.FromText(string.Concat(Enumerable.Repeat(piece, Small / piece.Length)));
        var large = Document.FromText(string.Concat(Enumerable.Repeat(piece, Large / piece.Length)));

        // The best of three of each: what else the machine does can only add.
        var first = Best(small);
        var second = Best(large);
        Assert.That(second, Is.LessThan(4 * first + TimeSpan.FromMilliseconds(200)));
    }

    private static TimeSpan Best(Document document)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var mentions = new MentionBuffer();
            var watch = Stopwatch.StartNew();
            foreach (var recognizer in All) recognizer.Recognize(document, mentions);
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return best;
    }
}
