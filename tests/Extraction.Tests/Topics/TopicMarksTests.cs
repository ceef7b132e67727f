using Extraction.Training.Topics;

namespace Extraction.Tests.Topics;

/// <summary>What rows say about topics: labels count before what is optional, that before silence, and the rest is no.</summary>
public class TopicMarksTests
{
    private static readonly string[] Topics = ["iptc/a", "iptc/b", "newsdesk/c", "newsdesk/d"];

    private static readonly TopicMarks Marks = new(
        [
            new TopicRow(string.Empty, "one", ["iptc/a"], ["iptc/b"]),
            new TopicRow(string.Empty, "two", ["newsdesk/c"], ["iptc/a", "newsdesk/c"]) { Silent = ["newsdesk"] },
            new TopicRow(string.Empty, "three", ["iptc/a", "unknown/x"], []),
        ],
        Topics);

    [TestCase(0, "Yes Unknown No No")]
    [TestCase(1, "Unknown No Yes Unknown")]
    [TestCase(2, "Yes No No No")]
    public void Of_ARow_LabelsThenOptionalThenSilent(int row, string expected) =>
        Assert.That(string.Join(' ', Enumerable.Range(0, Topics.Length).Select(t => Marks[row, t])), Is.EqualTo(expected));

    [Test]
    public void Positives_LookOnlyAtRowsThatSpeak()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Marks.Positives(0, static _ => true), Is.EqualTo((true, true)), "the second row says nothing about it");
            Assert.That(Marks.Positives(1, static _ => true), Is.EqualTo((false, false)));
            Assert.That(Marks.Positives(2, static _ => true), Is.EqualTo((true, false)));
            Assert.That(Marks.Positives(2, static row => row == 1), Is.EqualTo((true, true)));
        });
    }
}
