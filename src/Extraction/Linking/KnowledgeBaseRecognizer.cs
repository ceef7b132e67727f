using Extraction.Gazetteers;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Marks the names of a knowledge base of yours wherever they are written, with the entity's id as payload, by which <see cref="AliasLinker"/> links
/// them. For watch-lists, whose names are always meant; the pack's own knowledge base is linked by context instead. Immutable, thread-safe.
/// </summary>
public sealed class KnowledgeBaseRecognizer : IRecognizer
{
    private readonly PhraseAutomaton automaton;
    private readonly int[] entities;
    private readonly KnowledgeBase knowledge;
    private readonly Label label;
    private readonly float confidence;

    /// <summary>Compiles the names of <paramref name="knowledge"/>.</summary>
    /// <param name="knowledge">The list.</param>
    /// <param name="label">What its entities are; COMPANY when left out.</param>
    /// <param name="confidence">Probability in [0, 1] that a name of the list, where written, is meant.</param>
    public KnowledgeBaseRecognizer(KnowledgeBase knowledge, Label label = default, float confidence = 1)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        if (!(confidence >= 0 && confidence <= 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies in [0, 1].");
        (this.knowledge, this.label, this.confidence) = (knowledge, label == default ? Label.Company : label, confidence);
        var builder = new PhraseAutomatonBuilder();
        var owners = new List<int>(knowledge.Count);
        for (var i = 0; i < knowledge.Count; i++)
        {
            var company = knowledge[i];
            Add(builder, owners, company.Name, i);
            foreach (var alias in company.Aliases) Add(builder, owners, alias, i);
            foreach (var legal in company.LegalNames) Add(builder, owners, legal, i);
        }

        automaton = builder.Build();
        entities = [.. owners];
    }

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        foreach (var match in PhraseMatches.In(document, automaton))
        {
            mentions.Add(PhraseMatches.SpanOf(document, match), label, confidence, new KnownEntity(knowledge, entities[match.Phrase]));
        }
    }

    private static void Add(PhraseAutomatonBuilder builder, List<int> owners, string name, int entity)
    {
        // The first owner of a name keeps it: the list's own order decides.
        if (builder.Add(name) == owners.Count) owners.Add(entity);
    }
}

/// <summary>What a mention of a <see cref="KnowledgeBaseRecognizer"/> carries: the entity it names.</summary>
/// <param name="Knowledge">The list.</param>
/// <param name="Entity">The entity's number in it.</param>
public sealed record KnownEntity(KnowledgeBase Knowledge, int Entity);
