using CsCheck;
using Extraction.Keyphrases;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Keyphrases;

public class KeyphraseFinderTests
{
    private const string Article = "Solar panels get a levy. The levy on solar panels angers installers. Installers of solar panels say the levy will cost jobs.";

    [Test]
    public void Find_RepeatedPhrases_ComeFirst()
    {
        var phrases = Find(Article);
        Assert.That(phrases.Take(3).Select(static p => p.Text.ToLowerInvariant()), Does.Contain("solar panels"));
        Assert.That(phrases.Select(static p => p.Text.ToLowerInvariant()), Does.Contain("levy"));
    }

    [Test]
    public void Find_Mention_IsOnePhrase()
    {
        const string text = "Acme Solar of Reno sells panels. Reno likes Acme Solar.";
        var mentions = new MentionBuffer();
        mentions.Add(new TextSpan(0, 10), Label.Company, 1);
        mentions.Add(new TextSpan(44, 54), Label.Company, 1);
        Assert.That(Find(text, mentions).Select(static p => p.Text), Does.Contain("Acme Solar"));
    }

    [Test]
    public void Find_NoPhraseInsideAnother_ScoresFallAndLieInRange()
    {
        var phrases = Find(Article);
        Assert.That(phrases.Select(static p => p.Score), Is.Ordered.Descending);
        Assert.That(phrases.Select(static p => p.Score), Is.All.InRange(0, 1));
        for (var i = 0; i < phrases.Count; i++)
        {
            for (var j = 0; j < phrases.Count; j++)
            {
                if (i != j) Assert.That(phrases[i].Text, Does.Not.Contain(phrases[j].Text).IgnoreCase);
            }
        }
    }

    [Test]
    public void Find_AnyText_AtMostTheMaximum() => Gen.String.Sample(text => Assert.That(Find(text + " " + text), Has.Count.LessThanOrEqualTo(10)));

    private static List<Keyphrase> Find(string text, MentionBuffer? mentions = null)
    {
        var phrases = new List<Keyphrase>();
        new KeyphraseFinder().Find(Document.FromText(text), mentions is null ? [] : mentions.Mentions, 10, phrases);
        return phrases;
    }
}
