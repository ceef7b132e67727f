namespace Extraction.Learned;

/// <summary>Sums the weight rows of the features it is given. A sum of 200 rows of 8 bits fits 16 bits.</summary>
internal readonly struct RowSink : IFeatureSink
{
    private readonly WeightTable table;
    private readonly short[] sums;
    private readonly int start;

    public RowSink(WeightTable table, short[] sums, int start)
    {
        this.table = table;
        this.sums = sums;
        this.start = start;
    }

    public void Add(ulong feature) => table.AddTo(sums.AsSpan(start, table.Stride), feature);
}
