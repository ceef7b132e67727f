using System.Buffers;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Relations;

/// <summary>
/// Finds who did what among the linked entities of a document, by frames around trigger words within one sentence. Precision first: silent
/// where unsure. What is only planned, rumoured or denied says so. Thread-safe.
/// </summary>
public sealed class RelationFinder
{
    /// <summary>Adds the relations that <paramref name="document"/> states to <paramref name="relations"/>, by position.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">Its mentions, disjoint and by position.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="relations">Receives what is found; empty at first.</param>
    public void Find(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, List<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(relations);
        var sink = new RelationSink(relations);
        var rented = ArrayPool<int>.Shared.Rent(document.Tokens.Length);
        try
        {
            var mentionOf = rented.AsSpan(0, document.Tokens.Length);
            Cover(document, mentions, mentionOf);
            for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
            {
                if (document.Sentences[sentence].Length > SentenceSplitter.MaximumLength) continue;
                var clause = new Clause(document, sentence, mentions, entities, mentionOf);
                for (var token = clause.First; token < clause.End; token++)
                {
                    if (clause.MentionAt(token) is var mention && (mention < 0 || clause.LabelOf(mention).IsAmount)) FrameTable.Ask(clause, token, sink);
                }
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>Writes for each token of the document the mention that covers it, or -1.</summary>
    private static void Cover(Document document, ReadOnlySpan<Mention> mentions, Span<int> mentionOf)
    {
        var next = 0;
        var tokens = document.Tokens;
        for (var t = 0; t < tokens.Length; t++)
        {
            while (next < mentions.Length && mentions[next].Span.End <= tokens[t].Start) next++;
            mentionOf[t] = next < mentions.Length && mentions[next].Span.Start < tokens[t].End ? next : -1;
        }
    }
}
