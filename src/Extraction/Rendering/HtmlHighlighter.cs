using System.Globalization;
using System.Text;

namespace Extraction.Rendering;

/// <summary>Writes a text with its tagged pieces marked: colour and label, and on hover confidence, link and evidence.</summary>
internal static class HtmlHighlighter
{
    public static void Append(StringBuilder html, string text, List<TextPiece> pieces)
    {
        var done = 0;
        foreach (var piece in pieces)
        {
            html.AppendText(text.AsSpan(done, piece.Span.Start - done));
            html.Append("<mark class=\"").AppendText(piece.Label.Name).Append("\" tabindex=\"0\" title=\"").AppendText(Title(piece)).Append("\">");
            html.AppendText(piece.Span.Of(text)).Append("<small>").AppendText(ShortName(piece)).Append("</small></mark>");
            done = piece.Span.End;
        }

        html.AppendText(text.AsSpan(done));
    }

    private static string ShortName(TextPiece piece) => piece switch
    {
        { Entity: { } entity } when entity.Label == Label.Country && entity.Id is { } code => code,
        { Entity.Company.Ticker: { } ticker } => ticker,
        { Equivalent: { } equivalent } => "= " + equivalent.Value.Currency,
        _ => piece.Label.Name.ToLowerInvariant(),
    };

    private static string Title(TextPiece piece)
    {
        var title = new StringBuilder(piece.Label.Name);
        if (piece is { Entity: { } entity, Mention: { } mention })
        {
            title.Append(": ").Append(entity.Name);
            if (mention.Form == MentionForm.Demonym) title.Append(" (by its people)");
            if (entity.Id is { } id) title.Append(" · ").Append(id);
            if (entity.Role is { } role) title.Append(" · ").Append(role);
            if (entity.Affiliation is { } affiliation) title.Append(" · ").Append(affiliation);
            title.Append(CultureInfo.InvariantCulture, $" · confidence {mention.Confidence:0.00}");
            if (entity.LinkEvidence is { } evidence) title.Append(" · ").Append(evidence);
            return title.ToString();
        }

        var value = piece.Equivalent?.Value ?? piece.Amount!.Value;
        title.Append(": ").Append(AmountText.Of(value));
        if (piece.Equivalent is not null) title.Append(" · restates ").Append(piece.Amount!.Text);
        if (value.Certainty is { } certainty) title.Append(" · currency by ").Append(HtmlTables.NameOf(certainty));
        if (value.Role is { } what) title.Append(" · ").Append(what);
        title.Append(CultureInfo.InvariantCulture, $" · confidence {piece.Amount!.Confidence:0.00}");
        return title.ToString();
    }
}
