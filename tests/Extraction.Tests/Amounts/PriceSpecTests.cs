using System.Globalization;
using Extraction.Amounts;
using Extraction.Recognition;

namespace Extraction.Tests.Amounts;

public class PriceSpecTests
{
    private static readonly MoneyRecognizer Recognizer = new();

    private static IEnumerable<TestCaseData> Rows() => AmountSpec.Rows("Prices.md");

    [TestCaseSource(nameof(Rows))]
    public void Recognize_OnePrice_GivesItsCurrencyAndNumber(string[] cells)
    {
        var text = cells[0].Replace("[nbsp]", "\u00A0", StringComparison.Ordinal).Replace("[thin]", "\u2009", StringComparison.Ordinal).Replace("[nnbsp]", "\u202F", StringComparison.Ordinal);
        var found = AmountSpec.Find(text, Label.Money, null, Recognizer).ConvertAll(static f => f.Value.Currency + " " + Number(f.Value));
        Assert.That(found.Count == 0 ? "none" : string.Join(" ; ", found), Is.EqualTo(cells[1]), text);
    }

    private static string Number(AmountValue value) => value.Low == value.High ? Plain(value.Low) : $"{Plain(value.Low)}..{Plain(value.High)}";

    private static string Plain(decimal? value) => value is { } number ? (number / 1.0000000000000000000000000000m).ToString("0.############", CultureInfo.InvariantCulture) : "";
}
