using System.Text.Json;

namespace Extraction.Benchmarks;

/// <summary>The articles that are measured on: a file of JSON Lines or plain text, or the project's own gold paragraphs.</summary>
internal static class Sample
{
    private const int ArticleLength = 2400;

    /// <summary>Articles of about 400 words.</summary>
    public static string[] Articles { get; } = Load();

    /// <summary>Words in all articles, split at white space.</summary>
    public static int Words { get; } = Articles.Sum(static a => a.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static string[] Load()
    {
        var path = Environment.GetEnvironmentVariable("EXTRACTION_BENCHMARK_TEXT") ?? Find("data/gold/test.jsonl");
        var lines = File.ReadLines(path).Select(static line => line.StartsWith('{') ? JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()! : line);
        var articles = new List<string>();
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append("\n\n");
            if (text.Length < ArticleLength) continue;
            articles.Add(text.ToString());
            text.Clear();
        }

        if (text.Length > 0) articles.Add(text.ToString());
        return [.. articles];
    }

    private static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException($"{relative} was found in no folder above the program; name a file in EXTRACTION_BENCHMARK_TEXT.");
    }
}
