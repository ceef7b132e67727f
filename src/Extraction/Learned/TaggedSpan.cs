namespace Extraction.Learned;

/// <summary>A name the tagger found: tokens [First, End) of the document, the label's index in the model, its calibrated probability.</summary>
internal readonly record struct TaggedSpan(int First, int End, int Label, float Confidence);
