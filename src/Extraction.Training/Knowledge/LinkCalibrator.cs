using System.Globalization;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Measures how well the confidence of links tells how often they are right (reliability table, expected calibration error) and fits the two constants that
/// make it so (Platt's method), by cross-fitting: each half of a file's articles is calibrated by what the other half taught.
/// </summary>
public sealed class LinkCalibrator(KnowledgeBase knowledge)
{
    private const int Bins = 5, Rounds = 5000, Halves = 2;
    private const double Rate = 0.5, Lowest = 0.5;

    private readonly AliasLinker linker = new(knowledge);
    private readonly List<(double P, bool Right, int Half)> links = [];

    /// <summary>Adds the links of a gold file's articles.</summary>
    public void Add(string gold, string? articles)
    {
        foreach (var (group, company, article) in LinkExamples.Read(linker, gold, articles))
        {
            if (group.Link is { } link) links.Add((link.Probability, LinkTrainer.IsRight(link, company), article % Halves));
        }
    }

    /// <summary>Writes the reliability of the probabilities as they are and as cross-fitted, and the constants fitted on all.</summary>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Table(output, "as scored", links.ConvertAll(static l => (l.P, l.Right)));
        var fits = Enumerable.Range(0, Halves).Select(h => Fit(links.FindAll(l => l.Half != h))).ToArray();
        Table(output, "cross-fitted", links.ConvertAll(l => (Apply(l.P, fits[l.Half]), l.Right)));
        var (slope, offset) = Fit(links);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slope {slope:0.000}, offset {offset:0.000} on {links.Count} links"));
    }

    private static void Table(TextWriter output, string name, List<(double P, bool Right)> links)
    {
        double error = 0, brier = 0;
        foreach (var (p, right) in links) brier += (p - (right ? 1 : 0)) * (p - (right ? 1 : 0)) / links.Count;
        for (var bin = 0; bin < Bins; bin++)
        {
            double low = Lowest + (bin * (1 - Lowest) / Bins), high = Lowest + ((bin + 1) * (1 - Lowest) / Bins);
            var inside = links.FindAll(l => (l.P >= low || bin == 0) && (l.P < high || bin == Bins - 1));
            if (inside.Count == 0) continue;
            double said = inside.Average(static l => l.P), was = inside.Average(static l => l.Right ? 1.0 : 0.0);
            error += Math.Abs(said - was) * inside.Count / links.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {low:0.0} to {high:0.0}  {inside.Count,4} links  said {said:0.000}  right {was:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} expected calibration error {error:0.000}, Brier score {brier:0.000}"));
    }

    private static (double Slope, double Offset) Fit(List<(double P, bool Right, int Half)> links)
    {
        double slope = 1, offset = 0;
        for (var round = 0; round < Rounds; round++)
        {
            double a = 0, b = 0;
            foreach (var (p, right, _) in links)
            {
                var push = ((right ? 1 : 0) - Apply(p, (slope, offset))) / links.Count;
                a += push * Logit(p);
                b += push;
            }

            slope += Rate * a;
            offset += Rate * b;
        }

        return (slope, offset);
    }

    private static double Apply(double p, (double Slope, double Offset) fit) => 1 / (1 + Math.Exp(-((fit.Slope * Logit(p)) + fit.Offset)));

    private static double Logit(double p)
    {
        p = Math.Clamp(p, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }
}
