namespace Extraction.Articles;

/// <summary>What a page says about its article beside the text. Filled from the best source first; later sources only fill gaps.</summary>
internal sealed class PageMetadata
{
    private const int LongestName = 60;

    /// <summary>A byline beyond these is no byline; the bounds keep hostile pages cheap.</summary>
    private const int LongestByline = 2000, MostAuthors = 50;

    public string? Headline { get; set; }

    public List<string> Authors { get; } = [];

    public DateTime? Published { get; set; }

    public string? Section { get; set; }

    /// <summary>The body as given in the metadata; often cut short or without paragraphs, so evidence rather than result.</summary>
    public string? Body { get; set; }

    /// <summary>Takes an author's name unless it is an address or no name at all; <c>Ann Lee and Bo Yu</c> gives two.</summary>
    public void AddAuthor(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal)) return;
        if (Authors.Count >= MostAuthors) return;
        if (name.Length > LongestByline) name = name[..LongestByline];
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        foreach (var author in AuthorNames.Split(bar > 0 ? name[..bar] : name))
            if (Authors.Count < MostAuthors && author.Length <= LongestName && !(Authors.Count > 0 && PersonNames.IsPost(author)) && !Authors.Contains(author, StringComparer.OrdinalIgnoreCase)) Authors.Add(author);
    }
}
