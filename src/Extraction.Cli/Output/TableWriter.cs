using System.Globalization;
using System.Text;
using Extraction.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Extraction.Cli.Output;

/// <summary>What a person wants to look at: for each article its headline and byline, then companies, countries, people, money and topics.</summary>
internal sealed class TableWriter : ITagWriter
{
    private const int NarrowestWidth = 60, FileWidth = 120;

    private readonly StreamWriter writer;
    private readonly IAnsiConsole console;

    public TableWriter(Stream output)
    {
        writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        var isTerminal = !Console.IsOutputRedirected && output is not FileStream;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = isTerminal ? Math.Max(NarrowestWidth, Console.WindowWidth) : FileWidth;
        console.Profile.Capabilities.Unicode = true;
    }

    public void Write(ArticleTags tags)
    {
        Heading(tags);
        Section("Companies", tags.Companies, Company, "COMPANY", "blue");
        Section("Organizations", tags.Organizations, Other, "ORGANIZATION", "blue");
        Section("Countries", tags.Countries, Other, "COUNTRY", "green");
        Section("People", tags.People, Person, "PERSON", "yellow");
        Section("Places", tags.Places, Other, "PLACE", "green");
        Section("Products", tags.Products, Other, "PRODUCT", "magenta");
        Section("Other names", tags.Entities.Where(IsOther), Other, "MISC", "grey");
        Money(tags);
        Figures(tags);
        Relations(tags);
        Topics(tags);
        if (tags.Keyphrases.Count > 0) Line("Key phrases", string.Join(" · ", tags.Keyphrases.Select(static k => k.Text)));
        console.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private void Heading(ArticleTags tags)
    {
        var article = tags.Article;
        var title = article.Headline ?? FirstWords(article.Text);
        console.Write(new Rule($"[bold]{title.EscapeMarkup()}[/]") { Justification = Justify.Left, Style = new Style(Color.Grey) });
        var facts = new List<string>();
        if (article.Authors.Count > 0) facts.Add("By " + string.Join(", ", article.Authors));
        if (article.Published is { } published) facts.Add(published.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        if (article.Section is { } section) facts.Add(section);
        if (article.Source is { } source) facts.Add(source);
        if (article.Id is { } id) facts.Add(id);
        if (tags.Language != "en") facts.Add($"language {tags.Language}: only English is tagged");
        if (facts.Count > 0) console.MarkupLine($"[grey]{string.Join(" · ", facts).EscapeMarkup()}[/]");
        if (tags.Language == "en" && tags is { Entities.Count: 0, Amounts.Count: 0, Topics.Count: 0 }) console.MarkupLine("[grey]nothing found[/]");
    }

    private void Section(string title, IEnumerable<EntityTag> entities, Func<EntityTag, string> facts, string label, string color)
    {
        Table? table = null;
        foreach (var entity in entities)
        {
            table ??= NewTable(title, 34, 12, 5);
            var note = entity.Label.Name == label ? facts(entity) : $"{entity.Label.Name.ToLowerInvariant()} {facts(entity)}";
            table.AddRow(Cell($"[{color}]{entity.Name.EscapeMarkup()}[/]"), Cell(TerminalBar.Of(entity.Salience, color)), Cell(entity.Count > 1 ? $"[grey]×{Number(entity.Count)}[/]" : string.Empty), Cell(note.Trim().EscapeMarkup()));
        }

        if (table is not null) console.Write(table);
    }

    private void Money(ArticleTags tags)
    {
        Table? table = null;
        foreach (var amount in tags.Amounts)
        {
            if (amount.Label != Label.Money) continue;
            table ??= NewTable("Money", 34);
            var value = new StringBuilder($"[bold]{AmountText.Of(amount.Value).EscapeMarkup()}[/]");
            if (amount.Value.Role is { } role) value.Append($" [grey]{role.EscapeMarkup()}[/]");
            foreach (var equivalent in amount.Equivalents)
            {
                value.Append($"\n[grey]=[/] {AmountText.Of(equivalent.Value).EscapeMarkup()}");
                if (equivalent.Rate is { } rate) value.Append(CultureInfo.InvariantCulture, $" [grey]at {rate:0.####}[/]");
                if (equivalent.Warning is { } warning) value.Append($" [red]{warning.EscapeMarkup()}[/]");
            }

            table.AddRow(Cell($"[yellow]{amount.Text.EscapeMarkup()}[/]"), Cell(value.ToString()));
        }

        if (table is not null) console.Write(table);
    }

    private void Figures(ArticleTags tags)
    {
        Table? table = null;
        foreach (var amount in tags.Amounts)
        {
            if (amount.Label == Label.Money) continue;
            table ??= NewTable("Figures", 34);
            table.AddRow(Cell(amount.Text.EscapeMarkup()), Cell(AmountText.Of(amount.Value).EscapeMarkup()));
        }

        if (table is not null) console.Write(table);
    }

    private void Relations(ArticleTags tags)
    {
        Table? table = null;
        foreach (var relation in tags.Relations)
        {
            table ??= NewTable("Who did what", 34);
            var what = relation.Kind + (relation.Status == "stated" ? string.Empty : $" ({relation.Status})");
            var amount = relation.Amount is { } index && index < tags.Amounts.Count ? $"  {AmountText.Of(tags.Amounts[index].Value)}" : string.Empty;
            table.AddRow(Cell(what.EscapeMarkup()), Cell($"{(relation.Agent ?? "?").EscapeMarkup()} [grey]→[/] {(relation.Target ?? "?").EscapeMarkup()}{amount}"));
        }

        if (table is not null) console.Write(table);
    }

    private void Topics(ArticleTags tags)
    {
        Table? table = null;
        foreach (var topic in tags.Topics)
        {
            table ??= NewTable("Topics", 34, 12);
            var terms = string.Join(", ", topic.Evidence.Select(static e => e.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(4));
            table.AddRow(Cell(topic.Name.EscapeMarkup()), Cell(TerminalBar.Of(topic.Confidence, "aqua")), Cell($"[grey]{topic.Scheme.EscapeMarkup()}  {terms.EscapeMarkup()}[/]"));
        }

        if (table is not null) console.Write(table);
    }

    private void Line(string title, string text)
    {
        var table = NewTable(title);
        table.AddRow(Cell(text.EscapeMarkup()));
        console.Write(table);
    }

    /// <summary>A table whose first column names the section; <paramref name="widths"/> are those of the columns before the last.</summary>
    private Table NewTable(string title, params ReadOnlySpan<int> widths)
    {
        console.MarkupLine($"[bold]{title}[/]");
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        foreach (var width in widths) table.AddColumn(new TableColumn(string.Empty) { Width = width, Padding = new Padding(2, 0, 1, 0) });
        return table.AddColumn(new TableColumn(string.Empty) { Padding = new Padding(2, 0, 0, 0) });
    }

    private static string Company(EntityTag company)
    {
        var facts = company.Company;
        var listing = facts?.Ticker is { } ticker ? facts.Exchange is { } exchange ? $"{ticker} @ {exchange}" : ticker : null;
        return Join(listing, facts?.Country, facts?.Sector, facts?.Parent is { } parent ? $"owned by {parent}" : null);
    }

    private static string Person(EntityTag person) => Join(person.Role, person.Affiliation);

    private static string Other(EntityTag entity) => Join(entity.Id);

    private static string Join(params ReadOnlySpan<string?> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
        {
            if (!string.IsNullOrEmpty(fact)) text.Append(text.Length > 0 ? " · " : string.Empty).Append(fact);
        }

        return text.ToString();
    }

    private static bool IsOther(EntityTag e) => e.Label != Label.Company && e.Label != Label.Organization && e.Label != Label.Country && e.Label != Label.Person && e.Label != Label.Place && e.Label != Label.Product;

    private static IRenderable Cell(string markup) => new Markup(markup);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FirstWords(string text)
    {
        const int Longest = 70;
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        if (end >= 0) line = line[..end];
        return line.Length == 0 ? "(empty)" : line.Length <= Longest ? line.ToString() : string.Concat(line[..Longest].TrimEnd(), "…");
    }
}
