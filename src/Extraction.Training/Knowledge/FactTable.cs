using System.IO.Compression;
using System.Text;

namespace Extraction.Training.Knowledge;

/// <summary>A tab-separated table with a header line, plain or gzipped, read row by row.</summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly string path;

    private FactTable(string path) => this.path = path;

    /// <summary>The rows of the table at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IEnumerable<FactRow> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new FactTable(path);
        var header = (reader.ReadLine() ?? string.Empty).Split('\t');
        for (var i = 0; i < header.Length; i++) table.columns[header[i]] = i;
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0 && text[0] != '#') yield return new FactRow(table, text.Split('\t'), line);
        }
    }

    /// <summary>One row.</summary>
    /// <param name="Table">Its table.</param>
    /// <param name="Fields">Its fields.</param>
    /// <param name="Line">Line of the file, from 1.</param>
    internal readonly record struct FactRow(FactTable Table, string[] Fields, int Line)
    {
        /// <summary>The field of that column; empty where the row is short.</summary>
        /// <exception cref="InvalidDataException">The table has no such column.</exception>
        public string this[string column] => Table.columns.TryGetValue(column, out var index)
            ? index < Fields.Length ? Fields[index].Trim() : string.Empty
            : throw new InvalidDataException($"{Table.path} has no column {column}.");

        /// <summary>A field that is a list joined by semicolons.</summary>
        public string[] List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
