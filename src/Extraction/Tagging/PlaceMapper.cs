using Extraction.Text;

namespace Extraction.Tagging;

/// <summary>Translates spans of the document (headline, blank line, body) to spans of what the caller gave: text, headline or page.</summary>
internal sealed class PlaceMapper(Article article, Document document)
{
    /// <summary>Between a headline and the body in a document's text.</summary>
    public const string Separator = "\n\n";

    private readonly int bodyStart = document.HeadlineEnd == 0 ? 0 : document.HeadlineEnd + Separator.Length;

    public (TextSpan Span, TextPart Part) Map(TextSpan span)
    {
        if (span.Start < document.HeadlineEnd)
        {
            return article.HeadlineSpan is { } headline ? (span.Shift(headline.Start), TextPart.Text) : (span, TextPart.Headline);
        }

        var body = span.Shift(-bodyStart);
        return (article.Map?.ToPage(body) ?? body, TextPart.Text);
    }

    public string TextOf(TextSpan span) => document.Text.Substring(span.Start, span.Length);
}
