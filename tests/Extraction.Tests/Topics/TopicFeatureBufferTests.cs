using CsCheck;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>The buffer's hash table, against a dictionary.</summary>
public class TopicFeatureBufferTests
{
    [Test]
    public void Count_AnySlots_AsADictionaryCounts() => Gen.Int[0, 5000].Array[0, 6000].Array[1, 2].Sample(documents =>
    {
        var buffer = new TopicFeatureBuffer();
        foreach (var slots in documents)
        {
            buffer.Clear();
            var expected = new Dictionary<int, int>();
            foreach (var slot in slots)
            {
                buffer.Count(slot, slot);
                expected[slot] = expected.GetValueOrDefault(slot) + 1;
            }

            Assert.That(buffer.Slots.ToArray(), Is.EqualTo(slots.Distinct()));
            foreach (var (slot, count) in expected)
            {
                Assert.That(buffer.TryFind(slot, out var cell), Is.True);
                Assert.That(buffer.Cells[cell].Count, Is.EqualTo(count));
                Assert.That(buffer.Cells[cell].Rarity, Is.EqualTo(slot));
            }

            Assert.That(buffer.TryFind(5001, out _), Is.False);
        }
    }, iter: 30);

    [Test]
    public void AddTerm_OfASlotThatHasOne_KeepsTheFirst()
    {
        var buffer = new TopicFeatureBuffer();
        var cell = buffer.Count(7, 1);
        buffer.AddTerm(new TopicTerm(cell, 3, new TextSpan(0, 4), true));
        buffer.AddTerm(new TopicTerm(cell, -1, new TextSpan(9, 12), false));
        Assert.That(buffer.Terms, Is.EqualTo(new[] { new TopicTerm(cell, 3, new TextSpan(0, 4), true) }));
    }
}
