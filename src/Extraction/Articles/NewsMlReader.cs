using System.Xml.Linq;

namespace Extraction.Articles;

/// <summary>
/// Reads NewsML-G2: every <c>newsItem</c> with inline text (XHTML or NITF) is an article; a <c>packageItem</c> or <c>newsMessage</c> gives those it
/// holds. Headline, byline, dates and subjects come from the item's metadata.
/// </summary>
internal static class NewsMlReader
{
    public static IReadOnlyList<Article> Read(string page, string? source)
    {
        if (XmlPages.Load(page) is not { } root) return [HtmlReader.Read(page, source)];
        var articles = new List<Article>();
        foreach (var item in root.DescendantsAndSelf())
            if (item.Name.LocalName == "newsItem" && ReadItem(item, source) is { } article) articles.Add(article);
        return articles;
    }

    private static Article? ReadItem(XElement item, string? source)
    {
        var metadata = new PageMetadata();
        string? section = null;
        string? versionDate = null;
        XElement? content = null;
        foreach (var element in item.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "headline": metadata.Headline ??= Squeeze(element.Value); break;
                case "by" or "creator" or "byline" when metadata.Authors.Count == 0: metadata.AddAuthor(XmlPages.Text(element, "name", "person") ?? Squeeze(element.Value)); break;
                case "contentCreated" or "firstCreated" or "firstPublished": Take(element.Value, metadata); break;
                case "versionCreated": versionDate ??= element.Value; break;
                case "subject" or "genre": section ??= XmlPages.Text(element, "name"); break;
                case "inlineXML" or "inlineData": content ??= element; break;
            }
        }
        if (metadata.Published is null && versionDate is not null) Take(versionDate, metadata);
        if (content is null) return null;
        return new Article(Body(content, metadata))
        {
            Id = (string?)item.Attribute("guid"), Source = source, Headline = metadata.Headline, Authors = metadata.Authors, Published = metadata.Published, Section = section, CarriesText = true,
        };
    }

    private static string Body(XElement content, PageMetadata metadata)
    {
        if (!content.HasElements) return HtmlReader.ReadFragment(content.Value);
        XElement? body = null;
        foreach (var element in content.Descendants())
        {
            // NITF: hedline and byline stand in the head of the body, the text in body.content. XHTML: all in body.
            if (element.Name.LocalName == "hl1") metadata.Headline ??= Squeeze(element.Value);
            if (element.Name.LocalName == "body.content") { body = element; break; }
            if (element.Name.LocalName == "body") body ??= element;
        }
        body ??= content;
        var html = XmlPages.Markup(body);
        var text = HtmlReader.ReadFragment(html);
        // An XHTML body repeats the headline as its heading.
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end > 0 && Headlines.Same(text[..end], metadata.Headline) ? text[(end + 2)..] : text;
    }

    private static void Take(string value, PageMetadata metadata)
    {
        if (metadata.Published is null && NewsDate.TryRead(value, out var date)) metadata.Published = date;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
