using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>Reads annotated files as documents.</summary>
internal static class NerFiles
{
    public static bool IsJsonLines(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal) || path.EndsWith(".jsonl.gz", StringComparison.Ordinal);

    /// <summary>The documents of a file; <paramref name="givenTokens"/> keeps the tokens of a CoNLL file as they are.</summary>
    public static List<NerDocument> Read(string path, bool givenTokens, LabelScheme? scheme = null, float weight = 1, LabelRefiner? refiner = null)
    {
        if (path.EndsWith("facts.jsonl", StringComparison.Ordinal)) return [.. FactsReader.Read(path).Select(article => NerDocument.Of(article, scheme, weight))];
        using var reader = LexiconBuilder.Open(path);
        if (IsJsonLines(path)) return [.. GoldReader.Read(reader).Select(article => NerDocument.Of(article, scheme, weight))];
        var documents = ConllReader.Read(reader);
        if (givenTokens) return [.. documents.Select(document => NerDocument.OfTokens(document) with { Scheme = scheme, Weight = weight })];
        return [.. documents.Select(document => NerDocument.Of(refiner is null ? Join(document, out _) : refiner.Refine(Join(document, out _)), scheme, weight))];
    }

    /// <summary>A CoNLL document as text: tokens joined by blanks, sentences by a blank line. Gives where each token begins.</summary>
    public static GoldArticle Join(IReadOnlyList<ConllSentence> sentences, out List<TextSpan> tokens)
    {
        tokens = [];
        var text = new System.Text.StringBuilder();
        var spans = new List<GoldSpan>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append("\n\n");
            var first = tokens.Count;
            foreach (var token in sentence.Tokens)
            {
                if (tokens.Count > first) text.Append(' ');
                tokens.Add(new TextSpan(text.Length, text.Length + token.Length));
                text.Append(token);
            }

            foreach (var chunk in sentence.Chunks()) spans.Add(new GoldSpan(tokens[first + chunk.Start].Start, tokens[first + chunk.End - 1].End, chunk.Label));
        }

        return new GoldArticle(string.Empty, text.ToString(), spans);
    }
}
