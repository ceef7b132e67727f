using Extraction.Text;

namespace Extraction;

/// <summary>A thing in the world that an article names: all its mentions as one. Immutable.</summary>
public sealed record EntityTag
{
    /// <summary>What kind of thing it is.</summary>
    public required Label Label { get; init; }

    /// <summary>Its name: canonical when linked, else the fullest form in the text.</summary>
    public required string Name { get; init; }

    /// <summary>Its id in the knowledge base (ISO 3166-1 alpha-2 for countries); null when not linked.</summary>
    public string? Id { get; init; }

    /// <summary>Probability in [0, 1] that the entity stands in the text.</summary>
    public required double Confidence { get; init; }

    /// <summary>How central it is to the article, in [0, 1].</summary>
    public double Salience { get; init; }

    /// <summary>Where it is named, in text order.</summary>
    public required IReadOnlyList<EntityMention> Mentions { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of a country; null otherwise.</summary>
    public string? Alpha3 { get; init; }

    /// <summary>What the knowledge base says of a linked company; null otherwise.</summary>
    public CompanyFacts? Company { get; init; }

    /// <summary>A person's role where the text states it, such as <c>chief executive</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Name of the organisation a person belongs to, where the text states it.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Probability in [0, 1] that <see cref="Id"/> is the right one; 1 where there is none.</summary>
    public double LinkConfidence { get; init; } = 1;

    /// <summary>Why it is linked as it is, for people to read; null when not linked.</summary>
    public string? LinkEvidence { get; init; }

    /// <summary>Number of mentions.</summary>
    public int Count => Mentions.Count;
}

/// <summary>One place where an entity is named.</summary>
/// <param name="Span">Offsets in UTF-16 units.</param>
/// <param name="Text">The words, as written.</param>
/// <param name="Confidence">Probability in [0, 1] that the mention is right.</param>
/// <param name="In">Which part <paramref name="Span"/> points into.</param>
/// <param name="Form">For countries whether it is the name or a demonym.</param>
public sealed record EntityMention(TextSpan Span, string Text, double Confidence, TextPart In, MentionForm Form = MentionForm.Name);

/// <summary>In which form a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By its name, an alias or abbreviation.</summary>
    Name,

    /// <summary>A country by its people: <c>Chinese</c>, <c>South Koreans</c>.</summary>
    Demonym,
}

/// <summary>What the knowledge base says of a company. Blank facts are null.</summary>
/// <param name="Ticker">Symbol of the primary listing, without exchange: <c>TSM</c>, <c>2330</c>.</param>
/// <param name="Exchange">ISO 10383 market code of the primary listing.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its headquarters.</param>
/// <param name="Sector">GICS-like sector.</param>
/// <param name="Industry">GICS-like industry.</param>
/// <param name="Parent">Name of the company that owns it.</param>
/// <param name="Kind"><c>listed private state subsidiary fund defunct</c>.</param>
/// <param name="Listings">All listings as <c>SYMBOL@MIC</c>, the primary one first.</param>
/// <param name="Isin">International securities number.</param>
/// <param name="Website">Its web site.</param>
public sealed record CompanyFacts(string? Ticker, string? Exchange, string? Country, string? Sector, string? Industry, string? Parent, string? Kind, IReadOnlyList<string> Listings, string? Isin, string? Website);
