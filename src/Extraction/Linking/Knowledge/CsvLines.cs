using System.Text;

namespace Extraction.Linking.Knowledge;

/// <summary>Reads comma-separated records (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvLines
{
    /// <summary>Reads the next record into <paramref name="fields"/> and gives the number of lines it took; 0 at the end.</summary>
    public static int Read(TextReader reader, List<string> fields)
    {
        fields.Clear();
        if (reader.ReadLine() is not { } line) return 0;
        var lines = 1;
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            fields.AddRange(line.Split(','));
            return lines;
        }

        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; ; i++)
        {
            if (i >= line.Length)
            {
                if (!quoted || reader.ReadLine() is not { } next) break;
                field.Append('\n');
                (line, i) = (next, -1);
                lines++;
                continue;
            }

            var c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
                else quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return lines;
    }
}
