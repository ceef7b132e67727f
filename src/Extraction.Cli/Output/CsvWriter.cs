using System.Globalization;
using System.Text;

namespace Extraction.Cli.Output;

/// <summary>Comma-separated values by RFC 4180: a header, then a row for each mention, amount, relation, topic and keyphrase.</summary>
internal sealed class CsvWriter : ITagWriter
{
    private readonly StreamWriter writer;

    public CsvWriter(Stream output)
    {
        writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', FlatColumns.All.Select(static c => c.Name)));
    }

    public void Write(ArticleTags tags)
    {
        foreach (var row in FlatRow.Of(tags))
        {
            for (var i = 0; i < FlatColumns.All.Length; i++)
            {
                if (i > 0) writer.Write(',');
                WriteCell(FlatColumns.All[i].Get(row));
            }

            writer.WriteLine();
        }
    }

    public void Dispose() => writer.Dispose();

    private void WriteCell(object? value)
    {
        var text = value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value as string;
        if (text is null) return;
        if (text.AsSpan().ContainsAny("\",\r\n")) text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        writer.Write(text);
    }
}
