namespace Extraction.Linking;

/// <summary>An entity while the article is being linked.</summary>
public sealed class EntityDraft
{
    /// <summary>What kind of thing it is.</summary>
    public required Label Label { get; set; }

    /// <summary>Its name: canonical when linked, else the fullest form.</summary>
    public required string Name { get; set; }

    /// <summary>Id in the knowledge base; null when not linked.</summary>
    public string? Id { get; set; }

    /// <summary>ISO 3166-1 alpha-3 of a country.</summary>
    public string? Alpha3 { get; set; }

    /// <summary>Facts of a linked company.</summary>
    public CompanyFacts? Company { get; set; }

    /// <summary>Probability in [0, 1] that the link is right; 1 where there is none.</summary>
    public double LinkConfidence { get; set; } = 1;

    /// <summary>Why it is linked as it is.</summary>
    public string? Evidence { get; set; }

    /// <summary>A person's role, where stated.</summary>
    public string? Role { get; set; }

    /// <summary>A person's organisation, where stated.</summary>
    public string? Affiliation { get; set; }
}
