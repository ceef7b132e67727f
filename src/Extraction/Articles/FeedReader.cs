using System.Xml.Linq;

namespace Extraction.Articles;

/// <summary>Reads the items of an RSS 2.0, RSS 1.0 or Atom feed as articles: the full text where the feed has it, else its summary, without HTML.</summary>
internal static class FeedReader
{
    public static IReadOnlyList<Article> Read(string page, string? source)
    {
        // What is no XML is still a page of text.
        if (XmlPages.Load(page) is not { } root) return [HtmlReader.Read(page, source)];
        var articles = new List<Article>();
        foreach (var element in root.Descendants())
            if (element.Name.LocalName is "item" or "entry") articles.Add(ReadItem(element, source));
        return articles;
    }

    private static Article ReadItem(XElement item, string? source)
    {
        var metadata = new PageMetadata();
        string? content = null;
        string? section = null;
        foreach (var child in item.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "encoded" or "content" when IsText(child): content ??= Html(child); break;
                case "author" or "creator": metadata.AddAuthor(XmlPages.Text(child, "name") ?? NameIn(child.Value)); break;
                case "category" or "subject": section ??= (string?)child.Attribute("label") ?? (child.Value.Trim() is { Length: > 0 } text ? text : (string?)child.Attribute("term")); break;
            }
        }
        if (XmlPages.Text(item, "pubDate", "published", "date", "issued", "updated") is { } date && NewsDate.TryRead(date, out var published)) metadata.Published = published;
        content ??= First(item, "description", "summary", "fulltext") ?? "";
        return new Article(HtmlReader.ReadFragment(content))
        {
            Id = XmlPages.Text(item, "guid", "id") ?? Link(item), Source = source, Headline = XmlPages.Text(item, "title") is { } title ? HtmlReader.ReadFragment(title) : null,
            Authors = metadata.Authors, Published = metadata.Published, Section = section, CarriesText = true,
        };
    }

    private static bool IsText(XElement element) => element.Attribute("src") is null && element.Attribute("url") is null && element.Value.Trim().Length + element.Elements().Count() > 0;

    private static string? First(XElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var child in item.Elements())
                if (child.Name.LocalName == name && Html(child) is { Length: > 0 } html) return html;
        return null;
    }

    /// <summary>The element's HTML: escaped in its text, or as XHTML elements.</summary>
    private static string Html(XElement element) => element.HasElements ? XmlPages.Markup(element) : element.Value.Trim();

    private static string? Link(XElement item)
    {
        foreach (var child in item.Elements())
            if (child.Name.LocalName == "link") return (string?)child.Attribute("href") ?? child.Value.Trim();
        return null;
    }

    /// <summary>RSS writes <c>ann@example.org (Ann Lee)</c>.</summary>
    private static string NameIn(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        return author.Contains('@', StringComparison.Ordinal) && open >= 0 ? author[(open + 1)..].Trim(' ', ')') : author.Trim();
    }
}
