using System.Diagnostics;
using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>Trains a topic model from a file and saves it as an ML.NET zip, with a report of what held-out rows say of it.</summary>
public sealed class TopicTraining
{
    private readonly TopicTrainingOptions options;
    private readonly Action<string> log;

    /// <summary>Makes a run.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="log">Told what is going on, a line at a time.</param>
    public TopicTraining(TopicTrainingOptions options, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        this.options = options;
        this.log = log;
    }

    /// <summary>Trains on <paramref name="rows"/> and writes <paramref name="path"/>.</summary>
    /// <returns>What held-out rows say: every row judged by a model that has not seen it.</returns>
    /// <exception cref="InvalidDataException">There is nothing to learn from.</exception>
    public TopicReport Run(IReadOnlyList<TopicRow> rows, string path)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var clock = Stopwatch.StartNew();
        var trained = new TopicTrainer(TopicFeatureMapping.Default, options, log).Train(rows);
        var schema = TopicSchemaMaker.Make(trained, options);
        trained.Save(path, schema);
        log($"saved {path} ({new FileInfo(path).Length / 1e6:F1} MB) after {clock.Elapsed.TotalSeconds:F0} s");
        return TopicReport.Of(rows, trained, schema);
    }
}
