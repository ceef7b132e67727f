namespace Extraction.Evaluation;

/// <summary>An annotated text: spans sorted and disjoint.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The text the spans point into.</param>
/// <param name="Spans">The annotation.</param>
public sealed record GoldArticle(string Id, string Text, IReadOnlyList<GoldSpan> Spans);
