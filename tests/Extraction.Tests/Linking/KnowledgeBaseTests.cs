using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Models;

namespace Extraction.Tests.Linking;

public class KnowledgeBaseTests
{
    private static readonly KnownCompany Tsmc = new("TSM@XNYS", "Taiwan Semiconductor Manufacturing")
    {
        LegalNames = ["Taiwan Semiconductor Manufacturing Company Limited"], Aliases = ["TSMC"], Country = "TW", Kind = "listed", Listings = ["TSM@XNYS", "2330@XTAI"],
        Sector = "Information Technology", Industry = "Semiconductors", Website = "tsmc.com", Isin = "TW0002330008", Prominence = 6,
    };

    [Test]
    public void Read_OfWhatWasWritten_GivesTheSameCompany()
    {
        var stream = new MemoryStream();
        new KnowledgeBaseBuilder().Add(new KnownCompany("x", "Other")).Add(Tsmc).Build().Write(stream);
        var read = KnowledgeBase.Read(stream.ToArray());
        Assert.That(read.Count, Is.EqualTo(2));
        var found = read[1];
        Assert.That(found with { LegalNames = [], Aliases = [], Listings = [] }, Is.EqualTo(Tsmc with { LegalNames = [], Aliases = [], Listings = [] }));
        Assert.That((found.LegalNames, found.Aliases, found.Listings), Is.EqualTo((Tsmc.LegalNames, Tsmc.Aliases, Tsmc.Listings)));
    }

    [TestCase("TSMC")]
    [TestCase("taiwan semiconductor manufacturing")]
    [TestCase("Taiwan Semiconductor Manufacturing Co., Ltd.")]
    public void Find_AnySpelling_GivesTheCompany(string name) =>
        Assert.That(new KnowledgeBaseBuilder().Add(Tsmc).Build().Find(name).Select(static c => c.Id), Is.EqualTo(new[] { "TSM@XNYS" }));

    [Test]
    public void Find_UnknownName_GivesNothing() => Assert.That(new KnowledgeBaseBuilder().Add(Tsmc).Build().Find("Samsung"), Is.Empty);

    [Test]
    public void Read_DamagedBytes_NamesTheRemedy()
    {
        var stream = new MemoryStream();
        new KnowledgeBaseBuilder().Add(Tsmc).Build().Write(stream);
        var bytes = stream.ToArray();
        Assert.Multiple(() =>
        {
            for (var length = 0; length < bytes.Length; length += 7)
            {
                Assert.That(() => KnowledgeBase.Read(bytes[..length]), Throws.TypeOf<ModelFormatException>().With.Message.Contains("compile kb"), $"cut at {length}");
            }
        });
    }

    [Test]
    public void FromCsv_QuotedFieldsAliasesAndTickers_AreRead()
    {
        const string list = "id,name,aliases,ticker\nacme,\"Acme, Inc.\",Acme Rockets;ACR,ACME@XNYS\n\nfoo,\"The \"\"Foo\"\" Firm\",,\n";
        var knowledge = KnowledgeBase.FromCsv(new StringReader(list));
        Assert.That(knowledge.Count, Is.EqualTo(2));
        Assert.That(knowledge.Find("ACR").Single().Listings, Is.EqualTo(new[] { "ACME@XNYS" }));
        Assert.That(knowledge[1].Name, Is.EqualTo("The \"Foo\" Firm"));
    }

    [TestCase("", "empty")]
    [TestCase("a,b\n", "columns id and name")]
    [TestCase("id,name\n1,Acme\n2,\n", "Line 3")]
    public void FromCsv_BadList_SaysWhere(string list, string message) =>
        Assert.That(() => KnowledgeBase.FromCsv(new StringReader(list)), Throws.TypeOf<FormatException>().With.Message.Contains(message));
}
