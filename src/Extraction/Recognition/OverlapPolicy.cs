namespace Extraction.Recognition;

/// <summary>Which of several overlapping mentions stands. Ties are broken by the earlier recogniser.</summary>
public enum OverlapPolicy
{
    /// <summary>
    /// Walk from left to right; of those that begin first, the longest stands and what overlaps it goes. Predictable and blind to
    /// confidence: a long wrong mention beats a short right one.
    /// </summary>
    LeftmostLongest,

    /// <summary>The most confident mention stands and what overlaps it goes, then the next. A short sure mention can cut a long name out.</summary>
    HighestConfidence,

    /// <summary>
    /// An earlier recogniser always beats a later one (order of adding to the builder); within one recogniser, leftmost-longest.
    /// The default: your own lists and rules first, then figures, then the learned model.
    /// </summary>
    RecognizerOrder,
}
