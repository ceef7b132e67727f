using Extraction.Text;

namespace Extraction.Topics;

/// <summary>A word or pair of words that may be given as evidence of a topic.</summary>
/// <param name="Cell">Where its feature stands in the buffer.</param>
/// <param name="Row">The word's row in the word table; -1 for none and for pairs.</param>
/// <param name="Span">Its first place.</param>
/// <param name="InLead">Whether that is in the headline or first sentence.</param>
internal readonly record struct TopicTerm(int Cell, int Row, TextSpan Span, bool InLead);
