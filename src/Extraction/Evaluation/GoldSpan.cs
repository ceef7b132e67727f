namespace Extraction.Evaluation;

/// <summary>An annotated or predicted span: UTF-16 offsets, end exclusive, and its label.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Label">Its kind.</param>
public readonly record struct GoldSpan(int Start, int End, Label Label);
