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
        Span<int> mentionOf = stackalloc int[SentenceSplitter.MaximumLength];
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Length > mentionOf.Length) continue;
            var names = Cover(document, sentence, mentions, mentionOf, ref next);
            if (names == 0) continue;
            var clause = new Clause(document, sentence, mentions, entities, mentionOf[..sentence.Length]);
            for (var token = clause.First; token < clause.End; token++)
            {
                if (clause.MentionAt(token) < 0) FindAt(clause, token, sink);
            }
        }
    }

    private static void FindAt(Clause clause, int token, RelationSink sink)
    {
        VerbFrame.Find(clause, token, sink);
        NounFrame.Find(clause, token, sink);
        OwnershipFrame.Find(clause, token, sink);
        MoneyEventFrame.Find(clause, token, sink);
        SaleFrame.Find(clause, token, sink);
        NewOfficerFrame.Find(clause, token, sink);
    }

    /// <summary>Writes for each token of the sentence the mention that covers it; gives the number of names among them.</summary>
    private static int Cover(Document document, Sentence sentence, ReadOnlySpan<Mention> mentions, Span<int> mentionOf, ref int next)
    {
        var names = 0;
        var tokens = document.Tokens;
        for (var t = 0; t < sentence.Length; t++)
        {
            var token = tokens[sentence.FirstToken + t];
            while (next < mentions.Length && mentions[next].Span.End <= token.Start) next++;
            var covered = next < mentions.Length && mentions[next].Span.Start < token.End;
            mentionOf[t] = covered ? next : -1;
            if (covered && !mentions[next].Label.IsAmount) names++;
        }

        return names;
    }
}
