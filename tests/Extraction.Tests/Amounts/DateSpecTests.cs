using System.Globalization;
using Extraction.Amounts;

namespace Extraction.Tests.Amounts;

public class DateSpecTests
{
    private static readonly MoneyRecognizer Money = new();
    private static readonly DateRecognizer Recognizer = new();

    private static IEnumerable<TestCaseData> Rows() => AmountSpec.Rows("Dates.md");

    [TestCaseSource(nameof(Rows))]
    public void Recognize_SpecRow_FindsExactlyItsDates(string[] cells)
    {
        var published = cells[0].Length == 0 ? (DateTime?)null : DateTime.Parse(cells[0], CultureInfo.InvariantCulture);
        var found = AmountSpec.Find(cells[1], Label.Date, published, Money, Recognizer);
        Assert.That(AmountSpec.Write(cells[1], found, cells[2]), Is.EqualTo(AmountSpec.Normalize(cells[2])), cells[1]);
    }
}
