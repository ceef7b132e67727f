namespace Extraction.Training.Ner;

/// <summary>A sentence ready to learn from: the feature rows of every token, and the tags it may have.</summary>
/// <param name="Starts">Where each token's rows begin in <paramref name="Rows"/>; one more than tokens.</param>
/// <param name="Rows">Row numbers.</param>
/// <param name="Allowed">Bits of the possible tags of each token; a single bit where the annotation is full.</param>
/// <param name="IsFull">Whether every token has exactly one possible tag.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TrainingSentence(int[] Starts, int[] Rows, ulong[] Allowed, bool IsFull, float Weight)
{
    public int Count => Allowed.Length;
}
