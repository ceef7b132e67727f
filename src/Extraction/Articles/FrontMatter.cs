namespace Extraction.Articles;

/// <summary>Reads the front matter of a Markdown page: lines <c>key: value</c> between two lines of <c>---</c> (or <c>+++</c>, <c>key = value</c>).</summary>
internal static class FrontMatter
{
    private const int MostLines = 200;

    /// <summary>Fills <paramref name="metadata"/>; returns the index of the first line after the front matter, 0 if there is none.</summary>
    public static int Read(string[] lines, PageMetadata metadata)
    {
        if (lines.Length < 2 || lines[0].TrimEnd() is not ("---" or "+++")) return 0;
        var fence = lines[0].TrimEnd();
        var end = 1;
        while (end < lines.Length && end < MostLines && lines[end].TrimEnd() != fence) end++;
        if (end >= lines.Length || lines[end].TrimEnd() != fence) return 0;
        var key = "";
        for (var i = 1; i < end; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("- ", StringComparison.Ordinal)) { Take(key, Unquote(line[2..]), metadata); continue; }
            var at = line.AsSpan().IndexOfAny(':', '=');
            if (at <= 0) continue;
            key = line[..at].Trim().ToLowerInvariant();
            foreach (var value in line[(at + 1)..].Trim().Trim('[', ']').Split(key is "authors" or "author" ? ',' : '\0')) Take(key, Unquote(value), metadata);
        }
        return end + 1;
    }

    private static void Take(string key, string value, PageMetadata metadata)
    {
        if (value.Length == 0) return;
        switch (key)
        {
            case "title" or "headline": metadata.Headline ??= value; break;
            case "author" or "authors" or "byline": metadata.AddAuthor(value); break;
            case "section" or "category" or "categories": metadata.Section ??= value; break;
            case "date" or "published" or "pubdate" or "publishdate" or "created":
                if (metadata.Published is null && NewsDate.TryRead(value, out var date)) metadata.Published = date;
                break;
        }
    }

    private static string Unquote(string value)
    {
        value = value.Trim();
        return value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
    }
}
