using Extraction.Text;

namespace Extraction.Topics;

/// <summary>One of the different words of a document, with what is known of it.</summary>
internal struct TopicWord
{
    /// <summary>The hash of its text.</summary>
    public ulong TextHash;

    /// <summary>What kind of token it is; the same text as another kind is another word.</summary>
    public TokenKind Kind;

    /// <summary>Index of its first token.</summary>
    public int FirstToken;

    /// <summary>How often it stands in the lead.</summary>
    public int InLead;

    /// <summary>How often it stands behind the lead.</summary>
    public int InBody;

    /// <summary>The term it stands for.</summary>
    public TopicFeaturizer.Term Term;

    /// <summary>How often it stands in the document.</summary>
    public readonly int Count => InLead + InBody;
}
