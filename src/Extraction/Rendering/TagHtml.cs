namespace Extraction.Rendering;

/// <summary>Tags as something to look at.</summary>
public static class TagHtml
{
    /// <summary>
    /// One self-contained fragment of HTML for notebooks and reports: the article with names and figures highlighted in place, companies by
    /// salience, a table of money with its equivalents, topics as bars. Brings its own style (light and dark), loads nothing, runs nothing;
    /// all text is escaped.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    public static string ToHtml(this ArticleTags tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return new HtmlRenderer(tags).Render(withStyle: true);
    }

    /// <summary>The fragment without the style, for pages that hold <see cref="HtmlStyle.Css"/> once.</summary>
    internal static string ToBareHtml(this ArticleTags tags) => new HtmlRenderer(tags).Render(withStyle: false);
}
