using Extraction.Text;

namespace Extraction.Rendering;

/// <summary>A tagged piece of an article's headline or text, in its own offsets.</summary>
/// <param name="Span">Where it stands in the headline or text.</param>
/// <param name="Entity">The entity it names; null for a figure.</param>
/// <param name="Mention">The mention; null for a figure.</param>
/// <param name="Amount">The figure; null for a name.</param>
/// <param name="Equivalent">The restatement in another currency, when the piece is that.</param>
internal sealed record TextPiece(TextSpan Span, EntityTag? Entity, EntityMention? Mention, AmountTag? Amount, EquivalentTag? Equivalent)
{
    public Label Label => Entity?.Label ?? Amount!.Label;
}
