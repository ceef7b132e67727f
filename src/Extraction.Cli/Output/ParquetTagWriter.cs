using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Extraction.Cli.Output;

/// <summary>The rows of <see cref="CsvWriter"/> as Apache Parquet. Numbers of amounts are doubles, as readers outside .NET expect; JSON holds the exact decimals.</summary>
internal sealed class ParquetTagWriter(Stream output) : ITagWriter
{
    private const int RowsPerGroup = 50_000;

    private static readonly DataField[] Fields = [.. FlatColumns.All.Select(static c => Field(c.Name))];

    private readonly List<FlatRow> rows = [];
    private readonly MemoryStream pending = new();
    private ParquetWriter? writer;

    public void Write(ArticleTags tags)
    {
        rows.AddRange(FlatRow.Of(tags));
        if (rows.Count >= RowsPerGroup) WriteGroup();
    }

    public void Dispose()
    {
        WriteGroup();
        writer!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        pending.WriteTo(output);
        output.Flush();
    }

    private static DataField Field(string name) => name switch
    {
        "start" or "end" => new DataField<int?>(name),
        "confidence" or "salience" or "low" or "high" => new DataField<double?>(name),
        _ => new DataField<string>(name),
    };

    private void WriteGroup()
    {
        writer ??= ParquetWriter.CreateAsync(new ParquetSchema(Fields), pending).GetAwaiter().GetResult();
        using (var group = writer.CreateRowGroup())
        {
            for (var i = 0; i < Fields.Length; i++) WriteColumnAsync(group, Fields[i], FlatColumns.All[i].Get).GetAwaiter().GetResult();
        }

        rows.Clear();
    }

    private async Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, Func<FlatRow, object?> get)
    {
        if (field.ClrType == typeof(int)) await group.WriteAsync<int>(field, rows.ConvertAll(r => (int?)get(r)).ToArray().AsMemory());
        else if (field.ClrType == typeof(double)) await group.WriteAsync<double>(field, rows.ConvertAll(r => ToDouble(get(r))).ToArray().AsMemory());
        else await group.WriteAsync(field, rows.ConvertAll(r => (string?)get(r))!);
    }

    private static double? ToDouble(object? number) => number is null ? null : Convert.ToDouble(number, CultureInfo.InvariantCulture);
}
