using Extraction.Evaluation;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>
/// A document to learn from or to measure on: the text and its annotation as token ranges. Where an annotation tells less than the model's
/// labels, a span may have several possible labels, and labels the annotators did not look for are possible everywhere.
/// </summary>
/// <param name="Document">The tokenised text.</param>
/// <param name="Spans">Annotated token ranges; their label is the annotators'.</param>
/// <param name="Scheme">How the annotators' labels translate; null when they are the model's own.</param>
/// <param name="Weight">How much the document counts, 1 for full.</param>
internal sealed record NerDocument(Document Document, IReadOnlyList<GoldSpan> Spans, LabelScheme? Scheme = null, float Weight = 1)
{
    /// <summary>A document of raw text and spans by characters; ends that fall inside a token are moved outward to its edge.</summary>
    public static NerDocument Of(GoldArticle article, LabelScheme? scheme = null, float weight = 1)
    {
        var document = Document.FromText(article.Text);
        return new NerDocument(document, ToTokens(document, article.Spans), scheme, weight);
    }

    /// <summary>A CoNLL document with its tokens as they are.</summary>
    public static NerDocument OfTokens(IReadOnlyList<ConllSentence> sentences)
    {
        var spans = new List<GoldSpan>();
        var first = 0;
        foreach (var sentence in sentences)
        {
            spans.AddRange(sentence.Chunks().Select(chunk => chunk with { Start = chunk.Start + first, End = chunk.End + first }));
            first += sentence.Tokens.Count;
        }

        return new NerDocument(Document.FromTokens(sentences.Select(sentence => sentence.Tokens)), spans);
    }

    public static List<GoldSpan> ToTokens(Document document, IEnumerable<GoldSpan> spans)
    {
        var result = new List<GoldSpan>();
        var end = 0;
        foreach (var span in spans)
        {
            var first = document.TokenAt(span.Start);
            var last = document.TokenAt(span.End - 1);
            if (first < end || last >= document.Tokens.Length) continue;
            result.Add(new GoldSpan(first, last + 1, span.Label));
            end = last + 1;
        }

        return result;
    }
}
