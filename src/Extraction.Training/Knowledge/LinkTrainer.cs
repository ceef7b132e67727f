using System.Globalization;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Learns the weights of the linker's features from articles whose companies are known: softmax over a name's candidates and NIL, maximum likelihood with
/// a quadratic pull towards the weights in use. Deterministic.
/// </summary>
public sealed class LinkTrainer(KnowledgeBase knowledge)
{
    private const int Rounds = 3000;
    private const double Rate = 0.3, Pull = 0.01;

    private readonly List<(float[][] Candidates, bool[] Right)> examples = [];
    private readonly AliasLinker linker = new(knowledge);

    /// <summary>Adds the companies of a gold file that have candidates.</summary>
    public void Add(string gold, string? articles)
    {
        foreach (var (group, company, _) in LinkExamples.Read(linker, gold, articles))
        {
            if (group.Candidates.Count > 0) examples.Add(([.. group.Candidates.Select(static c => c.Features)], [.. group.Candidates.Select(c => IsRight(c, company))]));
        }
    }

    /// <summary>Learns and writes the weights with their names, and the likelihood before and after.</summary>
    public void Train(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var start = Array.ConvertAll(LinkFeatures.Weights, static w => (double)w);
        var weights = (double[])start.Clone();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} names with candidates; log-likelihood {Step(weights, null):0.0000} each, {Accuracy(weights):0.0000} right"));
        var gradient = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            Step(weights, gradient);
            for (var i = 0; i < weights.Length; i++) weights[i] += Rate * (gradient[i] - (Pull * (weights[i] - start[i])));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after: log-likelihood {Step(weights, null):0.0000}, {Accuracy(weights):0.0000} right"));
        for (var i = 0; i < weights.Length; i++) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights[i],8:0.00}f, // {LinkFeatures.NameOf(i)}"));
    }

    /// <summary>Whether a candidate is the company meant.</summary>
    internal static bool IsRight(Candidate candidate, GoldCompany company)
    {
        var listings = candidate.Company.Listings;
        if (company.Tickers.Count > 0) return listings.Count > 0 && company.Fits(listings[0][..listings[0].LastIndexOf('@')]);

        // A unit without a ticker of its own may carry the one it had.
        return listings.Count == 0 || (candidate.Company.Kind is "subsidiary" or "defunct" && company.Status is "subsidiary" or "defunct" && candidate.Kind == AliasKind.Canonical);
    }

    private double Step(double[] weights, double[]? gradient)
    {
        double total = 0;
        foreach (var (candidates, right) in examples)
        {
            var p = Array.ConvertAll(candidates, c => Math.Exp(Dot(weights, c)));
            double all = 1 + p.Sum(), good = Array.IndexOf(right, true) < 0 ? 1 : 0;
            for (var i = 0; i < p.Length; i++) good += right[i] ? p[i] : 0;
            total += Math.Log(good / all);
            if (gradient is null) continue;
            for (var i = 0; i < p.Length; i++)
            {
                var push = ((right[i] ? p[i] / good : 0) - (p[i] / all)) / examples.Count;
                for (var k = 0; k < weights.Length; k++) gradient[k] += push * candidates[i][k];
            }
        }

        return total / examples.Count;
    }

    private double Accuracy(double[] weights)
    {
        var correct = 0;
        foreach (var (candidates, right) in examples)
        {
            var scores = Array.ConvertAll(candidates, c => Dot(weights, c));
            var best = Array.IndexOf(scores, scores.Max());
            correct += scores[best] > 0 ? (right[best] ? 1 : 0) : Array.IndexOf(right, true) < 0 ? 1 : 0;
        }

        return (double)correct / examples.Count;
    }

    private static double Dot(double[] weights, float[] features)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
