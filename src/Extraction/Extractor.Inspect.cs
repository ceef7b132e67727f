using System.Globalization;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction;

/// <content>Looking inside: for <c>extraction inspect</c>.</content>
public sealed partial class Extractor
{
    /// <summary>Every mention of a text with the recogniser that found it, the entity it was given to, and the candidates with their scores.</summary>
    internal List<InspectedMention> Inspect(string text)
    {
        var workspace = new ExtractorWorkspace();
        var (document, buffer, entities) = (workspace.Document, workspace.Mentions, workspace.Entities);
        document.Reset(text, 0, null);
        FindMentions(document, buffer);
        entities.Reset(buffer.Count);
        var candidates = CandidatesOf(document, buffer, entities);
        entities.Reset(buffer.Count);
        linker.Link(document, buffer.Mentions, buffer, entities);
        var inspected = new List<InspectedMention>();
        for (var i = 0; i < buffer.Count; i++)
        {
            var mention = buffer.Mentions[i];
            var entity = entities.EntityOf(i) >= 0 ? entities.Entities[entities.EntityOf(i)] : null;
            inspected.Add(new InspectedMention(mention.Span, mention.Span.Of(text).ToString(), mention.Label, mention.Confidence, recognizers[mention.Recognizer].GetType().Name, Describe(entity), candidates[i] ?? []));
        }

        return inspected;
    }

    private static string Describe(EntityDraft? entity) => entity is null ? "-" : $"{entity.Label} {entity.Name}{(entity.Id is null ? string.Empty : $" [{entity.Id}]")}";

    private List<string>?[] CandidatesOf(Document document, MentionBuffer buffer, EntityBuffer entities)
    {
        var lines = new List<string>?[buffer.Count];
        if (linker is not AliasLinker aliases) return lines;
        foreach (var group in aliases.Candidates(document, buffer.Mentions, entities))
        {
            foreach (var mention in group.Mentions)
            {
                lines[mention] = [.. group.Candidates.Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Probability:0.00} {c.Company.Name} [{c.Company.Id}] {c.Kind}: {LinkFeatures.Explain(c.Features)}"))];
            }
        }

        return lines;
    }
}

/// <summary>A mention as <c>extraction inspect</c> shows it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words.</param>
/// <param name="Label">The label that the recogniser gave.</param>
/// <param name="Confidence">Its confidence.</param>
/// <param name="Recognizer">Type of the recogniser.</param>
/// <param name="Entity">The entity that it became part of.</param>
/// <param name="Candidates">What it may mean, the most probable first, with what speaks for and against.</param>
internal sealed record InspectedMention(TextSpan Span, string Text, Label Label, float Confidence, string Recognizer, string Entity, IReadOnlyList<string> Candidates);
