namespace Extraction.Articles;

/// <summary>How a page is written.</summary>
public enum PageFormat
{
    /// <summary>To be found out from the file's name and the page's first characters.</summary>
    Auto,

    /// <summary>Plain text: one article, or a saved news page with several.</summary>
    PlainText,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>An RSS 2.0, RSS 1.0 or Atom feed.</summary>
    Feed,

    /// <summary>NewsML-G2: a news item, a package or a message of several.</summary>
    NewsMl,
}
