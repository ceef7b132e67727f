using Extraction.Linking.Knowledge;
using Extraction.Linking;

namespace Extraction.Tests.Linking;

public class AliasLinkerTests
{
    private static readonly KnowledgeBase Known = new KnowledgeBaseBuilder()
        .Add(new KnownCompany("BIDU@XNAS", "Baidu") { LegalNames = ["Baidu, Inc."], Country = "CN", Kind = "listed", Listings = ["BIDU@XNAS", "9888@XHKG"], Sector = "Communication Services", Prominence = 6 })
        .Add(new KnownCompany("VOD@XLON", "Vodafone") { LegalNames = ["Vodafone Group Plc"], Country = "GB", Kind = "listed", Listings = ["VOD@XLON"], Sector = "Communication Services", Prominence = 6 })
        .Add(new KnownCompany("VOD@XJSE", "Vodacom") { LegalNames = ["Vodacom Group Limited"], Country = "ZA", Kind = "listed", Listings = ["VOD@XJSE"], Sector = "Communication Services", Parent = "Vodafone", Prominence = 5 })
        .Add(new KnownCompany("TSM@XNYS", "Taiwan Semiconductor Manufacturing") { Aliases = ["TSMC"], Country = "TW", Kind = "listed", Listings = ["TSM@XNYS"], Sector = "Information Technology", Prominence = 6 })
        .Add(new KnownCompany("TGT@XNYS", "Target") { Country = "US", Kind = "listed", Listings = ["TGT@XNYS"], Sector = "Consumer Staples", Prominence = 1 })
        .Build();

    [TestCase("[Taiwan Semiconductor Manufacturing Co. Ltd.](COMPANY) ([TSMC](COMPANY)) grew. [TSMC](COMPANY)'s chips sell.", "Taiwan Semiconductor Manufacturing Co. Ltd.|TSMC|TSMC")]
    [TestCase("[ByteDance](COMPANY) and [Bytedance](COMPANY) are one.", "ByteDance|Bytedance")]
    [TestCase("[Didi Chuxing](COMPANY) said so; [Didi](COMPANY) fell.", "Didi Chuxing|Didi")]
    [TestCase("[Horizon Ventures](COMPANY) invested. [Horizon](COMPANY) was early.", "Horizon Ventures|Horizon")]
    [TestCase("[Korea Communications Commission](COMPANY) or [KCC](COMPANY)", "Korea Communications Commission|KCC")]
    [TestCase("[China Molybdenum](COMPANY) rose; [China Moly](COMPANY) mines.", "China Molybdenum|China Moly")]
    [TestCase("[VBS Mutual Bank](COMPANY) failed. [VBS Bank](COMPANY) was small.", "VBS Mutual Bank|VBS Bank")]
    [TestCase("[Vodafone](COMPANY) owns [Vodacom](COMPANY). [Vodafone Group](COMPANY) said so.", "Vodafone|Vodafone Group;Vodacom")]
    [TestCase("[Baidu](COMPANY) runs [Baidu Maps](COMPANY).", "Baidu;Baidu Maps")]
    [TestCase("[Alibaba](COMPANY) and [Alipay](COMPANY)", "Alibaba;Alipay")]
    public void Link_NamesOfCompanies_AreGrouped(string marked, string groups) =>
        Assert.That(string.Join(';', Linked.Text(marked, Known).Groups(Label.Company)), Is.EqualTo(groups));

    [Test]
    public void Link_KnownCompany_CarriesItsFacts()
    {
        var baidu = Linked.Text("[Baidu Inc](COMPANY) grew in [China](COUNTRY).", Known).Companies.Single();
        Assert.That((baidu.Name, baidu.Id, baidu.Company!.Ticker, baidu.Company.Exchange, baidu.Company.Country), Is.EqualTo(("Baidu", "BIDU@XNAS", "BIDU", "XNAS", "CN")));
        Assert.That(baidu.LinkEvidence, Does.Contain("BIDU@XNAS"));
    }

    [Test]
    public void Link_UnknownCompany_IsLeftAlone()
    {
        var company = Linked.Text("[Zorblatt Partners](COMPANY) grew.", Known).Companies.Single();
        Assert.That((company.Id, company.Name), Is.EqualTo(((string?)null, "Zorblatt Partners")));
    }

    [Test]
    public void Link_TickerPrintedBehindTheName_Decides() =>
        Assert.That(Linked.Text("[Target Corp](COMPANY) (NYSE: TGT) grew.", Known).Companies.Single().Id, Is.EqualTo("TGT@XNYS"));

    [Test]
    public void Link_OneNameUnderTwoLabels_IsOneCompany() =>
        Assert.That(Linked.Text("[Baidu](COMPANY) said. [Baidu](ORGANIZATION) denied.", Known).Groups(Label.Company), Is.EqualTo(new[] { "Baidu|Baidu" }));

    [TestCase("[Lei Jun](PERSON) spoke. [Lei](PERSON) left.", "Lei Jun|Lei")]
    [TestCase("[Elon Musk](PERSON) spoke. [Musk](PERSON) left. [Elon](PERSON) too.", "Elon Musk|Musk|Elon")]
    [TestCase("[George Bush](PERSON) met [Laura Bush](PERSON). Mrs [Bush](PERSON) smiled.", "George Bush;Laura Bush|Bush")]
    [TestCase("[Donald J. Trump](PERSON) and [Donald Trump](PERSON)", "Donald J. Trump|Donald Trump")]
    [TestCase("[Martin King Jr.](PERSON) spoke. [King](PERSON) left.", "Martin King Jr.|King")]
    [TestCase("[Trump](PERSON) spoke before [Melania Knauss](PERSON).", "Trump;Melania Knauss")]
    public void Link_SurnamesOfPeople_GoWithTheFullName(string marked, string groups) =>
        Assert.That(string.Join(';', Linked.Text(marked).Groups(Label.Person)), Is.EqualTo(groups));

    [TestCase("[Xiaomi](COMPANY) CEO [Lei Jun](PERSON) spoke.", "CEO", "Xiaomi")]
    [TestCase("[Xiaomi](COMPANY)'s chairman, [Lei Jun](PERSON), spoke.", "chairman", "Xiaomi")]
    [TestCase("[Lei Jun](PERSON), chief executive of [Xiaomi](COMPANY), spoke.", "chief executive", "Xiaomi")]
    [TestCase("[Lei Jun](PERSON), the [Xiaomi](COMPANY) chief financial officer, spoke.", "chief financial officer", "Xiaomi")]
    [TestCase("[Lei Jun](PERSON) likes [Xiaomi](COMPANY).", null, null)]
    public void Link_RoleOfAPerson_WhereStated(string marked, string? role, string? body)
    {
        var person = Linked.Text(marked).People.Single();
        Assert.That((person.Role, person.Affiliation), Is.EqualTo((role, body)));
    }

    [TestCase("[North Korea](COUNTRY) fired. [Korean](NORP) media in Pyongyang said", "KP")]
    [TestCase("[Korean](NORP) firms in Seoul", "KR")]
    [TestCase("[Congo](COUNTRY) and Kinshasa", "CD")]
    [TestCase("[Congo](COUNTRY) and Brazzaville", "CG")]
    [TestCase("[Dominican](NORP) players", "DO")]
    public void Link_SharedCountryName_GoesByContext(string marked, string id) =>
        Assert.That(Linked.Text(marked).Countries.Select(static c => c.Id), Is.EqualTo(new[] { id }));

    [Test]
    public void Link_WatchList_NamesAreFoundAndLinked()
    {
        var mine = KnowledgeBase.FromCsv(new StringReader("id,name,aliases,ticker\nz-1,Zorblatt,Zorb,ZRB\n"));
        var extractor = new ExtractorBuilder().AddRecognizer(new KnowledgeBaseRecognizer(mine)).UseLinker(new AliasLinker(Known)).Build();
        var company = extractor.Extract("Zorblatt fell. Zorb rose. Nobody at Zorblatts knows.").Companies.Single();
        Assert.That((company.Id, company.Count, company.Company!.Ticker), Is.EqualTo(("z-1", 2, "ZRB")));
    }

    [Test]
    public void Link_GazetteerOfTheUser_KeepsLabelAndId()
    {
        var gazetteer = new Extraction.Gazetteers.GazetteerBuilder().Add("Project Falcon", Label.Of("PROJECT"), "p-7").Add("Vodafone", Label.Of("CLIENT"), "c-1").Build();
        foreach (var linker in (ReadOnlySpan<ILinker>)[new AliasLinker(Known), new SurfaceLinker()])
        {
            var tags = new ExtractorBuilder().AddRecognizer(new Extraction.Gazetteers.GazetteerRecognizer(gazetteer)).UseLinker(linker).Build().Extract("Vodafone joined Project Falcon.");
            Assert.That(tags.Entities.Select(static e => (e.Label.Name, e.Id)), Is.EquivalentTo(new[] { ("PROJECT", "p-7"), ("CLIENT", "c-1") }));
        }
    }

    [Test]
    public void Link_WatchListUnderALabelOfItsOwn_StaysLinked()
    {
        var mine = KnowledgeBase.FromCsv(new StringReader("id,name\nv-9,Vodafone\n"));
        var extractor = new ExtractorBuilder().AddRecognizer(new KnowledgeBaseRecognizer(mine, Label.Of("CLIENT"))).UseLinker(new AliasLinker(Known)).Build();
        Assert.That(extractor.Extract("Vodafone fell.").Entities.Single().Id, Is.EqualTo("v-9"));
    }

    [Test]
    public void Link_ProductOfACompanysName_StaysAProduct()
    {
        var tags = Linked.Text("[Baidu](PRODUCT) is used. [Baidu Inc](COMPANY) grew.", Known);
        Assert.That((tags.Groups(Label.Product).Length, tags.Groups(Label.Company).Length), Is.EqualTo((1, 1)));
    }

    [TestCase("[Marsh & McLennan](COMPANY) fell. [Marsh](PERSON) paid.", "Marsh & McLennan|Marsh")]
    [TestCase("[Cairn Energy](COMPANY) fell. [Cairn](PERSON) drills.", "Cairn Energy|Cairn")]
    [TestCase("[Ford Motor](COMPANY) fell. [Harrison Ford](PERSON) acts. [Ford](PERSON) spoke.", "Ford Motor")]
    public void Link_CompanyTaggedAsAPerson_IsTheCompanyUnlessAPersonHasTheName(string marked, string groups) =>
        Assert.That(string.Join(';', Linked.Text(marked).Groups(Label.Company)), Is.EqualTo(groups));

    [TestCase("The [Shenzhen](PLACE)-based [Zorblatt](COMPANY) grew in [Germany](COUNTRY).", "CN")]
    [TestCase("[South African](NORP) retailer [Zorblatt](COMPANY) grew.", "ZA")]
    [TestCase("[Zorblatt Uganda](COMPANY) grew in [Kenya](COUNTRY).", "UG")]
    [TestCase("[Zorblatt Tbk](COMPANY) grew.", "ID")]
    [TestCase("[Zorblatt](COMPANY) grew.", null)]
    public void Link_UnknownCompany_HasTheCountryTheArticleTells(string marked, string? country) =>
        Assert.That(Linked.Text(marked, Known).Companies.Single().Company?.Country, Is.EqualTo(country));
}
