namespace Extraction.Articles;

/// <summary>
/// Turns a page into its articles: drops menus, bylines, captions, teasers and the rest of a site's furniture, and says of each article its
/// headline, authors, date, section and related headlines where the page gives them. Not for a text that is already an article's: make an
/// <see cref="Article"/> of that. Static and safe for concurrent use; every input gives a result, in linear time.
/// </summary>
/// <example><code>foreach (var article in ArticleReader.ReadFile("page.html")) Console.WriteLine(article.Headline);</code></example>
public static class ArticleReader
{
    /// <summary>Reads the articles of a page.</summary>
    /// <param name="page">The page: plain text, Markdown, HTML, an RSS or Atom feed, or NewsML-G2.</param>
    /// <param name="format">How it is written; by default found out from its first characters and from <paramref name="source"/>'s extension.</param>
    /// <param name="source">Where it comes from, such as a file name; goes into <see cref="Article.Source"/>.</param>
    /// <returns>
    /// The articles in page order; empty for a page without text. Offsets of plain text point into the page (<see cref="Article.Map"/>); in all
    /// other formats <see cref="Article.Text"/> is text extracted from the page and <see cref="Article.CarriesText"/> is set.
    /// </returns>
    public static IReadOnlyList<Article> Read(string page, PageFormat format = PageFormat.Auto, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (format == PageFormat.Auto) format = FormatDetector.Detect(page, source);
        if (page.AsSpan().IsWhiteSpace()) return [];
        return format switch
        {
            PageFormat.PlainText => PlainTextReader.Read(page, source),
            PageFormat.Markdown => [MarkdownReader.Read(page, source)],
            PageFormat.Html => [HtmlReader.Read(page, source)],
            PageFormat.Feed => FeedReader.Read(page, source),
            PageFormat.NewsMl => NewsMlReader.Read(page, source),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a page format."),
        };
    }

    /// <summary>Reads the articles of a file. The encoding is that of the byte order mark, else UTF-8 if the file is valid UTF-8, else what the page declares, else Windows-1252.</summary>
    /// <param name="path">The file; its name becomes the articles' source.</param>
    /// <param name="format">How it is written; by default found out from extension and content.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Article> ReadFile(string path, PageFormat format = PageFormat.Auto)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(PageDecoder.Decode(File.ReadAllBytes(path)), format, Path.GetFileName(path));
    }
}
