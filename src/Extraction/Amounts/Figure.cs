namespace Extraction.Amounts;

/// <summary>A number or range with its unit and place.</summary>
internal readonly record struct Figure(int Start, int End, decimal Low, decimal High, string Unit);
