using Extraction.Amounts;

namespace Extraction.Tests.Amounts;

public class AmountConfidenceTests
{
    [TestCase("Money")]
    [TestCase("Percent")]
    [TestCase("Quantity")]
    [TestCase("Date")]
    public void Of_StrongerEvidence_IsNeverLessSure(string kind)
    {
        // The kinds are declared from strong to weak.
        var kinds = Enum.GetValues<AmountEvidence>().Where(e => e.ToString().StartsWith(kind, StringComparison.Ordinal)).ToList();
        Assert.That(kinds, Is.Not.Empty);
        for (var i = 1; i < kinds.Count; i++) Assert.That(AmountConfidence.Of(kinds[i]), Is.LessThanOrEqualTo(AmountConfidence.Of(kinds[i - 1])), kinds[i].ToString());
    }

    [TestCase("It paid HK$5 million.", "MoneyExplicit")]
    [TestCase("SEOUL, South Korea: it paid 5 million won.", "MoneyContext")]
    [TestCase("It paid $5 million.", "MoneyDefault")]
    [TestCase("It paid ten bucks.", "MoneyColloquial")]
    [TestCase("The South African firm paid R500.", "MoneyBacked")]
    [TestCase("R 1 499", "MoneyGuess")]
    [TestCase("It paid billions of dollars.", "MoneyVague")]
    public void Recognize_Money_SaysWhatItWasReadFrom(string text, string expected) =>
        Assert.That(AmountSpec.Find(text, Label.Money, null, new MoneyRecognizer())[^1].Value.Evidence.ToString(), Is.EqualTo(expected));

    [TestCase("On July 29, 2020 it left.", "DateAbsolute")]
    [TestCase("On Tuesday it left.", "DateRelative")]
    [TestCase("In the past few years it left.", "DateUnfixed")]
    public void Recognize_Date_SaysWhatItWasReadFrom(string text, string expected) =>
        Assert.That(AmountSpec.Find(text, Label.Date, new DateTime(2020, 8, 5, 0, 0, 0, DateTimeKind.Unspecified), new DateRecognizer())[0].Value.Evidence.ToString(), Is.EqualTo(expected));

    [TestCase("It is 12 km away.", "QuantityMeasure")]
    [TestCase("It has 4,500 workers.", "QuantityCount")]
    [TestCase("It has seven stores.", "QuantityFew")]
    [TestCase("It has 12 million users and wants another two million.", "QuantityBare")]
    public void Recognize_Quantity_SaysWhatItWasReadFrom(string text, string expected) =>
        Assert.That(AmountSpec.Find(text, Label.Quantity, null, new QuantityRecognizer())[^1].Value.Evidence.ToString(), Is.EqualTo(expected));
}
