namespace Extraction.Linking.Knowledge;

/// <summary>How a name in the knowledge base came to stand for an entity; the surer ones first.</summary>
internal enum AliasKind : byte
{
    /// <summary>The name newsrooms use.</summary>
    Canonical,

    /// <summary>A further name that a source gives: brand, former name, acronym.</summary>
    Alias,

    /// <summary>The registered name, with or without its legal form.</summary>
    Legal,

    /// <summary>The canonical name without describing words at its end (<c>Alibaba</c> of <c>Alibaba Group</c>); made, not given.</summary>
    Short,

    /// <summary>Initials of a large company's name; made, not given.</summary>
    Acronym,

    /// <summary>A symbol at a market, or anywhere.</summary>
    Ticker,
}
