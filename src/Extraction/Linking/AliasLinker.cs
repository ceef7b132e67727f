using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Links mentions to companies of a knowledge base and to countries, and groups what is one thing within the article: full names, short names,
/// initials, surnames. Decides all mentions of an article at once, so that they help each other; leaves a name unlinked where it is not sure.
/// Immutable, thread-safe.
/// </summary>
/// <example><code>
/// var extractor = new ExtractorBuilder().UsePack(pack).UseLinker(new AliasLinker(KnowledgeBase.Read(bytes))).Build();
/// </code></example>
public sealed class AliasLinker : ILinker
{
    /// <summary>Names of different spelling up to which all are compared with all.</summary>
    private const int MostCompared = 1000;

    private readonly CandidateFinder[] finders;

    /// <summary>A linker over these knowledge bases; with none it only groups, and links countries.</summary>
    public AliasLinker(params KnowledgeBase[] knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        finders = Array.ConvertAll(knowledge, static k => new CandidateFinder(k));
    }

    /// <inheritdoc/>
    public void Link(Document document, ReadOnlySpan<Mention> mentions, MentionBuffer payloads, EntityBuffer entities)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(payloads);
        ArgumentNullException.ThrowIfNull(entities);
        var article = new ArticleContext(document);
        CountryLinker.Link(article, mentions, entities);
        var groupOf = new NameGroup?[mentions.Length];
        var groups = NameGrouper.Group(document, mentions, i => entities.EntityOf(i) >= 0, groupOf);
        Score(groups, article, mentions);
        LinkGiven(groups, mentions, payloads);

        // Names are compared pairwise: a text with more of them than any article has is grouped by spelling alone, so that time stays linear.
        if (groups.Count <= MostCompared)
        {
            LabelRepair.Repair(document, mentions, groups);
            NameMerger.Merge(document, mentions, groups);
            LinkMerger.Settle(groups);
            PersonGrouper.Group(groups, groupOf);
        }

        DraftWriter.Write(groupOf, entities, new CompanySeat(document, mentions, payloads, entities));
        PersonRoles.Find(document, mentions, entities);
    }

    /// <summary>The candidates of every name with their scores, without choosing: for <c>extraction inspect</c> and for training.</summary>
    internal List<NameGroup> Candidates(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities)
    {
        var article = new ArticleContext(document);
        CountryLinker.Link(article, mentions, entities);
        var groups = NameGrouper.Group(document, mentions, i => entities.EntityOf(i) >= 0, new NameGroup?[mentions.Length]);
        Score(groups, article, mentions);
        return groups;
    }

    private void Score(List<NameGroup> groups, ArticleContext article, ReadOnlySpan<Mention> mentions)
    {
        foreach (var group in groups)
        {
            if (group.Label == Label.Norp || group.Label == Label.Misc) continue;
            foreach (var finder in finders) finder.Find(group, article, mentions);
            CandidateScorer.FillFeatures(group, article, mentions);
            CandidateScorer.Choose(group);
        }

        // A second pass: the links of the first one speak for others of their sector and for parent and unit.
        CandidateScorer.FillCoherence(groups);
        foreach (var group in groups) CandidateScorer.Choose(group);
    }

    /// <summary>Names of a watch-list or gazetteer come with their entity or its id: no choice is left.</summary>
    private static void LinkGiven(List<NameGroup> groups, ReadOnlySpan<Mention> mentions, MentionBuffer payloads)
    {
        foreach (var group in groups)
        {
            foreach (var mention in group.Mentions)
            {
                var payload = payloads.PayloadOf(mentions[mention]);
                if (payload is KnownEntity given) group.Link = new Candidate { Knowledge = given.Knowledge, Entity = given.Entity, Kind = AliasKind.Canonical, Written = 0, Common = 0, Probability = mentions[mention].Confidence };
                else if (payload is string id) (group.GivenId, group.Link) = (id, null);
                else continue;
                group.IsGiven = true;
                break;
            }
        }
    }
}
