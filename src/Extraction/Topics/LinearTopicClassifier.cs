using System.Collections.Concurrent;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// Scores a topic model of this library's own shape with its own featuriser and the weights of the ML.NET file: the same probabilities as
/// ML.NET's transform, many times faster, with evidence. Immutable, thread-safe.
/// </summary>
internal sealed class LinearTopicClassifier : ITopicClassifier
{
    /// <summary>Name of the model's file in a pack.</summary>
    public const string FileName = "topics.zip";

    private readonly TopicFeaturizer featurizer;
    private readonly LinearTopicModel model;
    private readonly TopicDecision decision;
    private readonly ConcurrentBag<TopicFeatureBuffer> pool = [];

    public LinearTopicClassifier(TopicFeaturizer featurizer, TopicSchema schema, LinearTopicModel model)
    {
        this.featurizer = featurizer;
        this.model = model;
        Schema = schema;
        decision = new TopicDecision(schema);
    }

    /// <summary>What the model says about itself.</summary>
    public TopicSchema Schema { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelFormatException">The zip is damaged or no such model.</exception>
    public static LinearTopicClassifier Read(byte[] zip, WordTable words)
    {
        var (schema, model) = TopicModelReader.Read(zip);
        return new LinearTopicClassifier(new TopicFeaturizer(words), schema, model);
    }

    /// <inheritdoc/>
    public void Classify(Document document, ReadOnlySpan<Mention> mentions, List<Topic> topics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(topics);
        if (document.Tokens.IsEmpty) return;
        var buffer = Rent();
        Span<double> probabilities = stackalloc double[model.Count <= 512 ? model.Count : 0];
        if (probabilities.Length < model.Count) probabilities = new double[model.Count];
        Score(document, buffer, probabilities);
        Span<bool> chosen = stackalloc bool[model.Count <= 512 ? model.Count : 0];
        if (chosen.Length < model.Count) chosen = new bool[model.Count];
        decision.Choose(probabilities, document.Tokens.Length, chosen);
        if (chosen.Contains(true)) Add(buffer, probabilities, chosen, topics);
        pool.Add(buffer);
    }

    /// <summary>The confidence of every topic, given or not.</summary>
    public double[] Probabilities(Document document)
    {
        var buffer = Rent();
        var probabilities = new double[model.Count];
        Score(document, buffer, probabilities);
        pool.Add(buffer);
        return probabilities;
    }

    private void Add(TopicFeatureBuffer buffer, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> chosen, List<Topic> topics)
    {
        var given = new int[chosen.Count(true)];
        for (int t = 0, n = 0; t < chosen.Length; t++)
        {
            if (chosen[t]) given[n++] = t;
        }

        var evidence = new (TextSpan Span, double Weight)[given.Length][];
        TopicEvidenceFinder.Find(buffer, featurizer, model, given, evidence);
        for (var i = 0; i < given.Length; i++)
        {
            var column = Schema.Topics[given[i]];
            topics.Add(new Topic(column.Scheme, column.Id, column.Name, probabilities[given[i]], evidence[i]));
        }
    }

    private TopicFeatureBuffer Rent() => pool.TryTake(out var buffer) ? buffer : new TopicFeatureBuffer();

    private void Score(Document document, TopicFeatureBuffer buffer, Span<double> probabilities)
    {
        featurizer.Featurize(document, buffer, letters: model.Letters is not null);
        model.Score(document.Text, buffer, probabilities);
        decision.ToProbabilities(probabilities);
    }
}
