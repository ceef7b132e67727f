using System.Globalization;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>Runs a saved topic model over labelled rows.</summary>
public static class TopicEvaluation
{
    /// <summary>Classifies the rows, writes one line <c>gold⇥predicted⇥confidence</c> a row, and says how good it was.</summary>
    /// <param name="zip">The model's bytes.</param>
    /// <param name="rows">Rows with their true topics.</param>
    /// <param name="predictions">Where lines go; null for nowhere.</param>
    /// <exception cref="ModelFormatException">The model cannot be read.</exception>
    public static TopicReport Run(byte[] zip, IReadOnlyList<TopicRow> rows, TextWriter? predictions)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(rows);
        var (schema, model) = TopicModelReader.Read(zip);
        var classifier = new LinearTopicClassifier(TopicFeatureMapping.Default, schema, model);
        var decision = new TopicDecision(schema);
        var tallies = new TopicTallies(schema);
        var chosen = new bool[model.Count];
        var document = new Document();
        foreach (var row in rows)
        {
            TopicFeatureMapping.Read(new TopicInput { Title = row.Title, Text = row.Text }, document);
            var probabilities = classifier.Probabilities(document);
            decision.Choose(probabilities, document.Tokens.Length, chosen);
            tallies.Add(t => MarkOf(row, schema.Topics[t]), chosen, probabilities);
            predictions?.WriteLine(Line(row, schema, chosen, probabilities));
        }

        return TopicReport.Make(tallies);
    }

    /// <summary>Whether a model gives a text several topics or none.</summary>
    public static bool IsMulti(byte[] zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        return !TopicModelReader.Read(zip).Schema.Exclusive;
    }

    private static TopicMark MarkOf(TopicRow row, TopicColumn column)
    {
        if (row.Labels.Contains(column.Column)) return TopicMark.Yes;
        return row.Optional.Contains(column.Column) ? TopicMark.Unknown : TopicMark.No;
    }

    private static string Line(TopicRow row, TopicSchema schema, bool[] chosen, double[] probabilities)
    {
        var given = new List<(string Id, double Confidence)>();
        double best = 0;
        for (var t = 0; t < chosen.Length; t++)
        {
            best = Math.Max(best, probabilities[t]);
            if (chosen[t]) given.Add((schema.Topics[t].Id, probabilities[t]));
        }

        given.Sort(static (a, b) => b.Confidence.CompareTo(a.Confidence));
        var gold = Join(row.Labels.Select(static l => l[(l.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        var confidence = given.Count > 0 ? given[0].Confidence : 1 - best;
        return string.Create(CultureInfo.InvariantCulture, $"{gold}\t{Join(given.Select(static g => g.Id))}\t{confidence:F4}");
    }

    private static string Join(IEnumerable<string> ids)
    {
        var joined = string.Join(',', ids);
        return joined.Length > 0 ? joined : TopicRowReader.NoTopic;
    }
}
