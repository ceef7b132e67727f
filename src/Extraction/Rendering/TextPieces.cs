using Extraction.Text;

namespace Extraction.Rendering;

/// <summary>The tagged pieces of an article, in text order and disjoint. Offsets into a page are led back to the article's own text.</summary>
internal static class TextPieces
{
    public static (List<TextPiece> Headline, List<TextPiece> Body) Of(ArticleTags tags)
    {
        var (article, headline, body) = (tags.Article, new List<TextPiece>(), new List<TextPiece>());
        foreach (var entity in tags.Entities)
        {
            foreach (var mention in entity.Mentions) Add(mention.Span, mention.In, mention.Text, span => new TextPiece(span, entity, mention, null, null));
        }

        foreach (var amount in tags.Amounts)
        {
            Add(amount.Span, amount.In, amount.Text, span => new TextPiece(span, null, null, amount, null));
            foreach (var equivalent in amount.Equivalents) Add(equivalent.Span, equivalent.In, equivalent.Text, span => new TextPiece(span, null, null, amount, equivalent));
        }

        return (Disjoint(headline), Disjoint(body));

        void Add(TextSpan span, TextPart part, string words, Func<TextSpan, TextPiece> make)
        {
            if (part == TextPart.Headline) AddChecked(headline, article.Headline, span, words, make);
            else if (article.HeadlineSpan is { } place && place.Contains(span)) AddChecked(headline, article.Headline, span.Shift(-place.Start), words, make);
            else if (article.Map is null) AddChecked(body, article.Text, span, words, make);
            else if (article.Map.TryToText(span, out var inText)) AddChecked(body, article.Text, inText, words, make);
        }
    }

    /// <summary>Adds a piece whose words do stand there; one that a page's odd layout has moved is left out rather than shown in a wrong place.</summary>
    private static void AddChecked(List<TextPiece> pieces, string? text, TextSpan span, string words, Func<TextSpan, TextPiece> make)
    {
        if (text is null || span.Start < 0 || span.End > text.Length || !span.Of(text).SequenceEqual(words)) return;
        pieces.Add(make(span));
    }

    private static List<TextPiece> Disjoint(List<TextPiece> pieces)
    {
        pieces.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var end = 0;
        pieces.RemoveAll(piece =>
        {
            if (piece.Span.Start < end) return true;
            end = piece.Span.End;
            return false;
        });
        return pieces;
    }
}
