using System.Numerics;
using CsCheck;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Tests.Topics;

/// <summary>The pieces that a topic model is made of, each on its own.</summary>
public class TopicRoomTests
{
    private static readonly WordTable Words = WordTable.Read(WordTable.Write(
        [
            new WordRow("bank", 4, 1, 2, 0.5f, [10, -3]),
            new WordRow("river", 6, 2, 1, 0.25f, [-7, 120]),
        ],
        2));

    [Test]
    public void WordTable_WhatIsWritten_IsRead()
    {
        Assert.That(Words.TryFind(TokenHash.OfLower("River"), out var row), Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(Words.RarityOf(row), Is.EqualTo(6));
            Assert.That(Words.FineClusterOf(row), Is.EqualTo(2));
            Assert.That(Words.CoarseClusterOf(row), Is.EqualTo(1));
            Assert.That(Words.ScaleOf(row), Is.EqualTo(0.25f));
            Assert.That(Words.VectorOf(row).ToArray(), Is.EqualTo(new sbyte[] { -7, 120 }));
            Assert.That(Words.TryFind(TokenHash.OfLower("sea"), out _), Is.False);
        });
    }

    [Test]
    public void WordTable_CutShort_SaysSo()
    {
        var bytes = WordTable.Write([new WordRow("bank", 4, 0, 0, 1, [1])], 1);
        Assert.That(() => WordTable.Read(bytes.AsSpan(0, bytes.Length - 1)), Throws.TypeOf<ModelFormatException>());
    }

    [Test]
    public void Featurize_PartsHaveTheirFixedLength()
    {
        var features = new TopicFeatureBuffer();
        new TopicFeaturizer(Words).Featurize(Document.FromText("The bank by the river. A river bank."), features, letters: true);
        double terms = 0, mean = 0;
        foreach (var slot in features.Slots) if (slot < TopicFeaturizer.AffixStart) terms += features[slot] * features[slot];
        foreach (var value in features.Dense.AsSpan(0, 2)) mean += value * value;
        Assert.Multiple(() =>
        {
            Assert.That(Math.Sqrt(terms), Is.EqualTo(6).Within(1e-4));
            Assert.That(Math.Sqrt(mean), Is.EqualTo(3).Within(1e-4));
        });
    }

    [Test]
    public void Fourier_InnerProducts_ApproachTheGaussianKernel()
    {
        var map = new FourierMap(8);
        Gen.Float[-1, 1].Array[8].Select(Gen.Float[-1, 1].Array[8]).Sample((a, b) =>
        {
            double distance = 0, product = 0;
            for (var i = 0; i < a.Length; i++) distance += (a[i] - b[i]) * (a[i] - b[i]);
            float[] x = Features(map, a), y = Features(map, b);
            for (var k = 0; k < x.Length; k++) product += x[k] * y[k];
            Assert.That(product, Is.EqualTo(Math.Exp(-distance)).Within(0.2));
        }, iter: 50);
    }

    [Test]
    public void Fourier_Slopes_AreThoseOfSmallSteps()
    {
        const float step = 1e-3f;
        var map = new FourierMap(4);
        var weights = Enumerable.Range(0, FourierMap.Count).Select(static k => MathF.Sin(k)).ToArray();
        float[] at = [0.3f, -0.2f, 0.5f, 0.1f], slopes = new float[4], angles = new float[FourierMap.Count], factors = new float[FourierMap.Count];
        map.Angles(at, 1, angles);
        FourierMap.SlopeFactors(angles, 1, factors);
        map.Slopes(factors, weights, slopes);
        for (var i = 0; i < slopes.Length; i++)
        {
            var next = at.ToArray();
            next[i] += step;
            Assert.That((Sum(next) - Sum(at)) / step, Is.EqualTo(slopes[i]).Within(0.02));
        }

        double Sum(float[] vector) => Features(map, vector).Select((value, k) => (double)value * weights[k]).Sum();
    }

    [Test]
    public void Hadamard_IsTheProductWithItsMatrix()
    {
        var values = Enumerable.Range(0, HadamardTransform.Size).Select(static i => MathF.Cos(i * i)).ToArray();
        var transformed = values.ToArray();
        HadamardTransform.Apply(transformed);
        for (var row = 0; row < values.Length; row++)
        {
            double sum = 0;
            for (var column = 0; column < values.Length; column++) sum += int.IsOddInteger(BitOperations.PopCount((uint)(row & column))) ? -values[column] : values[column];
            Assert.That(transformed[row], Is.EqualTo(sum).Within(1e-4));
        }
    }

    private static float[] Features(FourierMap map, float[] vector)
    {
        float[] angles = new float[FourierMap.Count], features = new float[FourierMap.Count];
        map.Angles(vector, 1, angles);
        FourierMap.Features(angles, 1, features);
        return features;
    }

    [Test]
    public void Featurize_SameText_SameFeatures_WhateverStoodBefore() => Gen.String.Select(Gen.String).Sample((first, second) =>
    {
        var featurizer = new TopicFeaturizer(Words);
        var used = new TopicFeatureBuffer();
        var fresh = new TopicFeatureBuffer();
        featurizer.Featurize(Document.FromText(first), used, letters: true);
        featurizer.Featurize(Document.FromText(second), used, letters: true);
        featurizer.Featurize(Document.FromText(second), fresh, letters: true);
        Assert.That(used.Slots.ToArray(), Is.EqualTo(fresh.Slots.ToArray()));
        foreach (var slot in fresh.Slots) Assert.That(used[slot], Is.EqualTo(fresh[slot]));
        Assert.That(used.Dense, Is.EqualTo(fresh.Dense));
        Assert.That(used.ChunkList.Chunks.ToArray(), Is.EqualTo(fresh.ChunkList.Chunks.ToArray()));
    });

    [Test]
    public void Decide_ChildNeverPassesItsParent()
    {
        var decision = new TopicDecision(Schema(exclusive: false));
        Gen.Double[-5, 5].Array[3].Sample(logits =>
        {
            decision.ToProbabilities(logits);
            Assert.That(logits[1], Is.LessThanOrEqualTo(logits[0]));
            var chosen = new bool[3];
            decision.Choose(logits, 10, chosen);
            Assert.That(chosen[1] && !chosen[0], Is.False);
        });
    }

    [Test]
    public void Decide_BelowItsThreshold_BestTopicStandsOnlyAboveTheFloor()
    {
        var decision = new TopicDecision(Schema(exclusive: false));
        var chosen = new bool[3];
        decision.Choose([0.3, 0.1, 0.2], 10, chosen);
        Assert.That(chosen, Is.EqualTo(new[] { true, false, false }));
        decision.Choose([0.19, 0.1, 0.1], 10, chosen);
        Assert.That(chosen, Is.EqualTo(new[] { false, false, false }));
    }

    [Test]
    public void Decide_ExclusiveProbabilities_SumToOne() => Gen.Double[-50, 50].Array[3].Sample(logits =>
    {
        new TopicDecision(Schema(exclusive: true)).ToProbabilities(logits);
        Assert.That(logits.Sum(), Is.EqualTo(1).Within(1e-9));
    });

    [Test]
    public void Taxonomy_SecondLevelHasParentsOfTheFirst()
    {
        var iptc = TopicTaxonomy.Iptc;
        Assert.Multiple(() =>
        {
            Assert.That(iptc.Ids.Count(id => iptc.ParentOf(id) is null), Is.EqualTo(17));
            Assert.That(iptc.NameOf("medtop:04000000"), Is.EqualTo("economy, business and finance"));
            Assert.That(iptc.Ids.Select(iptc.ParentOf).Where(static p => p is not null).All(p => iptc.ParentOf(p!) is null && iptc.Ids.Contains(p!)), Is.True);
            Assert.That(TopicTaxonomy.Newsdesk.Ids, Has.Count.EqualTo(23));
        });
    }

    [Test]
    public void Read_NoZip_SaysSo() => Assert.That(() => TopicModelReader.Read([1, 2, 3]), Throws.TypeOf<ModelFormatException>());

    private static TopicSchema Schema(bool exclusive) => new()
    {
        Exclusive = exclusive,
        Topics = [new TopicColumn("s", "a", "A", 0.5), new TopicColumn("s", "a1", "A1", 0.3, "a"), new TopicColumn("s", "b", "B", 0.5)],
        Floors = new Dictionary<string, double> { ["s"] = 0.2 },
    };
}
