using Extraction.Text;

namespace Extraction.Relations;

/// <summary>A relation found in a document, in terms of its entities and mentions.</summary>
/// <param name="Kind">Kind, as in <see cref="RelationTag.Kind"/>.</param>
/// <param name="Confidence">Probability in [0, 1].</param>
/// <param name="Span">The words that state it.</param>
/// <param name="Agent">Index of the entity that acts; -1 when not said.</param>
/// <param name="Target">Index of the entity acted on; -1 when not said.</param>
/// <param name="Amount">Index of the MONEY mention that belongs to it; -1 for none.</param>
/// <param name="Status"><c>stated planned rumoured denied</c>.</param>
public readonly record struct Relation(string Kind, float Confidence, TextSpan Span, int Agent, int Target, int Amount, string Status);
