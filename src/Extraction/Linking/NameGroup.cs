namespace Extraction.Linking;

/// <summary>All mentions of one label that are spelled alike, legal forms aside, while an article is linked.</summary>
internal sealed class NameGroup
{
    public required Label Label { get; set; }

    /// <summary>Key of the name without its legal form.</summary>
    public required ulong Key { get; init; }

    /// <summary>The fullest spelling.</summary>
    public required string Name { get; set; }

    /// <summary>The fullest spelling without legal form, cut at blanks; what parts of names are compared by.</summary>
    public required string[] Words { get; set; }

    /// <summary>Indexes of its mentions, by position.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Highest confidence of a mention's label.</summary>
    public float Confidence { get; set; }

    /// <summary>The group that it was found to be another name of; null while it stands for itself.</summary>
    public NameGroup? Into { get; set; }

    /// <summary>What it may mean, best first once scored.</summary>
    public List<Candidate> Candidates { get; } = [];

    /// <summary>The chosen candidate; null for none (NIL).</summary>
    public Candidate? Link { get; set; }

    /// <summary>Whether a list of the user's says what it is: its label and link stand.</summary>
    public bool IsGiven { get; set; }

    /// <summary>Id that a gazetteer gave; null for none.</summary>
    public string? GivenId { get; set; }

    /// <summary>The group at the end of the chain of <see cref="Into"/>.</summary>
    public NameGroup Root
    {
        get
        {
            var group = this;
            while (group.Into is { } next) group = next;
            return group;
        }
    }

    /// <summary>Whether it is named as a firm or another body.</summary>
    public bool IsBody => Label == Label.Company || Label == Label.Organization;
}
