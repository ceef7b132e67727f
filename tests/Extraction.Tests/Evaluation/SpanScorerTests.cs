using Extraction.Evaluation;

namespace Extraction.Tests.Evaluation;

public class SpanScorerTests
{
    private static readonly Label Per = Label.Of("PER"), Loc = Label.Of("LOC");

    [Test]
    public void Add_WrongLabelAndBoundary_AreBothWrongAndMissed()
    {
        var scorer = new SpanScorer();
        scorer.Add([new(0, 2, Per), new(5, 6, Loc), new(8, 9, Per)], [new(0, 2, Per), new(5, 6, Per), new(8, 10, Per)]);
        Assert.Multiple(() =>
        {
            Assert.That(scorer.Total, Is.EqualTo(new PrfScore(1, 2, 2)));
            Assert.That(scorer.Labels["PER"], Is.EqualTo(new PrfScore(1, 2, 1)));
            Assert.That(scorer.Labels["LOC"], Is.EqualTo(new PrfScore(0, 0, 1)));
            Assert.That(scorer.Total.F1, Is.EqualTo(1 / 3.0).Within(1e-9));
        });
    }

    [Test]
    public void ConfidenceInterval_SameScoreEverywhere_IsAPoint()
    {
        var scorer = new SpanScorer();
        for (var i = 0; i < 20; i++) scorer.Add([new(0, 2, Per), new(3, 4, Per)], [new(0, 2, Per)]);
        Assert.That(scorer.ConfidenceInterval(), Is.EqualTo((2 / 3.0, 2 / 3.0)));
    }

    [TestCase("B-PER I-PER O B-PER", "0-2 PER|3-4 PER")]
    [TestCase("I-PER I-LOC I-LOC", "0-1 PER|1-3 LOC")]
    [TestCase("B-PER B-PER I-PER", "0-1 PER|1-3 PER")]
    [TestCase("O O", "")]
    public void Chunks_BioTags_FollowConlleval(string tags, string expected)
    {
        var sentence = new ConllSentence(tags.Split(' '), tags.Split(' '));
        Assert.That(string.Join('|', sentence.Chunks().Select(c => $"{c.Start}-{c.End} {c.Label}")), Is.EqualTo(expected));
    }
}
