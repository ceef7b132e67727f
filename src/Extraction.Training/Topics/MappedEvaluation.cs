using System.Globalization;
using Extraction.Models;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>
/// Measures an IPTC model on a set with labels of its own, through a table that maps them: whether the first topic given is the mapped one.
/// </summary>
public sealed class MappedEvaluation
{
    private readonly Dictionary<string, (int Right, int Given, int Rows)> counts = new(StringComparer.Ordinal);

    private MappedEvaluation()
    {
    }

    /// <summary>Rows measured: those whose label is mapped.</summary>
    public int Rows => counts.Values.Sum(static c => c.Rows);

    /// <summary>Share of the rows whose first topic is the mapped one.</summary>
    public double Accuracy => counts.Values.Sum(static c => c.Right) / (double)Math.Max(1, Rows);

    /// <summary>Mean F1 of the first topic over the topics of the set.</summary>
    public double MacroF1 => counts.Values.Where(static c => c.Rows > 0).Select(static c => 2.0 * c.Right / (c.Given + c.Rows)).DefaultIfEmpty(0).Average();

    /// <summary>Measures.</summary>
    /// <param name="zip">The model's bytes.</param>
    /// <param name="rows">Rows with one label of their own set.</param>
    /// <param name="map">Path of the table: set, label, IPTC code.</param>
    /// <param name="set">The set's name in it.</param>
    /// <exception cref="ModelFormatException">The model cannot be read.</exception>
    public static MappedEvaluation Run(byte[] zip, IReadOnlyList<TopicRow> rows, string map, string set)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(map);
        var (schema, model) = TopicModelReader.Read(zip);
        var classifier = new LinearTopicClassifier(TopicFeatureMapping.Default, schema, model);
        var table = new IptcMap(map);
        var document = new Document();
        var evaluation = new MappedEvaluation();
        foreach (var row in rows)
        {
            var label = row.Labels.Count == 0 ? string.Empty : row.Labels[0][(TopicRowReader.OwnScheme.Length + 1)..];
            if (row.Labels.Count == 0 || !table.TryFind(set, label, out var gold)) continue;
            TopicFeatureMapping.Read(new TopicInput { Title = row.Title, Text = row.Text }, document);
            evaluation.Add(gold, First(schema, classifier.Probabilities(document)));
        }

        return evaluation;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"rows {Rows}  first IPTC topic right {Accuracy:F4}  macro F1 {MacroF1:F4}");

    private static string First(TopicSchema schema, double[] probabilities)
    {
        var best = -1;
        for (var t = 0; t < probabilities.Length; t++)
        {
            if (schema.Topics[t].Scheme != "iptc" || schema.Topics[t].Parent is not null) continue;
            if (best < 0 || probabilities[t] > probabilities[best]) best = t;
        }

        return best < 0 ? string.Empty : schema.Topics[best].Column;
    }

    private void Add(string gold, string first)
    {
        var (right, given, rows) = counts.GetValueOrDefault(gold);
        counts[gold] = (right + (gold == first ? 1 : 0), given, rows + 1);
        (right, given, rows) = counts.GetValueOrDefault(first);
        counts[first] = (right, given + 1, rows);
    }
}
