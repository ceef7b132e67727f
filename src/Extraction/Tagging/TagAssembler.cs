using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction.Tagging;

/// <summary>Turns linked mentions into the tags a caller sees: the one place where strings are made.</summary>
internal static class TagAssembler
{
    public static ArticleTags Assemble(Article article, Document document, MentionBuffer mentions, EntityBuffer entities, List<Relation> relations, List<Topic> topics)
    {
        var place = new PlaceMapper(article, document);
        var amounts = AmountAssembler.Assemble(place, mentions, out var amountOf);
        return new ArticleTags
        {
            Article = article,
            Language = "en",
            Entities = EntityAssembler.Assemble(place, document, mentions.Mentions, entities),
            Amounts = amounts,
            Relations = Relations(place, relations, entities, amountOf),
            Topics = Topics(place, topics),
        };
    }

    private static List<RelationTag> Relations(PlaceMapper place, List<Relation> relations, EntityBuffer entities, Dictionary<int, int> amountOf)
    {
        var tags = new List<RelationTag>(relations.Count);
        foreach (var r in relations)
        {
            var (span, part) = place.Map(r.Span);
            int? amount = r.Amount >= 0 && amountOf.TryGetValue(r.Amount, out var index) ? index : null;
            tags.Add(new RelationTag(r.Kind, r.Confidence, span, part, NameOf(r.Agent), NameOf(r.Target), amount, r.Status));
        }

        return tags;

        string? NameOf(int entity) => entity < 0 ? null : entities.Entities[entity].Name;
    }

    private static List<TopicTag> Topics(PlaceMapper place, List<Topic> topics)
    {
        var tags = new List<TopicTag>(topics.Count);
        foreach (var topic in topics)
        {
            var evidence = new List<TopicEvidence>(topic.Evidence.Count);
            foreach (var (at, weight) in topic.Evidence)
            {
                // Two words on both sides of the headline's end are no phrase of the caller's text.
                if (place.TextOf(at).Contains(PlaceMapper.Separator, StringComparison.Ordinal)) continue;
                var (span, part) = place.Map(at);
                evidence.Add(new TopicEvidence(span, place.TextOf(at), part, weight));
            }

            tags.Add(new TopicTag(topic.Scheme, topic.Id, topic.Name, topic.Confidence, evidence));
        }

        return [.. tags.OrderByDescending(static t => t.Confidence)];
    }
}
