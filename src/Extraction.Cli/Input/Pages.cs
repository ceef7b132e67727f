using Extraction.Articles;

namespace Extraction.Cli.Input;

/// <summary>Reads pages from files, standard input and requests.</summary>
internal static class Pages
{
    /// <summary>The articles of the page in <paramref name="file"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<Article> Read(InputFile file)
    {
        if (!file.IsStandardInput) return [.. ArticleReader.ReadFile(file.Path).Select(article => article with { Source = file.Path })];
        using var bytes = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(bytes);
        return ArticleReader.Read(PageDecoder.Decode(bytes.ToArray()));
    }

    /// <summary>The articles of a page of that media type.</summary>
    public static IReadOnlyList<Article> Parse(string page, string mediaType) => ArticleReader.Read(page, mediaType switch
    {
        "text/html" or "application/xhtml+xml" => PageFormat.Html,
        "text/markdown" => PageFormat.Markdown,
        "text/plain" => PageFormat.PlainText,
        _ => PageFormat.Auto,
    });
}
