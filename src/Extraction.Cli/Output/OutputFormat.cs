namespace Extraction.Cli.Output;

/// <summary>The formats of <c>extraction tag</c>.</summary>
internal static class OutputFormat
{
    public static readonly string[] Names = ["table", "json", "jsonl", "html", "csv", "parquet"];

    /// <summary>A writer of <paramref name="format"/> to <paramref name="output"/>, which it leaves open.</summary>
    public static ITagWriter Create(string format, Stream output) => format switch
    {
        "table" => new TableWriter(output),
        "json" => new JsonArrayWriter(output),
        "jsonl" => new JsonLinesWriter(output),
        "html" => new HtmlPageWriter(output),
        "csv" => new CsvWriter(output),
        "parquet" => new ParquetTagWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };

    /// <summary>Ending of the names of files in <paramref name="format"/>.</summary>
    public static string EndingOf(string format) => format == "table" ? ".txt" : "." + format;
}
