using Extraction.Text;

namespace Extraction.Recognition;

/// <summary>
/// Finds mentions in a document. The one extension point everybody uses. Implementations must be thread-safe: one instance serves all threads.
/// </summary>
public interface IRecognizer
{
    /// <summary>Adds what it finds in <paramref name="document"/> to <paramref name="mentions"/>; reads what earlier recognisers added if it likes, changes nothing. Both are valid during the call only: they are used again for the next article.</summary>
    void Recognize(Document document, MentionBuffer mentions);
}
