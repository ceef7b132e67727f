using System.Globalization;
using System.Text;

namespace Extraction.Rendering;

/// <summary>Writes one article's tags as a fragment of HTML.</summary>
internal sealed class HtmlRenderer(ArticleTags tags)
{
    private readonly StringBuilder html = new(1024);

    public string Render(bool withStyle)
    {
        if (withStyle) html.Append("<style>").Append(HtmlStyle.Css).Append("</style>\n");
        html.Append("<article class=\"xtr\" lang=\"").AppendText(tags.Language).Append("\">\n");
        var (headline, body) = TextPieces.Of(tags);
        Heading(headline);
        html.Append("<div class=\"cols\">\n<div><div class=\"body\">");
        HtmlHighlighter.Append(html, tags.Article.Text, body);
        html.Append("</div></div>\n<div>\n");
        new HtmlTables(html, tags).Append();
        html.Append("</div>\n</div>\n</article>\n");
        return html.ToString();
    }

    private void Heading(List<TextPiece> pieces)
    {
        var article = tags.Article;
        if (article.Headline is { } headline)
        {
            html.Append("<h2>");
            HtmlHighlighter.Append(html, headline, pieces);
            html.Append("</h2>\n");
        }

        var facts = new List<string>();
        if (article.Authors.Count > 0) facts.Add("By " + string.Join(", ", article.Authors));
        if (article.Published is { } published) facts.Add(published.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        if (article.Section is { } section) facts.Add(section);
        if (article.Source is { } source) facts.Add(source);
        if (tags.Language != "en") facts.Add("language " + tags.Language + ": only English is tagged");
        if (facts.Count > 0) html.Append("<p class=\"by\">").AppendText(string.Join(" · ", facts)).Append("</p>\n");
    }
}
