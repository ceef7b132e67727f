using Extraction.Models;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>Holds the library's own scorer against ML.NET's transform of the same file.</summary>
public static class TopicParity
{
    /// <summary>The largest difference that counts as none.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>The largest difference of any topic's probability on any of these texts, before parents bound their children.</summary>
    /// <exception cref="ModelFormatException">The model cannot be read.</exception>
    public static double LargestDifference(byte[] zip, IEnumerable<TopicRow> rows)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(rows);
        var (schema, model) = TopicModelReader.Read(zip);
        var free = schema with { Exclusive = false, Topics = [.. schema.Topics.Select(static t => t with { Parent = null })] };
        var own = new LinearTopicClassifier(TopicFeatureMapping.Default, free, model);
        var pipeline = MlNetTopicClassifier.LoadPipeline(zip, TopicRowReader.OwnScheme);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < free.Topics.Count; t++) columns[free.Topics[t].Column] = t;
        var document = new Document();
        double worst = 0;
        foreach (var row in rows)
        {
            TopicFeatureMapping.Read(new TopicInput { Title = row.Title, Text = row.Text }, document);
            var probabilities = own.Probabilities(document);
            foreach (var (column, expected) in pipeline.Probabilities(row.Title, row.Text)) worst = Math.Max(worst, Math.Abs(probabilities[columns[column]] - expected));
        }

        return worst;
    }
}
