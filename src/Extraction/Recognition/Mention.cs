using Extraction.Text;

namespace Extraction.Recognition;

/// <summary>A labelled span found by a recogniser.</summary>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>.</param>
/// <param name="Label">Its kind.</param>
/// <param name="Confidence">Probability in [0, 1] that span and label are right.</param>
/// <param name="Recognizer">Which recogniser found it: its place in the pipeline, from 0.</param>
/// <param name="Payload">Index of what it carries in <see cref="MentionBuffer.PayloadOf"/> (an amount, an entity id); -1 for nothing.</param>
public readonly record struct Mention(TextSpan Span, Label Label, float Confidence, int Recognizer = 0, int Payload = -1);
