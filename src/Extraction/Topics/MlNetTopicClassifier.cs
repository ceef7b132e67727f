using System.Diagnostics.CodeAnalysis;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Text;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extraction.Topics;

/// <summary>
/// Runs any saved ML.NET pipeline as a topic classifier. Its input may be the columns <c>Title</c>, <c>Text</c> and <c>Label</c> (all text).
/// Its output is either one number column a topic, named <c>scheme/id</c>, that holds a probability, or a multiclass model's
/// <c>PredictedLabel</c> (text) and <c>Score</c> (vector of probabilities). Thread-safe, but slow: a row at a time through ML.NET; models of
/// this library's own shape run many times faster with <see cref="Load"/>.
/// </summary>
public sealed class MlNetTopicClassifier : ITopicClassifier
{
    private const double Threshold = 0.5;
    private readonly MLContext context;
    private readonly ITransformer model;
    private readonly TopicSchema? schema;
    private readonly string scheme;

    private MlNetTopicClassifier(MLContext context, ITransformer model, TopicSchema? schema, string scheme)
    {
        this.context = context;
        this.model = model;
        this.schema = schema;
        this.scheme = scheme;
    }

    /// <summary>Loads a topic model: one trained by <c>extraction train topics</c> with this library's own scorer, any other with ML.NET.</summary>
    /// <param name="path">The ML.NET zip.</param>
    /// <param name="scheme">What to call the taxonomy of a model that does not say.</param>
    /// <exception cref="ModelFormatException">The file is no model.</exception>
    [RequiresDynamicCode("ML.NET makes code at run time; only models of this library's own shape are read without it.")]
    [RequiresUnreferencedCode("ML.NET finds the parts of a pipeline by reflection.")]
    public static ITopicClassifier Load(string path, string scheme = "own")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var zip = File.ReadAllBytes(path);
        if (!TopicModelReader.CanRead(zip)) return LoadPipeline(zip, scheme);
        var (schema, weights) = TopicModelReader.Read(zip);
        return new LinearTopicClassifier(TopicFeatureMapping.Default, schema, weights);
    }

    /// <inheritdoc/>
    public void Classify(Document document, ReadOnlySpan<Mention> mentions, List<Topic> topics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(topics);
        var title = document.Text[..document.HeadlineEnd];
        var output = Transform(title, title.Length == 0 ? document.Text : document.Text[title.Length..].TrimStart());
        if (output.Schema.GetColumnOrNull("PredictedLabel") is { Type: TextDataViewType } label && output.Schema.GetColumnOrNull("Score") is { } scores && schema is null)
        {
            topics.Add(ReadMulticlass(output, label, scores));
            return;
        }

        foreach (var (column, probability) in ReadColumns(output))
        {
            var threshold = schema?.Topics.FirstOrDefault(t => t.Column == column)?.Threshold ?? Threshold;
            var slash = column.IndexOf('/', StringComparison.Ordinal);
            string own = column[..slash], id = column[(slash + 1)..];
            if (probability >= threshold) topics.Add(new Topic(own, id, TopicTaxonomy.Find(own)?.NameOf(id) ?? id, Math.Clamp(probability, 0, 1), []));
        }
    }

    /// <summary>Loads a pipeline with ML.NET, whatever its shape.</summary>
    internal static MlNetTopicClassifier LoadPipeline(byte[] zip, string scheme)
    {
        var context = new MLContext(0);
        context.ComponentCatalog.RegisterAssembly(typeof(TopicFeatureMapping).Assembly);
        try
        {
            using var stream = new MemoryStream(zip, writable: false);
            var model = context.Model.Load(stream, out _);
            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip, writable: false));
            return new MlNetTopicClassifier(context, model, TopicSchema.Read(archive), scheme);
        }
        catch (Exception e) when (e is not ModelFormatException)
        {
            throw new ModelFormatException("topic model", $"ML.NET cannot load it ({e.Message}).", "Save it again with a version of Microsoft.ML that this library references.", e);
        }
    }

    /// <summary>The number columns named <c>scheme/id</c> for one text.</summary>
    internal IEnumerable<(string Column, float Probability)> Probabilities(string title, string text) => ReadColumns(Transform(title, text));

    private IDataView Transform(string title, string text) => model.Transform(context.Data.LoadFromEnumerable(new[] { new Row { Title = title, Text = text } }));

    private Topic ReadMulticlass(IDataView output, DataViewSchema.Column label, DataViewSchema.Column scores)
    {
        using var cursor = output.GetRowCursor([label, scores]);
        cursor.MoveNext();
        ReadOnlyMemory<char> id = default;
        VBuffer<float> values = default;
        cursor.GetGetter<ReadOnlyMemory<char>>(label)(ref id);
        cursor.GetGetter<VBuffer<float>>(scores)(ref values);
        double best = 0;
        foreach (var value in values.GetValues()) best = Math.Max(best, value);
        return new Topic(scheme, id.ToString(), TopicTaxonomy.Find(scheme)?.NameOf(id.ToString()) ?? id.ToString(), Math.Clamp(best, 0, 1), []);
    }

    private static List<(string Column, float Probability)> ReadColumns(IDataView output)
    {
        var columns = output.Schema.Where(static c => !c.IsHidden && c.Type == NumberDataViewType.Single && c.Name.Contains('/', StringComparison.Ordinal)).ToArray();
        using var cursor = output.GetRowCursor(columns);
        cursor.MoveNext();
        var found = new List<(string, float)>(columns.Length);
        foreach (var column in columns)
        {
            float value = 0;
            cursor.GetGetter<float>(column)(ref value);
            found.Add((column.Name, value));
        }

        return found;
    }

    private sealed class Row
    {
        public string Title { get; set; } = string.Empty;

        public string Text { get; set; } = string.Empty;

        public string Label { get; set; } = string.Empty;
    }
}
