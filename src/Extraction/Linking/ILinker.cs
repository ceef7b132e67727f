using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Decides which mentions of an article are the same thing, and which thing in the knowledge base that is. All mentions at once,
/// so that they can help each other. Implementations must be thread-safe.
/// </summary>
public interface ILinker
{
    /// <summary>Fills <paramref name="entities"/>: one draft a thing, and for each name mention the draft it belongs to.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">Its mentions, disjoint and by position; amounts among them are to be passed over.</param>
    /// <param name="payloads">Where mentions' payloads are looked up.</param>
    /// <param name="entities">Receives the result; empty at first.</param>
    void Link(Document document, ReadOnlySpan<Mention> mentions, MentionBuffer payloads, EntityBuffer entities);
}
