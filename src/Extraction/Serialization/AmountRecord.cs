using System.Text.Json.Serialization;

namespace Extraction.Serialization;

/// <summary>A figure in a <see cref="TagRecord"/>. MONEY has currency, certainty and so on; the other kinds leave those out.</summary>
public sealed record AmountRecord
{
    /// <summary><c>MONEY PERCENT QUANTITY DATE</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    public required int Start { get; init; }

    /// <summary>Unit after the last one.</summary>
    public required int End { get; init; }

    /// <summary><c>text</c> or <c>headline</c>.</summary>
    public required string In { get; init; }

    /// <summary>Lower bound, exact; null when open or unknown.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound, exact; null when open or unknown.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    /// <summary><c>explicit context default</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Certainty { get; init; }

    /// <summary>Currencies that can be meant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary><c>about at-least at-most more-than less-than vague</c> or null.</summary>
    public string? Qualifier { get; init; }

    /// <summary>What it is paid for one of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Per { get; init; }

    /// <summary>What the money is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>Where the words stand that gave the role, <c>[start, end)</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? RoleEvidence { get; init; }

    /// <summary>Unit of a PERCENT or QUANTITY.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>ISO 8601 value of a DATE.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>The same amount in other currencies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EquivalentRecord>? Equivalents { get; init; }
}

/// <summary>An equivalent in an <see cref="AmountRecord"/>.</summary>
public sealed record EquivalentRecord
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    public required int Start { get; init; }

    /// <summary>Unit after the last one.</summary>
    public required int End { get; init; }

    /// <summary><c>text</c> or <c>headline</c>.</summary>
    public required string In { get; init; }

    /// <summary>Lower bound.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary><c>explicit context default</c>.</summary>
    public string? Certainty { get; init; }

    /// <summary>The amount divided by this equivalent.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Why the rate is implausible; null when it is plausible.</summary>
    public string? Warning { get; init; }
}

/// <summary>A relation in a <see cref="TagRecord"/>.</summary>
public sealed record RelationRecord
{
    /// <summary>Kind, such as <c>fine</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>First UTF-16 unit of the words that state it.</summary>
    public required int Start { get; init; }

    /// <summary>Unit after the last one.</summary>
    public required int End { get; init; }

    /// <summary><c>text</c> or <c>headline</c>.</summary>
    public required string In { get; init; }

    /// <summary><c>agent</c> and <c>target</c>, names as in the entities.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>Index into the amounts; null for none.</summary>
    public int? Amount { get; init; }

    /// <summary><c>stated planned rumoured denied</c>.</summary>
    public required string Status { get; init; }
}

/// <summary>A topic in a <see cref="TagRecord"/>.</summary>
public sealed record TopicRecord
{
    /// <summary>Taxonomy.</summary>
    public required string Scheme { get; init; }

    /// <summary>Id in it.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Terms that argued for it.</summary>
    public required IReadOnlyList<EvidenceRecord> Evidence { get; init; }
}

/// <summary>A term in a <see cref="TopicRecord"/>.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Unit after the last one.</param>
/// <param name="Text">The words.</param>
/// <param name="In"><c>text</c> or <c>headline</c>.</param>
/// <param name="Weight">Log-odds it added.</param>
public sealed record EvidenceRecord(int Start, int End, string Text, string In, double Weight);

/// <summary>A keyphrase in a <see cref="TagRecord"/>.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Score">Weight in [0, 1].</param>
public sealed record KeyphraseRecord(string Text, double Score);
