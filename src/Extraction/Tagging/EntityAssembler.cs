using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tagging;

/// <summary>Makes one entity tag of all mentions of a thing, most salient first.</summary>
internal static class EntityAssembler
{
    public static List<EntityTag> Assemble(PlaceMapper place, Document document, ReadOnlySpan<Mention> mentions, EntityBuffer buffer)
    {
        var drafts = buffer.Entities;
        var byEntity = new List<EntityMention>?[drafts.Count];
        var indexes = new List<int>?[drafts.Count];
        var most = 0;
        for (var i = 0; i < mentions.Length; i++)
        {
            var entity = buffer.EntityOf(i);
            if (entity < 0) continue;
            if (byEntity[entity] is null)
            {
                byEntity[entity] = [];
                indexes[entity] = [];
            }

            var (span, part) = place.Map(mentions[i].Span);
            indexes[entity]!.Add(i);
            most = Math.Max(most, indexes[entity]!.Count);
            byEntity[entity]!.Add(new EntityMention(span, place.TextOf(mentions[i].Span), mentions[i].Confidence, part, buffer.FormOf(i)));
        }

        var tags = new List<EntityTag>(drafts.Count);
        Span<double> features = stackalloc double[SalienceFeatures.Count];
        for (var e = 0; e < drafts.Count; e++)
        {
            if (byEntity[e] is not { } found) continue;
            var draft = drafts[e];
            SalienceFeatures.Fill(document, mentions, indexes[e]!, most, features);
            tags.Add(new EntityTag
            {
                Label = draft.Label,
                Name = draft.Name,
                Id = draft.Id,
                Alpha3 = draft.Alpha3,
                Company = draft.Company,
                Role = draft.Role,
                Affiliation = draft.Affiliation,
                LinkConfidence = draft.LinkConfidence,
                LinkEvidence = draft.Evidence,
                Confidence = AnyRight(found),
                Salience = Salience.Of(features),
                Mentions = found,
            });
        }

        // A stable sort: equal salience keeps text order.
        return [.. tags.OrderByDescending(static t => t.Salience)];
    }

    /// <summary>Probability that at least one mention is right. Errors of one name are mostly shared, so others raise the best one only half way.</summary>
    private static double AnyRight(List<EntityMention> mentions)
    {
        double best = 0, allWrong = 1;
        foreach (var mention in mentions)
        {
            best = Math.Max(best, mention.Confidence);
            allWrong *= 1 - mention.Confidence;
        }

        return (best + 1 - allWrong) / 2;
    }
}
