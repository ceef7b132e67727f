using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Relations;

/// <summary>Finds who did what among the linked entities of a document. Precision first: silent where unsure. Thread-safe.</summary>
public sealed class RelationFinder
{
    /// <summary>Adds the relations that <paramref name="document"/> states to <paramref name="relations"/>, by position.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">Its mentions, disjoint and by position.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="relations">Receives what is found.</param>
    public void Find(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, List<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(relations);
        OwnershipFrame.Find(document, mentions, entities, relations);
    }
}
