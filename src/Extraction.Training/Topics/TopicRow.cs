namespace Extraction.Training.Topics;

/// <summary>A text with the topics a reader gave it.</summary>
/// <param name="Title">Headline; empty where there is none.</param>
/// <param name="Text">Body.</param>
/// <param name="Labels">Its topics, the best first, as <c>scheme/id</c>.</param>
/// <param name="Optional">Topics that count neither way.</param>
public sealed record TopicRow(string Title, string Text, IReadOnlyList<string> Labels, IReadOnlyList<string> Optional)
{
    /// <summary>Schemes that the row says nothing about; null when it speaks of all.</summary>
    public IReadOnlyList<string>? Silent { get; init; }

    /// <summary>How much the row counts in training.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Whether the row only helps learning: calibration, thresholds and report are made without it.</summary>
    public bool IsAuxiliary { get; init; }

    /// <summary>Its id in the source; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>The row as one whose label is coarser or less sure than others: it counts half, and in learning alone.</summary>
    public TopicRow AsAuxiliary() => this with { Weight = 0.5f, IsAuxiliary = true };
}
