namespace Extraction.Articles;

/// <summary>Tells how a page is written: by its first characters where they are clear, else by its file's extension.</summary>
internal static class FormatDetector
{
    private const int HeadLength = 4096;

    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<title", "<article", "<div", "<p>", "<p ", "<section", "<main", "<script", "<h1", "<table", "<span", "<header"];

    public static PageFormat Detect(string page, string? source)
    {
        var head = page.AsSpan(0, Math.Min(page.Length, HeadLength)).TrimStart('\uFEFF').TrimStart();
        if (head.Length > 0 && head[0] == '<')
        {
            if (OfXml(head) is { } xml) return xml;
            foreach (var start in HtmlStarts) if (head.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return PageFormat.Html;
        }
        return Path.GetExtension(source ?? "").ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" or ".aspx" => PageFormat.Html,
            ".md" or ".markdown" or ".mdown" => PageFormat.Markdown,
            ".rss" or ".atom" => PageFormat.Feed,
            ".newsml" or ".nml" => PageFormat.NewsMl,
            ".txt" or ".text" => PageFormat.PlainText,
            _ => LooksLikeMarkdown(head) ? PageFormat.Markdown : PageFormat.PlainText,
        };
    }

    /// <summary>The format of an XML page by its root element; null if it is none of ours.</summary>
    private static PageFormat? OfXml(ReadOnlySpan<char> head)
    {
        var tags = new TagScanner(head);
        while (tags.Next())
        {
            if (tags.Name.Length == 0) continue;
            var name = tags.Name[(tags.Name.LastIndexOf(':') + 1)..];
            if (name is "rss" or "feed" or "RDF") return PageFormat.Feed;
            if (name is "newsItem" or "packageItem" or "newsMessage" or "conceptItem" or "knowledgeItem" or "NewsML") return PageFormat.NewsMl;
            if (name.Equals("html", StringComparison.OrdinalIgnoreCase)) return PageFormat.Html;
            return null;
        }
        return null;
    }

    /// <summary>Front matter, or a first line that is a heading.</summary>
    private static bool LooksLikeMarkdown(ReadOnlySpan<char> head) =>
        (head.StartsWith("---\n", StringComparison.Ordinal) || head.StartsWith("---\r\n", StringComparison.Ordinal)) && head[4..].Contains("\n---", StringComparison.Ordinal)
        || head.StartsWith("# ", StringComparison.Ordinal);
}
