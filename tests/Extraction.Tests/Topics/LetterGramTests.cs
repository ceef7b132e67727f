using CsCheck;
using Extraction.Learned;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>Letter n-grams: what they are taken from, that case and repetition do not matter, and that scores kept for chunks are the sums of weights.</summary>
public class LetterGramTests
{
    private static WordTable Words { get; } = WordTable.Read(WordTable.Write([new WordRow("river", 5, 0, 0, 1, [1])], 1));

    [TestCase("a", ExpectedResult = 1, Description = "begin, a, end")]
    [TestCase("cat", ExpectedResult = 6, Description = "five characters with its ends: three of three, two of four, one of five")]
    [TestCase("", ExpectedResult = 0)]
    public int Read_CountsEveryRunOfThreeToFive(string chunk)
    {
        Span<int> slots = stackalloc int[LetterGrams.Most];
        return LetterGrams.Read(chunk, slots);
    }

    [Test]
    public void Read_WordsOfOneStem_ShareSlots()
    {
        var shared = Slots("charging").Intersect(Slots("chargers")).Count();
        Assert.That(shared, Is.GreaterThan(Slots("charging").Intersect(Slots("minister")).Count() + 5));
    }

    [Test]
    public void Read_AnyChunk_EachSlotOnce() => Gen.String.Sample(static chunk => Assert.That(Slots(chunk), Is.Unique.And.All.InRange(0, LetterGrams.Slots - 1)));

    [Test]
    public void Read_CaseIsIgnored() => Gen.String[Gen.Char['A', 'z'], 1, 50].Sample(static chunk => Assert.That(Slots(chunk.ToUpperInvariant()), Is.EqualTo(Slots(chunk.ToLowerInvariant()))));

    [Test]
    public void Chunks_EachOnce_WithItsFirstPlaceAndCount()
    {
        var chunks = Chunks("The river, the\nRiver. the");
        Assert.Multiple(() =>
        {
            Assert.That(chunks.Select(static c => c.Span), Is.EqualTo(new TextSpan[] { new(0, 3), new(4, 10), new(15, 21) }));
            Assert.That(chunks.Select(static c => c.Count), Is.EqualTo(new[] { 3, 1, 1 }));
            Assert.That(chunks[1].Value, Is.EqualTo(chunks[2].Value), "what stands around a word does not make it rarer");
            Assert.That(chunks[0].Value, Is.GreaterThan(chunks[1].Value), "an unknown word weighs more than a known one");
        });
    }

    [Test]
    public void Chunks_OfAnyText_HaveLengthOne() => Gen.String.Sample(static text =>
    {
        var chunks = Chunks(text);
        var runs = text.Where((c, i) => !CharClass.IsSpace(c) && (i == 0 || CharClass.IsSpace(text[i - 1]))).Count();
        Assert.That(chunks.Sum(static c => c.Count), Is.EqualTo(runs));
        if (chunks.Length > 0) Assert.That(chunks.Sum(static c => c.Value * c.Value), Is.EqualTo(1).Within(1e-4));
    });

    [Test]
    public void ChunkScores_AreTheSumsOfTheWeights_AlsoWhenAskedAgain()
    {
        var random = new Random(3);
        float[] weights = new float[TopicFeaturizer.Length], other = new float[TopicFeaturizer.Length];
        for (var i = TopicFeaturizer.LetterStart; i < weights.Length; i++) weights[i] = random.NextSingle() - 0.5f;
        for (var i = TopicFeaturizer.LetterStart; i < weights.Length; i += 7) other[i] = random.NextSingle() - 0.5f;
        var scores = new ChunkScores([new TopicWeights(0, 1, 0, [], weights), new TopicWeights(0, 1, 0, [], other)]);
        const string text = "Chargers for charging, charging for chargers";
        for (var round = 0; round < 2; round++)
        {
            var list = Read(text);
            var totals = new float[8];
            scores.AddAll(text, list, totals);
            double first = 0, second = 0;
            foreach (var chunk in list.Chunks)
            {
                var slots = Slots(text[chunk.Span.Start..chunk.Span.End]);
                first += chunk.Value * slots.Sum(s => weights[TopicFeaturizer.LetterStart + s]) / Math.Sqrt(slots.Length);
                second += chunk.Value * slots.Sum(s => other[TopicFeaturizer.LetterStart + s]) / Math.Sqrt(slots.Length);
            }

            Assert.Multiple(() =>
            {
                Assert.That(totals[0], Is.EqualTo(first).Within(1e-4));
                Assert.That(totals[1], Is.EqualTo(second).Within(1e-4));
            });
        }
    }

    [Test]
    public void ChunkScores_DoNotDependOnWhatCameBefore()
    {
        var random = new Random(5);
        var weights = new float[TopicFeaturizer.Length];
        for (var i = TopicFeaturizer.LetterStart; i < weights.Length; i++) weights[i] = random.NextSingle() - 0.5f;

        // With so many topics there is room for 256 chunks: most are pushed out again. Samples run on several threads: entries are moved and lost in races too.
        TopicWeights[] columns = [new(0, 1, 0, [], weights), .. Enumerable.Repeat(new TopicWeights(0, 1, 0, [TopicFeaturizer.LetterStart], [1]), 16000)];
        var scores = new ChunkScores(columns);
        Gen.String[Gen.Char[" abc"], 0, 60].Sample(
            text =>
            {
                float[] kept = new float[16008], fresh = new float[16008];
                scores.AddAll(text, Read(text), kept);
                new ChunkScores(columns).AddAll(text, Read(text), fresh);
                Assert.That(kept, Is.EqualTo(fresh));
            },
            iter: 300);
    }

    private static int[] Slots(string chunk)
    {
        var slots = new int[LetterGrams.Most];
        return slots[..LetterGrams.Read(chunk, slots)];
    }

    private static TopicChunk[] Chunks(string text) => Read(text).Chunks.ToArray();

    private static TopicChunkList Read(string text)
    {
        var buffer = new TopicFeatureBuffer();
        new TopicFeaturizer(Words).Featurize(Document.FromText(text), buffer, letters: true);
        return buffer.ChunkList;
    }
}
