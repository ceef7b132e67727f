namespace Extraction.Linking.Knowledge;

/// <content>Users' own lists.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>
    /// Reads a watch-list: CSV with the columns <c>id,name,aliases,ticker</c> in any order (a header line names them; <c>id</c> and <c>name</c> are
    /// needed), aliases joined by semicolons, tickers as <c>SYMBOL</c> or <c>SYMBOL@MIC</c>. Time and memory grow with the file alone.
    /// </summary>
    /// <exception cref="FormatException">There is no usable header, or a line has no id or name; the message gives the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static KnowledgeBase FromCsv(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path);
        return FromCsv(reader);
    }

    /// <inheritdoc cref="FromCsv(string)"/>
    /// <param name="reader">The text of the list.</param>
    public static KnowledgeBase FromCsv(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new KnowledgeBaseBuilder();
        var fields = new List<string>();
        var number = CsvLines.Read(reader, fields);
        if (number == 0) throw new FormatException("The watch-list is empty: it begins with a header line such as id,name,aliases,ticker.");
        int id = Column(fields, "id"), name = Column(fields, "name"), aliases = Column(fields, "aliases"), ticker = Column(fields, "ticker");
        if (id < 0 || name < 0) throw new FormatException("The watch-list's header line must name the columns id and name.");
        for (var line = 1 + number; ; line += number)
        {
            number = CsvLines.Read(reader, fields);
            if (number == 0) return builder.Build();
            if (fields.Count == 1 && fields[0].Length == 0) continue;
            var (entity, words) = (Field(fields, id), Field(fields, name));
            if (entity.Length == 0 || words.Length == 0) throw new FormatException($"Line {line} of the watch-list has no {(entity.Length == 0 ? "id" : "name")}.");
            builder.Add(new KnownCompany(entity, words) { Aliases = Split(Field(fields, aliases)), Listings = Split(Field(fields, ticker)), Prominence = 7 });
        }
    }

    private static int Column(List<string> header, string name) => header.FindIndex(h => h.Trim().TrimStart('\uFEFF').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Field(List<string> fields, int column) => column >= 0 && column < fields.Count ? fields[column].Trim() : string.Empty;

    private static string[] Split(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
