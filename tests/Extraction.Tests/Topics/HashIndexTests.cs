using CsCheck;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>The table that numbers words and chunks: as a dictionary would, also when it grows and when it is used again.</summary>
public class HashIndexTests
{
    [Test]
    public void NumberOf_AnyKeys_AsADictionaryWould()
    {
        var index = new HashIndex();
        Gen.ULong.Array[0, 2000].Sample(
            keys =>
            {
                index.Clear();
                var numbers = new Dictionary<ulong, int>();
                foreach (var key in keys.Concat(keys))
                {
                    var added = numbers.TryAdd(key, numbers.Count);
                    Assert.That((index.NumberOf(key, out var isNew), isNew), Is.EqualTo((numbers[key], added)));
                }
            },
            iter: 100,
            threads: 1);
    }

    [Test]
    public void NumberOf_KeysThatMeetInOnePlace_StayApart()
    {
        var index = new HashIndex();
        for (var i = 0; i < 1500; i++) Assert.That(index.NumberOf((ulong)i, out _), Is.EqualTo(i), "keys that differ in the lower half alone");
        for (var i = 0; i < 1500; i++) Assert.That(index.NumberOf((ulong)i, out var isNew), Is.EqualTo(i).And.Not.EqualTo(isNew ? i : -1));
    }
}
