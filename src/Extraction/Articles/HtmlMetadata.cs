using AngleSharp.Dom;

namespace Extraction.Articles;

/// <summary>Collects a page's metadata: JSON-LD first, then <c>meta</c> elements, microdata, <c>time</c> elements and the title.</summary>
internal static class HtmlMetadata
{
    public static PageMetadata Read(IDocument document)
    {
        var metadata = new PageMetadata();
        foreach (var script in document.GetElementsByTagName("script"))
            if (string.Equals(script.GetAttribute("type"), "application/ld+json", StringComparison.OrdinalIgnoreCase)) JsonLdReader.Read(script.TextContent, metadata);
        var meta = MetaValues(document);
        var title = First(meta, "og:title", "twitter:title", "dc.title", "sailthru.title");
        // Some sites give every page their own name.
        if (title is not null && !title.Equals(First(meta, "og:site_name"), StringComparison.OrdinalIgnoreCase)) metadata.Headline ??= title;
        metadata.Section ??= First(meta, "article:section", "section", "sailthru.section");
        if (metadata.Authors.Count == 0)
            foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "sailthru.author", "dc.creator", "parsely-author", "byl"])
                if (metadata.Authors.Count == 0 && meta.TryGetValue(name, out var value)) metadata.AddAuthor(value);
        foreach (var name in (ReadOnlySpan<string>)["article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "sailthru.date", "parsely-pub-date", "pubdate", "publish-date", "og:published_time"])
            if (metadata.Published is null && meta.TryGetValue(name, out var value) && NewsDate.TryRead(value, out var date)) metadata.Published = date;
        ReadElements(document, metadata);
        return metadata;
    }

    private static void ReadElements(IDocument document, PageMetadata metadata)
    {
        if (metadata.Published is null)
            foreach (var element in document.QuerySelectorAll("[itemprop=datePublished],time[datetime],time[pubdate]"))
            {
                var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
                if (NewsDate.TryRead(value, out var date)) { metadata.Published = date; break; }
            }
        if (metadata.Authors.Count == 0)
            foreach (var element in document.QuerySelectorAll("[itemprop=author] [itemprop=name],[itemprop=author],a[rel=author]"))
            {
                var name = element.GetAttribute("content") ?? Squeeze(element.TextContent);
                if (name.Length is > 3 and < 60) { metadata.AddAuthor(name); break; }
            }
        var titles = document.GetElementsByTagName("h1");
        var heading = titles.Length > 0 ? Squeeze(titles[0].TextContent) : "";
        metadata.Headline ??= heading.Length > 0 ? heading : document.Title;
        if (metadata.Headline is null) return;
        metadata.Headline = Headlines.WithoutSite(Squeeze(metadata.Headline), heading);
        if (metadata.Headline.Length == 0) metadata.Headline = null;
    }

    private static Dictionary<string, string> MetaValues(IDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.GetElementsByTagName("meta"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            var content = element.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content)) values.TryAdd(name.Trim(), content.Trim());
        }
        return values;
    }

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (values.TryGetValue(name, out var value)) return value;
        return null;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
