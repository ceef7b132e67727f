namespace Extraction.Linking;

/// <summary>An entity as a linker says it. Immutable: <see cref="EntityBuffer.Replace"/> puts a changed copy in its place.</summary>
public sealed record EntityDraft
{
    /// <summary>What kind of thing it is.</summary>
    public required Label Label { get; init; }

    /// <summary>Its name: canonical when linked, else the fullest form.</summary>
    public required string Name { get; init; }

    /// <summary>Id in the knowledge base; null when not linked.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of a country.</summary>
    public string? Alpha3 { get; init; }

    /// <summary>Facts of a linked company.</summary>
    public CompanyFacts? Company { get; init; }

    /// <summary>Probability in [0, 1] that the link is right; 1 where there is none.</summary>
    public double LinkConfidence { get; init; } = 1;

    /// <summary>Why it is linked as it is.</summary>
    public string? Evidence { get; init; }

    /// <summary>A person's role, where stated.</summary>
    public string? Role { get; init; }

    /// <summary>A person's organisation, where stated.</summary>
    public string? Affiliation { get; init; }
}
