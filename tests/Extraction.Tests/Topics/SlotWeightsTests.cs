using System.Runtime.Intrinsics;
using CsCheck;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>The two forms in which the weights of a slot are held, against the weights themselves.</summary>
public class SlotWeightsTests
{
    private const int Slots = 50;

    [Test]
    public void AnyWeights_AreFoundAndAddedAsGiven() => Gen.Select(Gen.Int[1, 20], Gen.Int[0, 1_000_000]).Sample((topics, seed) =>
    {
        var random = new Random(seed);
        var given = new float[topics, Slots];
        for (var slot = 0; slot < Slots; slot++)
        {
            // From slots nobody cares about to slots that all topics care about.
            for (var t = 0; t < topics; t++) given[t, slot] = random.Next(Slots) < slot ? random.Next(-9, 9) : 0;
        }

        var weights = new SlotWeights([.. Enumerable.Range(0, topics).Select(t => Column(given, t))], 0, TopicFeaturizer.DenseStart);
        var buffer = new TopicFeatureBuffer();
        for (var slot = 0; slot < Slots; slot++) buffer.Count(slot, 1);
        for (var slot = 0; slot < Slots; slot++) buffer.Cells[slot].Value = slot % 7;
        var scores = new float[weights.Stride];
        weights.AddAll(buffer.Slots, buffer.Cells, scores);
        for (var t = 0; t < topics; t++)
        {
            var sum = 0f;
            for (var slot = 0; slot < Slots; slot++)
            {
                Assert.That(weights.At(buffer.Cells[slot].Place, Vector128.Create(t))[3], Is.EqualTo(given[t, slot]));
                sum += given[t, slot] * (slot % 7);
            }

            Assert.That(scores[t], Is.EqualTo(sum));
        }
    });

    private static TopicWeights Column(float[,] given, int topic)
    {
        int[] slots = [.. Enumerable.Range(0, Slots).Where(s => given[topic, s] != 0)];
        return slots.Length == 0 ? new TopicWeights(0, 1, 0, [0], [0f]) : new TopicWeights(0, 1, 0, slots, [.. slots.Select(s => given[topic, s])]);
    }
}
