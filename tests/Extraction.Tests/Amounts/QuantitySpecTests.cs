using Extraction.Amounts;
using Extraction.Recognition;

namespace Extraction.Tests.Amounts;

public class QuantitySpecTests
{
    private static readonly IRecognizer[] Recognizers = [new MoneyRecognizer(), new PercentRecognizer(), new DateRecognizer(), new QuantityRecognizer()];

    private static IEnumerable<TestCaseData> Rows() => AmountSpec.Rows("Quantities.md");

    [TestCaseSource(nameof(Rows))]
    public void Recognize_SpecRow_FindsExactlyItsQuantities(string[] cells)
    {
        var found = AmountSpec.Find(cells[0], Label.Quantity, null, Recognizers);
        Assert.That(AmountSpec.Write(cells[0], found, cells[1]), Is.EqualTo(AmountSpec.Normalize(cells[1])), cells[0]);
    }
}
