using Extraction.Editing;
using Extraction.Gazetteers;

namespace Extraction.Tests.Editing;

public class EditorialRulesTests
{
    private const string Text = "Apple and Acme met Jordan in Jordan on Black Friday.";

    private static readonly Gazetteer Names = new GazetteerBuilder().Add("Apple", Label.Company).Add("Jordan", Label.Person).Add("Black Friday", Label.Misc).Build();

    [Test]
    public void Block_Words_AreNotTagged() => Assert.That(Found("block\tApple"), Is.EqualTo(new[] { "Jordan", "Black Friday" }));

    [Test]
    public void Block_WithLabel_DropsThatLabelOnly() => Assert.That(Found("block\tApple\tPERSON\nblock\tJordan\tPERSON"), Is.EqualTo(new[] { "Apple", "Black Friday" }));

    [Test]
    public void Block_PartOfAName_LeavesTheName() => Assert.That(Found("block\tBlack"), Does.Contain("Black Friday"));

    [Test]
    public void Allow_Words_AreTaggedAsThatEntity()
    {
        var acme = Tags("allow\tAcme\tCOMPANY\tAcme Corporation\tacme-1").Entities.Single(static e => e.Name == "Acme Corporation");
        Assert.That(acme.Label, Is.EqualTo(Label.Company));
        Assert.That(acme.Id, Is.EqualTo("acme-1"));
        Assert.That(acme.Mentions.Single().Text, Is.EqualTo("Acme"));
    }

    [Test]
    public void Correct_Entity_GetsLabelNameAndId()
    {
        var fruit = Tags("correct\tApple\tPRODUCT\tapple\tfruit").Entities.Single(static e => e.Id == "fruit");
        Assert.That((fruit.Label, fruit.Name, fruit.LinkEvidence), Is.EqualTo((Label.Product, "apple", "an editorial rule")));
    }

    [Test]
    public void Correct_LabelAlone_DropsTheOldId()
    {
        var apple = Tags("allow\tApple\tCOMPANY\tApple\tapple-1\ncorrect\tApple\tPRODUCT").Entities.Single(static e => e.Name == "Apple");
        Assert.That((apple.Label, apple.Id), Is.EqualTo((Label.Product, (string?)null)));
    }

    [Test]
    public void Correct_WhatIsNotTagged_TagsNothing() => Assert.That(Found("correct\tAcme\tCOMPANY"), Is.EqualTo(Found("")));

    [TestCase("forbid\tApple", "line 1")]
    [TestCase("# fine\n\nblock", "line 3")]
    [TestCase("allow\tAcme", "label")]
    public void Parse_WhatIsNoRule_GivesTheLine(string rules, string expected) =>
        Assert.That(() => EditorialRules.Parse(new StringReader(rules)), Throws.TypeOf<FormatException>().With.Message.Contains(expected).IgnoreCase);

    private static string[] Found(string rules) => [.. Tags(rules).Entities.OrderBy(static e => e.Mentions[0].Span.Start).Select(static e => e.Name)];

    private static ArticleTags Tags(string rules) => new ExtractorBuilder().AddRecognizer(new GazetteerRecognizer(Names)).UseRules(EditorialRules.Parse(new StringReader(rules))).Build().Extract(Text);
}
