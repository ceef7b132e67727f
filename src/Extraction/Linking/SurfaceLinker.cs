using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Groups mentions by their words alone, and links countries: the linker that needs no knowledge base. Mentions of one label with the
/// same words, letter case aside, are one entity, and so are those for which a gazetteer gave one id. Thread-safe.
/// </summary>
public sealed class SurfaceLinker : ILinker
{
    /// <inheritdoc/>
    public void Link(Document document, ReadOnlySpan<Mention> mentions, MentionBuffer payloads, EntityBuffer entities)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entities);
        CountryLinker.Link(new ArticleContext(document), mentions, entities);
        var known = new Dictionary<(Label, string), int>();
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Label.IsAmount || entities.EntityOf(i) >= 0) continue;
            var surface = document.TextOf(mention.Span);
            var id = payloads?.PayloadOf(mention) as string;
            var key = (mention.Label, id is null ? surface.ToString().ToUpperInvariant() : "id " + id);
            if (!known.TryGetValue(key, out var entity))
            {
                entity = entities.Add(new EntityDraft { Label = mention.Label, Name = surface.ToString(), Id = id });
                known.Add(key, entity);
            }

            entities.Assign(i, entity);
        }
    }
}
