using Extraction.Amounts;

namespace Extraction.Tests.Amounts;

public class MoneySpecTests
{
    private static readonly MoneyRecognizer Recognizer = new();

    private static IEnumerable<TestCaseData> Rows() => AmountSpec.Rows("Money.md");

    [TestCaseSource(nameof(Rows))]
    public void Recognize_SpecRow_FindsExactlyItsAmounts(string[] cells)
    {
        var found = AmountSpec.Find(cells[0], Label.Money, null, Recognizer);
        Assert.That(AmountSpec.Write(cells[0], found, cells[1]), Is.EqualTo(AmountSpec.Normalize(cells[1])), cells[0]);
    }
}
