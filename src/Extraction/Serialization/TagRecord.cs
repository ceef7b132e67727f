using System.Text.Json.Serialization;

namespace Extraction.Serialization;

/// <summary>One article's tags in the shape of the JSON contract (<c>docs/schema.md</c>). Fields may be added, never renamed.</summary>
public sealed record TagRecord
{
    /// <summary>Version of the contract.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The caller's id; null if none was given.</summary>
    public string? Id { get; init; }

    /// <summary>File the article came from; null for lines of JSON.</summary>
    public string? Source { get; init; }

    /// <summary>ISO 639-1 code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Authors by name.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>ISO 8601 local time, no zone.</summary>
    public string? Published { get; init; }

    /// <summary>Section of the site.</summary>
    public string? Section { get; init; }

    /// <summary>Headlines of related stories.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>Extent in the page, <c>[start, end)</c>; null for a text that is no page.</summary>
    public int[]? Span { get; init; }

    /// <summary>The article's text, for HTML and Markdown only: what offsets point into.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Things named, by salience.</summary>
    public required IReadOnlyList<EntityRecord> Entities { get; init; }

    /// <summary>Figures, by position.</summary>
    public required IReadOnlyList<AmountRecord> Amounts { get; init; }

    /// <summary>Who did what.</summary>
    public required IReadOnlyList<RelationRecord> Relations { get; init; }

    /// <summary>Topics, by confidence.</summary>
    public required IReadOnlyList<TopicRecord> Topics { get; init; }

    /// <summary>Keyphrases, best first.</summary>
    public required IReadOnlyList<KeyphraseRecord> Keyphrases { get; init; }

    /// <summary>The model pack.</summary>
    public ModelInfo? Model { get; init; }
}

/// <summary>An entity in a <see cref="TagRecord"/>.</summary>
public sealed record EntityRecord
{
    /// <summary>Label, such as <c>COMPANY</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Id in the knowledge base; null when not linked.</summary>
    public string? Id { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Centrality in [0, 1].</summary>
    public required double Salience { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of a country.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Alpha3 { get; init; }

    /// <summary>Probability in [0, 1] that a company's id is the right one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LinkConfidence { get; init; }

    /// <summary>Symbol of the primary listing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ticker { get; init; }

    /// <summary>Market of the primary listing (ISO 10383).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Exchange { get; init; }

    /// <summary>Country of headquarters (ISO 3166-1 alpha-2).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Country { get; init; }

    /// <summary>Sector.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sector { get; init; }

    /// <summary>Industry.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Industry { get; init; }

    /// <summary>Owning company.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parent { get; init; }

    /// <summary>Kind of company: <c>listed private state subsidiary fund defunct</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>All listings as <c>SYMBOL@MIC</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Listings { get; init; }

    /// <summary>International securities number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Isin { get; init; }

    /// <summary>Web site.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Website { get; init; }

    /// <summary>A person's role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>A person's organisation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Affiliation { get; init; }

    /// <summary>Where it is named.</summary>
    public required IReadOnlyList<MentionRecord> Mentions { get; init; }
}

/// <summary>A mention in an <see cref="EntityRecord"/>.</summary>
public sealed record MentionRecord
{
    /// <summary>First UTF-16 unit.</summary>
    public required int Start { get; init; }

    /// <summary>Unit after the last one.</summary>
    public required int End { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary><c>name</c> or <c>demonym</c>, for countries.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Form { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary><c>text</c> or <c>headline</c>.</summary>
    public required string In { get; init; }
}
