using System.Globalization;
using CsCheck;
using Extraction.Amounts;

namespace Extraction.Tests.Amounts;

public class NumberReaderTests
{
    [TestCase("1.2bn", "1200000000")]
    [TestCase("20-million", "20000000")]
    [TestCase("two and a half million", "2500000")]
    [TestCase("twenty-five", "25")]
    [TestCase("one hundred and twenty thousand", "120000")]
    [TestCase("half a billion", "500000000")]
    [TestCase("1,234,567.89", "1234567.89")]
    [TestCase("1.234.567,89", "1234567.89")]
    [TestCase("1’250.50", "1250.5")]
    [TestCase("12,34,567", "1234567")]
    [TestCase("1 250 000", "1250000")]
    [TestCase("3½", "3.5")]
    [TestCase("1.5 lakh crore", "1500000000000")]
    [TestCase("-8.5", "-8.5")]
    [TestCase(" a dozen ", "12")]
    public void TryRead_WrittenNumber_GivesItsValue(string text, string expected)
    {
        Assert.That(NumberReader.TryRead(text, out var value), Is.True);
        Assert.That(value, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase("dog")]
    [TestCase("1.2.3")]
    [TestCase("1,2345")]
    [TestCase("12abc")]
    [TestCase("several million")]
    [TestCase("99999999999999999999999999999999")]
    [TestCase("9999999999999999999999 trillion trillion")]
    public void TryRead_NoWholeNumber_IsFalse(string text) => Assert.That(NumberReader.TryRead(text, out _), Is.False);

    [Test]
    public void TryRead_AnyValueInAnyStyle_GivesItBack() =>
        Gen.Select(Gen.Long[0, 999_999_999_999], Gen.Int[0, 4], Gen.Int[0, 5]).Sample((digits, places, style) =>
        {
            var value = digits / (decimal)Math.Pow(10, places);
            return NumberReader.TryRead(Styles.Number(value, style), out var read) && read == value;
        });

    [Test]
    public void TryRead_AnyUtf16_NeverThrows() => Gen.Char.Array[0, 40].Sample(chars =>
    {
        NumberReader.TryRead(chars, out _);
        return true;
    });
}
