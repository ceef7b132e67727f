namespace Extraction.Gazetteers;

/// <summary>A known name: what it is, and which thing it names.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Label">Its kind.</param>
/// <param name="Id">The entity's id (ISO code, ticker, your own key); null for none.</param>
public sealed record GazetteerEntry(string Name, Label Label, string? Id = null);
