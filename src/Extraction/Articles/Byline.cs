namespace Extraction.Articles;

/// <summary>What the line above an article says: who wrote it, when, for which section. May span several lines of the page.</summary>
internal sealed class Byline
{
    public List<string> Authors { get; } = [];

    public DateTime? Published { get; set; }

    public string? Section { get; set; }

    /// <summary>Whether it is written as a byline with <c>By</c>.</summary>
    public bool SaysBy { get; set; }

    /// <summary>Whether it says that something was published or updated, with or without a date that can be read.</summary>
    public bool SaysWhen { get; set; }

    /// <summary>Whether it says how long the article takes to read, or how many comments it has.</summary>
    public bool SaysLength { get; set; }

    /// <summary>Whether it is sure to open an article, whatever stands around it.</summary>
    public bool IsSure => (Published is not null && (Authors.Count > 0 || Section is not null)) || (SaysWhen && Authors.Count > 0);

    /// <summary>Takes over what <paramref name="other"/>, a line beside it, adds.</summary>
    public void Add(Byline other)
    {
        foreach (var author in other.Authors) if (!Authors.Contains(author)) Authors.Add(author);
        // The first date is the publishing date; a second one is that of an update.
        Published ??= other.Published;
        Section ??= other.Section;
        SaysBy |= other.SaysBy;
        SaysWhen |= other.SaysWhen;
    }
}
