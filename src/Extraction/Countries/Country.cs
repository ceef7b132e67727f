namespace Extraction.Countries;

/// <summary>A state or territory of ISO 3166-1, or one that is gone (with its last code: <c>SU</c>, <c>YU</c>, <c>DD</c>, <c>CS</c>).</summary>
/// <param name="Alpha2">ISO 3166-1 alpha-2 (<c>XK</c> for Kosovo).</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Name">Short English name.</param>
public sealed record Country(string Alpha2, string Alpha3, string Name);
