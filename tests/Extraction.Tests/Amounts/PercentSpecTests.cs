using Extraction.Amounts;

namespace Extraction.Tests.Amounts;

public class PercentSpecTests
{
    private static readonly PercentRecognizer Recognizer = new();

    private static IEnumerable<TestCaseData> Rows() => AmountSpec.Rows("Percentages.md");

    [TestCaseSource(nameof(Rows))]
    public void Recognize_SpecRow_FindsExactlyItsPercentages(string[] cells)
    {
        var found = AmountSpec.Find(cells[0], Label.Percent, null, Recognizer);
        Assert.That(AmountSpec.Write(cells[0], found, cells[1]), Is.EqualTo(AmountSpec.Normalize(cells[1])), cells[0]);
    }
}
