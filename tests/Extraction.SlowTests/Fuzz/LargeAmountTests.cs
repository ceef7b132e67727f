using System.Diagnostics;
using Extraction.Amounts;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.SlowTests.Fuzz;

/// <summary>The amounts room on texts of many megabytes made to hurt it: time grows with the length and no faster.</summary>
[NonParallelizable]
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

        // Processor time, and the better of two: what else the machine does does not count.
        var first = Best(small);
        var second = Best(large);
        Assert.That(second, Is.LessThan(3 * first + TimeSpan.FromSeconds(1)));
    }

    private static TimeSpan Best(Document document)
    {
        var best = TimeSpan.MaxValue;
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < 2; i++)
        {
            var mentions = new MentionBuffer();
            process.Refresh();
            var before = process.TotalProcessorTime;
            foreach (var recognizer in All) recognizer.Recognize(document, mentions);
            process.Refresh();
            var spent = process.TotalProcessorTime - before;
            if (spent < best) best = spent;
        }

        return best;
    }
}
