using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Gazetteers;

/// <summary>
/// Marks the names of a <see cref="Gazetteer"/> wherever they are written, leftmost-longest; the entry's id, if any, is the mention's payload.
/// Which mention wins where it overlaps another recogniser's is decided by <see cref="OverlapPolicy"/>. Immutable and thread-safe.
/// </summary>
public sealed class GazetteerRecognizer : IRecognizer
{
    private readonly Gazetteer gazetteer;
    private readonly float confidence;

    /// <summary>Makes a recogniser of <paramref name="gazetteer"/>.</summary>
    /// <param name="gazetteer">The names.</param>
    /// <param name="confidence">Probability in [0, 1] that a name of the list, where written, means what the list says.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence lies outside [0, 1].</exception>
    public GazetteerRecognizer(Gazetteer gazetteer, float confidence = 1)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (!(confidence >= 0 && confidence <= 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies in [0, 1].");
        this.gazetteer = gazetteer;
        this.confidence = confidence;
    }

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        foreach (var match in PhraseMatches.In(document, gazetteer.Automaton))
        {
            var entry = gazetteer[match.Phrase];
            mentions.Add(PhraseMatches.SpanOf(document, match), entry.Label, confidence, entry.Id);
        }
    }
}
