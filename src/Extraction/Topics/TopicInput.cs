using Microsoft.ML.Data;

namespace Extraction.Topics;

/// <summary>A row that a topic model reads: the input schema of every model trained here.</summary>
public sealed class TopicInput
{
    /// <summary>The headline; empty where there is none.</summary>
    [ColumnName("Title")]
    public string Title { get; set; } = string.Empty;

    /// <summary>The body.</summary>
    [ColumnName("Text")]
    public string Text { get; set; } = string.Empty;
}

/// <summary>What the featuriser adds to a row: one sparse vector, laid out as docs/topics.md says.</summary>
public sealed class TopicFeatures
{
    /// <summary>The features.</summary>
    [ColumnName("Features")]
    [VectorType(TopicFeaturizer.Length)]
    public VBuffer<float> Features { get; set; }
}
