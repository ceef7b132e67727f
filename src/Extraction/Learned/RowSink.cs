namespace Extraction.Learned;

/// <summary>
/// Sums the weight rows of the features it is given; they are gathered and looked up together by <see cref="Flush"/>, which ends a token.
/// A sum of 200 rows of 8 bits fits 16 bits.
/// </summary>
internal readonly struct RowSink : IFeatureSink
{
    private readonly WeightTable table;
    private readonly FeatureBatch batch;

    public RowSink(WeightTable table, FeatureBatch batch)
    {
        this.table = table;
        this.batch = batch;
    }

    public void Add(ulong feature) => batch.Add(feature);

    /// <summary>Adds the rows of all features given since the last call to <paramref name="sums"/>.</summary>
    public void Flush(Span<short> sums) => batch.AddTo(table, sums);
}
