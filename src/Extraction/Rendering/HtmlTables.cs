using System.Globalization;
using System.Text;

namespace Extraction.Rendering;

/// <summary>Writes what was found in an article as lists and tables.</summary>
internal sealed class HtmlTables(StringBuilder html, ArticleTags tags)
{
    private const int LongestTable = 200;

    public void Append()
    {
        Companies();
        Chips("Countries", tags.Countries);
        Chips("Organizations", tags.Organizations);
        Chips("People", tags.People);
        Chips("Places", tags.Places);
        Chips("Products", tags.Products);
        Chips("Other names", tags.Entities.Where(static e => e.Label == Label.Misc || e.Label == Label.Norp || IsCustom(e.Label)));
        Money();
        Figures();
        Relations();
        Topics();
    }

    public static string NameOf(CurrencyCertainty certainty) => certainty switch
    {
        CurrencyCertainty.Explicit => "its sign",
        CurrencyCertainty.Context => "the article",
        _ => "default",
    };

    private void Companies()
    {
        var companies = tags.Companies.Take(LongestTable).ToList();
        if (companies.Count == 0) return;
        Head("Companies", "Name", "Listing", "Country", "Salience", "Named");
        foreach (var company in companies)
        {
            var facts = company.Company;
            Open("td").AppendText(company.Name);
            if (facts?.Sector is { } sector) html.Append("<br><span class=\"dim\">").AppendText(sector).Append("</span>");
            Next().AppendText(facts?.Ticker is { } ticker ? facts.Exchange is { } exchange ? $"{ticker} ({exchange})" : ticker : string.Empty);
            Next().AppendText(facts?.Country ?? string.Empty);
            Next();
            Bar(company.Salience, "salience");
            Next("n").AppendText(Number(company.Count));
            CloseRow();
        }

        CloseTable();
    }

    private void Chips(string title, IEnumerable<EntityTag> entities)
    {
        var any = false;
        foreach (var entity in entities.Take(LongestTable))
        {
            if (!any) html.Append("<h3>").Append(title).Append("</h3>\n<ul class=\"chips\">");
            any = true;
            html.Append("<li class=\"").AppendText(entity.Label.Name).Append("\" title=\"").AppendText(string.Create(CultureInfo.InvariantCulture, $"confidence {entity.Confidence:0.00}, salience {entity.Salience:0.00}")).Append("\">").AppendText(entity.Name);
            var more = string.Join(", ", new[] { entity.Id, entity.Role, entity.Affiliation }.Where(static s => s is not null));
            if (more.Length > 0) html.Append(" <span class=\"dim\">").AppendText(more).Append("</span>");
            if (entity.Count > 1) html.Append(" <span class=\"dim\">×").Append(Number(entity.Count)).Append("</span>");
            html.Append("</li>");
        }

        if (any) html.Append("</ul>\n");
    }

    private void Money()
    {
        var amounts = tags.Amounts.Where(static a => a.Label == Label.Money).Take(LongestTable).ToList();
        if (amounts.Count == 0) return;
        Head("Money", "Words", "Value", "What", "Also given as");
        foreach (var amount in amounts)
        {
            Open("td").AppendText(amount.Text);
            Next().AppendText(AmountText.Of(amount.Value));
            Next().AppendText(amount.Value.Role ?? string.Empty);
            Next();
            foreach (var equivalent in amount.Equivalents)
            {
                html.Append("<div>").AppendText(AmountText.Of(equivalent.Value));
                if (equivalent.Rate is { } rate) html.Append(" <span class=\"dim\">at ").Append(rate.ToString("0.####", CultureInfo.InvariantCulture)).Append("</span>");
                if (equivalent.Warning is { } warning) html.Append(" <strong title=\"").AppendText(warning).Append("\">⚠ ").AppendText(warning).Append("</strong>");
                html.Append("</div>");
            }

            CloseRow();
        }

        CloseTable();
    }

    private void Figures()
    {
        var amounts = tags.Amounts.Where(static a => a.Label != Label.Money).Take(LongestTable).ToList();
        if (amounts.Count == 0) return;
        Head("Figures and dates", "Words", "Value");
        foreach (var amount in amounts)
        {
            Open("td").AppendText(amount.Text);
            Next().AppendText(AmountText.Of(amount.Value));
            CloseRow();
        }

        CloseTable();
    }

    private void Relations()
    {
        if (tags.Relations.Count == 0) return;
        Head("Who did what", "What", "Who", "To whom", "Amount");
        foreach (var relation in tags.Relations.Take(LongestTable))
        {
            Open("td").AppendText(relation.Kind);
            if (relation.Status != "stated") html.Append(" <span class=\"dim\">").AppendText(relation.Status).Append("</span>");
            Next().AppendText(relation.Agent ?? string.Empty);
            Next().AppendText(relation.Target ?? string.Empty);
            Next().AppendText(relation.Amount is { } index && index < tags.Amounts.Count ? AmountText.Of(tags.Amounts[index].Value) : string.Empty);
            CloseRow();
        }

        CloseTable();
    }

    private void Topics()
    {
        if (tags.Topics.Count == 0) return;
        Head("Topics", "Topic", "Confidence", "Because of");
        foreach (var topic in tags.Topics)
        {
            Open("td").AppendText(topic.Name).Append(" <span class=\"dim\">").AppendText(topic.Scheme).Append("</span>");
            Next();
            Bar(topic.Confidence, "confidence");
            Next().AppendText(string.Join(", ", topic.Evidence.Select(static e => e.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(5)));
            CloseRow();
        }

        CloseTable();
    }

    private static bool IsCustom(Label label) => !label.IsAmount && label != Label.Company && label != Label.Organization && label != Label.Country && label != Label.Norp
        && label != Label.Person && label != Label.Place && label != Label.Product && label != Label.Misc;

    private void Head(string title, params ReadOnlySpan<string> columns)
    {
        html.Append("<h3>").Append(title).Append("</h3>\n<table><thead><tr>");
        foreach (var column in columns) html.Append("<th scope=\"col\">").Append(column).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
    }

    private StringBuilder Open(string cell) => html.Append("<tr><").Append(cell).Append('>');

    private StringBuilder Next(string? style = null) => style is null ? html.Append("</td><td>") : html.Append("</td><td class=\"").Append(style).Append("\">");

    private void CloseRow() => html.Append("</td></tr>\n");

    private void CloseTable() => html.Append("</tbody></table>\n");

    private void Bar(double share, string what)
    {
        var text = share.ToString("0.00", CultureInfo.InvariantCulture);
        html.Append("<span class=\"bar\" role=\"img\" aria-label=\"").Append(what).Append(' ').Append(text).Append("\"><i style=\"width:")
            .Append(Number((int)Math.Round(share * 100))).Append("%\"></i></span> <span class=\"dim\">").Append(text).Append("</span>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
