namespace Extraction.Learned;

/// <summary>The features of one token, waiting to be looked up together. Reusable; not thread-safe.</summary>
internal sealed class FeatureBatch
{
    private ulong[] features = new ulong[128];
    private int[] rows = new int[128];

    public int Count { get; private set; }

    public void Add(ulong feature)
    {
        if (Count == features.Length) Grow();
        features[Count++] = feature;
    }

    /// <summary>Adds the weights of the features to <paramref name="sums"/> and empties the batch.</summary>
    public void AddTo(WeightTable table, Span<short> sums)
    {
        table.AddTo(sums, features.AsSpan(0, Count), rows);
        Count = 0;
    }

    private void Grow()
    {
        Array.Resize(ref features, features.Length * 2);
        rows = new int[features.Length];
    }
}
