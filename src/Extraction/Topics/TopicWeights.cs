namespace Extraction.Topics;

/// <summary>One topic's weights as read from a model: sparse with indices, or one a slot without.</summary>
internal sealed class TopicWeights(float bias, double slope, double offset, int[] indices, float[] values)
{
    private int[] indices = indices;
    private float[] values = values;

    /// <summary>The score of a text without features.</summary>
    public float Bias => bias;

    /// <summary>Slope of the calibration.</summary>
    public double Slope => slope;

    /// <summary>Offset of the calibration.</summary>
    public double Offset => offset;

    /// <summary>Number of weights held.</summary>
    public int Length => values.Length;

    /// <summary>A slot and its weight.</summary>
    public (int Slot, float Weight) this[int i] => (indices.Length == 0 ? i : indices[i], values[i]);

    /// <summary>Lets go of the weights once they are laid out elsewhere.</summary>
    public void Forget()
    {
        indices = [];
        values = [];
    }
}
