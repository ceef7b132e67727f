using Extraction.Topics;
using Extraction.Training.Topics;
using Microsoft.ML;

namespace Extraction.Tests.Topics;

/// <summary>The factor and shift that confidences of exclusive topics are calibrated by: found again where they are known.</summary>
public class ExclusiveCalibrationTests
{
    private static readonly string[] Topics = ["own/a", "own/b", "own/c"];

    [TestCase(2.0, -1.0)]
    [TestCase(0.6, 0.5)]
    public void Fit_LabelsDrawnFromKnownProbabilities_FindsTheirFactorAndShift(double sharpness, double shift)
    {
        var random = new Random(11);
        var scores = Enumerable.Range(0, 4000).Select(_ => new[] { Normal(random), Normal(random), Normal(random) }).ToArray();
        var labels = Array.ConvertAll(scores, row => Draw(row, sharpness, shift, random));
        var (foundSharpness, foundShift) = new ExclusiveCalibration(Trained(scores, labels)).Fit();
        Assert.Multiple(() =>
        {
            Assert.That(foundSharpness, Is.EqualTo(sharpness).Within(0.15 * sharpness));
            Assert.That(foundShift, Is.EqualTo(shift).Within(0.4));
        });
    }

    [Test]
    public void Fit_NoLabels_ChangesNothing() => Assert.That(new ExclusiveCalibration(Trained([[1, 2, 3]], [null])).Fit(), Is.EqualTo((1.0, 0.0)));

    private static TrainedTopics Trained(double[][] scores, string?[] labels)
    {
        var rows = labels.Select(static label => new TopicRow(string.Empty, "text", label is null ? [] : [label], [])).ToArray();
        var held = new HeldOutScores(rows.Length, Topics.Length);
        for (var r = 0; r < rows.Length; r++) for (var t = 0; t < Topics.Length; t++) held[r, t] = (float)scores[r][t];
        var calibrated = Array.ConvertAll(Topics, static t => new CalibratedTopic(t, 1, 0, 0, 1, 1));
        return new TrainedTopics(new MLContext(1), calibrated, [], 5, new LabelledVectors(rows, Topics, TopicFeatureMapping.Default), held);
    }

    private static double Normal(Random random) => 2 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static string Draw(double[] logits, double sharpness, double shift, Random random)
    {
        var probabilities = logits.ToArray();
        ExclusiveTopics.ToProbabilities(probabilities, sharpness, shift);
        var at = random.NextDouble();
        return at < probabilities[0] ? Topics[0] : at < probabilities[0] + probabilities[1] ? Topics[1] : Topics[2];
    }
}
