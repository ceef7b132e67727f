using Extraction.Topics;
using Microsoft.ML.Data;

namespace Extraction.Training.Topics;

/// <summary>A featurised row as ML.NET's binary trainers read it.</summary>
internal sealed class VectorRow
{
    [VectorType(TopicFeaturizer.Length)]
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;
}
