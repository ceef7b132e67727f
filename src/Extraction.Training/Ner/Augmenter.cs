using System.Text;
using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>
/// Makes copies of documents in the forms that news also comes in: tokens joined by blanks (<c>Reuters ' s</c>, <c>$ 5 million</c>),
/// ALL CAPITALS, Title Case. Annotations are carried along.
/// </summary>
internal static class Augmenter
{
    private enum Form
    {
        Blanks,
        Capitals,
        Title,
    }

    /// <summary>The forms in turn: tokenised text is the commonest of them.</summary>
    private static readonly Form[] Turns = [Form.Blanks, Form.Capitals, Form.Blanks, Form.Title];

    /// <summary>Copies of a share of the documents, the forms in turn, each counting half.</summary>
    public static List<NerDocument> Copies(IReadOnlyList<NerDocument> documents, float share)
    {
        var copies = new List<NerDocument>();
        if (share <= 0) return copies;
        var every = Math.Max(1, (int)(1 / share));
        for (var d = 0; d < documents.Count; d += every) copies.Add(Copy(documents[d], Turns[d / every % Turns.Length]));
        return copies;
    }

    private static NerDocument Copy(NerDocument original, Form form)
    {
        var document = original.Document;
        var tokens = document.Tokens;
        var text = new StringBuilder();
        var starts = new int[tokens.Length];
        var ends = new int[tokens.Length];
        foreach (var sentence in document.Sentences)
        {
            if (text.Length > 0) text.Append(form == Form.Blanks ? " " : "\n\n");
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (i > sentence.FirstToken && (form == Form.Blanks || tokens[i].SpaceBefore)) text.Append(' ');
                starts[i] = text.Length;
                Append(text, document.TextOf(i), form);
                ends[i] = text.Length;
            }
        }

        var copy = Document.FromText(text.ToString());
        var spans = original.Spans.Select(span => new GoldSpan(starts[span.Start], ends[span.End - 1], span.Label));
        return original with { Document = copy, Spans = NerDocument.ToTokens(copy, spans), Weight = original.Weight / 2 };
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> word, Form form)
    {
        if (form == Form.Capitals)
        {
            foreach (var c in word) text.Append(char.ToUpperInvariant(c));
            return;
        }

        // As other tokenizers cut: Reuters ' s, U.S .
        if (form == Form.Blanks && ((word.Length == 2 && CharClass.IsApostrophe(word[0])) || (word.Length > 2 && word[^1] == '.' && CharClass.IsLetter(word[0]))))
        {
            text.Append(word[..^1]).Append(' ').Append(word[^1]);
            return;
        }

        var small = form != Form.Title || word.Length < 4 || !CharClass.IsLower(word[0]);
        text.Append(small ? word[0] : char.ToUpperInvariant(word[0])).Append(word[1..]);
    }
}
