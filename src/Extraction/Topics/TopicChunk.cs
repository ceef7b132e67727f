using Extraction.Text;

namespace Extraction.Topics;

/// <summary>A chunk of text between white space, as letter n-grams are taken from it.</summary>
internal struct TopicChunk
{
    /// <summary><see cref="TokenHash.OfLower"/> of its text.</summary>
    public ulong Hash;

    /// <summary>Its first place.</summary>
    public TextSpan Span;

    /// <summary>How often it stands in the document.</summary>
    public int Count;

    /// <summary>Its weight in the document: (1 + ln count) × rarity, all chunks together of length one.</summary>
    public float Value;

    /// <summary>What a chunk of value one adds to the score of each topic; set by <see cref="ChunkScores"/>.</summary>
    public float[] Scores;
}
