using System.Globalization;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Tagging;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Learns the weights of salience from articles whose subject company is known: the subject against the other companies of its article (softmax), and every
/// company against not being the subject (logistic), half each, with a small quadratic pull towards the weights in use. Deterministic.
/// </summary>
public sealed class SalienceTrainer(KnowledgeBase knowledge)
{
    private const int Rounds = 4000;
    private const double Rate = 0.5, Penalty = 0.003;

    private readonly AliasLinker linker = new(knowledge);
    private readonly List<(double[][] Companies, int Subject)> examples = [];

    /// <summary>Adds the articles of a gold file that have a subject among their companies.</summary>
    public void Add(string gold, string? articles)
    {
        foreach (var item in LinkingGold.Read(gold, articles))
        {
            if (item.Subject is null) continue;
            var document = Document.FromText(item.Text);
            var buffer = new MentionBuffer();
            foreach (var (span, label) in item.Spans)
            {
                if (label is not ("MONEY" or "PERCENT" or "QUANTITY" or "DATE")) buffer.Add(span, Label.Of(label), 1);
            }

            var entities = new EntityBuffer();
            entities.Reset(buffer.Count);
            linker.Link(document, buffer.Mentions, buffer, entities);
            var own = new List<int>[entities.Entities.Count];
            for (var i = 0; i < buffer.Count; i++) (own[entities.EntityOf(i)] ??= []).Add(i);
            var most = own.Max(static o => o?.Count ?? 0);
            var companies = Enumerable.Range(0, own.Length).Where(e => own[e] is not null && entities.Entities[e].Label == Label.Company).ToList();
            var subject = companies.FindIndex(e => own[e].Exists(m => buffer.Mentions[m].Span.Of(item.Text).Equals(item.Subject, StringComparison.OrdinalIgnoreCase)));
            if (subject < 0) continue;
            examples.Add(([.. companies.Select(e => Features(document, buffer, own[e], most))], subject));
        }
    }

    /// <summary>Learns and writes the weights, and how often the subject comes first before and after.</summary>
    public void Train(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var start = Salience.Weights;
        var weights = (double[])start.Clone();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} articles; subject first {First(weights):0.0000}"));
        var gradient = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (companies, subject) in examples) Push(companies, subject, weights, gradient);
            for (var i = 0; i < weights.Length; i++) weights[i] += Rate * ((gradient[i] / examples.Count) - (Penalty * (weights[i] - start[i])));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after: {First(weights):0.0000}"));
        output.WriteLine("[" + string.Join(", ", weights.Select(static w => w.ToString("0.00", CultureInfo.InvariantCulture))) + "]");
    }

    private static double[] Features(Document document, MentionBuffer buffer, List<int> own, int most)
    {
        var features = new double[SalienceFeatures.Count];
        SalienceFeatures.Fill(document, buffer.Mentions, own, most, features);
        return features;
    }

    private static void Push(double[][] companies, int subject, double[] weights, double[] gradient)
    {
        var scores = Array.ConvertAll(companies, c => Dot(weights, c));
        var all = scores.Sum(Math.Exp);
        for (var i = 0; i < companies.Length; i++)
        {
            var target = i == subject ? 1 : 0;
            var push = (0.5 * (target - (Math.Exp(scores[i]) / all))) + (0.5 * (target - (1 / (1 + Math.Exp(-scores[i])))));
            for (var k = 0; k < weights.Length; k++) gradient[k] += push * companies[i][k];
        }
    }

    private double First(double[] weights) => examples.Average(e => Array.IndexOf(Array.ConvertAll(e.Companies, c => Dot(weights, c)), e.Companies.Max(c => Dot(weights, c))) == e.Subject ? 1.0 : 0.0);

    private static double Dot(double[] weights, double[] features)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
