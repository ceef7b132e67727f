using CsCheck;
using Extraction.Companies;

namespace Extraction.Tests.Companies;

public class CompanySuffixesTests
{
    [TestCase("Taiwan Semiconductor Manufacturing Co. Ltd.", "Taiwan Semiconductor Manufacturing")]
    [TestCase("Eli Lilly and Company", "Eli Lilly")]
    [TestCase("PT Bayan Resources Tbk", "Bayan Resources")]
    [TestCase("Telefónica, S.A.", "Telefónica")]
    [TestCase("Fomento Económico Mexicano, S.A.B. de C.V.", "Fomento Económico Mexicano")]
    [TestCase("Novo Nordisk A/S", "Novo Nordisk")]
    [TestCase("Miller Kaplan Arase LLP", "Miller Kaplan Arase")]
    [TestCase("Marsh & McLennan Companies", "Marsh & McLennan")]
    [TestCase("Company", "Company")]
    [TestCase("Saab AB (publ)", "Saab")]
    [TestCase("Northern Trust", "Northern Trust")]
    public void WithoutLegalForm_CutsFormsOnly(string name, string expected) =>
        Assert.That(CompanySuffixes.WithoutLegalForm(name).ToString(), Is.EqualTo(expected));

    [Test]
    public void WithoutLegalForm_OfAnyText_IsInsideItAndStable() => Gen.String.Sample(static name =>
    {
        var bare = CompanySuffixes.WithoutLegalForm(name).ToString();
        return name.Contains(bare, StringComparison.Ordinal) && CompanySuffixes.WithoutLegalForm(bare).ToString() == bare;
    });

    [TestCase("ByteDance", "Bytedance")]
    [TestCase("ByteDance", "Byte Dance")]
    [TestCase("L'Oréal", "L’OREAL")]
    [TestCase("Procter & Gamble", "Procter and Gamble")]
    [TestCase("Nestlé", "NESTLE")]
    [TestCase("The Boeing", "Boeing")]
    [TestCase("J.P. Morgan", "JP Morgan")]
    [TestCase("Ørsted", "Orsted")]
    public void NameKey_OfSpellingsOfOneName_IsOne(string a, string b) => Assert.That(NameKey.Of(a), Is.EqualTo(NameKey.Of(b)));

    [TestCase("Vodafone", "Vodacom")]
    [TestCase("Alibaba", "Alipay")]
    [TestCase("3M", "M")]
    public void NameKey_OfTwoNames_Differs(string a, string b) => Assert.That(NameKey.Of(a), Is.Not.EqualTo(NameKey.Of(b)));

    [Test]
    public void NameKey_OfNoLetters_IsZero() => Assert.That(NameKey.Of(" .,-!\uD800"), Is.Zero);

    [Test]
    public void OfTicker_LeadingZeros_DoNotCount() => Assert.That(NameKey.OfTicker("0700", "XHKG"), Is.EqualTo(NameKey.OfTicker("700", "XHKG")));
}
