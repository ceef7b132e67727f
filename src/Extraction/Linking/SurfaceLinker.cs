using Extraction.Countries;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Groups mentions by their words alone, and links countries: the linker that needs no knowledge base. Mentions of one label with the
/// same words, letter case aside, are one entity. Thread-safe.
/// </summary>
public sealed class SurfaceLinker : ILinker
{
    /// <inheritdoc/>
    public void Link(Document document, ReadOnlySpan<Mention> mentions, MentionBuffer payloads, EntityBuffer entities)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entities);
        var known = new Dictionary<(Label, string), int>();
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Label.IsAmount) continue;
            var surface = document.TextOf(mention.Span);
            if ((mention.Label == Label.Country || mention.Label == Label.Norp) && CountryTable.TryFind(surface, out var country, out var form))
            {
                if (!known.TryGetValue((Label.Country, country.Alpha2), out var index))
                {
                    index = entities.Add(new EntityDraft { Label = Label.Country, Name = country.Name, Id = country.Alpha2, Alpha3 = country.Alpha3 });
                    known.Add((Label.Country, country.Alpha2), index);
                }

                entities.Assign(i, index, mention.Label == Label.Norp ? MentionForm.Demonym : form);
                continue;
            }

            var key = (mention.Label, surface.ToString().ToUpperInvariant());
            if (!known.TryGetValue(key, out var entity))
            {
                entity = entities.Add(new EntityDraft { Label = mention.Label, Name = surface.ToString() });
                known.Add(key, entity);
            }

            entities.Assign(i, entity);
        }
    }
}
