using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class BylineTests
{
    [TestCase("By Ann Lee / Aug 05, 2020 06:04 PM / World", "Ann Lee", "2020-08-05T18:04:00", "World")]
    [TestCase("Ann Lee and Bo Yu / Aug 05, 2020 06:04 PM / Business & Tech", "Ann Lee|Bo Yu", "2020-08-05T18:04:00", "Business & Tech")]
    [TestCase("Ann Lee, Bo Yu and Cy Tan / Aug 05, 2020", "Ann Lee|Bo Yu|Cy Tan", "2020-08-05T00:00:00", null)]
    [TestCase("Ann Lee | 5 August 2020", "Ann Lee", "2020-08-05T00:00:00", null)]
    [TestCase("August 5, 2020 — Ann Lee", "Ann Lee", "2020-08-05T00:00:00", null)]
    [TestCase("By ANN LEE, Staff Writer | Aug 5, 2020", "ANN LEE", "2020-08-05T00:00:00", null)]
    [TestCase("By Ann Lee in Beijing • Published 2020-08-05 18:04 • 3 min read", "Ann Lee", "2020-08-05T18:04:00", null)]
    [TestCase("World | Ann Lee | 5 August 2020", "Ann Lee", "2020-08-05T00:00:00", "World")]
    [TestCase("By Ludwig van Berg, 5 August 2020", "Ludwig van Berg", "2020-08-05T00:00:00", null)]
    [TestCase("By Maria de la Cruz-O'Neill", "Maria de la Cruz-O'Neill", null, null)]
    [TestCase("Reuters / Aug 05, 2020 06:04 PM / World", "Reuters", "2020-08-05T18:04:00", "World")]
    [TestCase("By Ledger / Aug 05, 2020 06:04 PM / Business & Tech", "Ledger", "2020-08-05T18:04:00", "Business & Tech")]
    [TestCase("Ledger / Aug 05, 2020 06:04 PM / China Stocks and Bonds Daily", "Ledger", "2020-08-05T18:04:00", "China Stocks and Bonds Daily")]
    [TestCase("By Ann Lee/Aug 05, 2020 06:04 PM/World", "Ann Lee", "2020-08-05T18:04:00", "World")]
    [TestCase("By\u00A0Ann Lee / Aug\u00A005, 2020 06:04\u00A0PM / World", "Ann Lee", "2020-08-05T18:04:00", "World")]
    [TestCase("Published: 2020-08-05 18:04", "", "2020-08-05T18:04:00", null)]
    public void Read_Byline_GivesItsParts(string line, string authors, string? published, string? section)
    {
        var byline = BylineReader.Read(line);
        Assert.That(byline, Is.Not.Null);
        Assert.That((string.Join('|', byline!.Authors), byline.Published?.ToString("s"), byline.Section), Is.EqualTo((authors, published, section)));
    }

    [TestCase("The minister spoke on August 5, 2020, and again a week later.")]
    [TestCase("By the time Ann Lee arrived, the hall was empty")]
    [TestCase("Washington, 5 August 2020")]
    [TestCase("LONDON, Aug 5, 2020 (Wire) - The pound fell to a new low against the dollar")]
    [TestCase("Profit for the half year to June 30, 2020: $4.5 million")]
    public void Read_Sentence_IsNoByline(string line) => Assert.That(BylineReader.Read(line) is { IsSure: true }, Is.False);
}
