#:project ../../src/Extraction/Extraction.csproj

// dotnet run explore.cs FOLDER [report.html]: tags a folder of pages and writes a report with charts to open in a browser.
using System.Globalization;
using System.Net;
using System.Text;
using Extraction;
using Extraction.Articles;
using Extraction.Rendering;

if (args.Length == 0)
{
    Console.Error.WriteLine("dotnet run explore.cs FOLDER [report.html]");
    return 2;
}

var extractor = Extractor.LoadDefault();
var articles = Directory.EnumerateFiles(args[0], "*", SearchOption.AllDirectories)
    .Where(static f => Path.GetExtension(f) is ".txt" or ".html" or ".md" or ".xml").Order(StringComparer.Ordinal)
    .SelectMany(static f => ArticleReader.ReadFile(f));
var all = extractor.ExtractMany(articles).ToList();

var topics = Count(all.SelectMany(static t => t.Topics.Select(static p => p.Name)));
var months = Count(all.Where(static t => t.Article.Published is not null).SelectMany(static t => t.Topics.Take(1).Select(p => FormattableString.Invariant($"{t.Article.Published:yyyy-MM} {p.Name}"))));
var companies = Count(all.SelectMany(static t => t.Companies.Select(static c => c.Name)));
var pairs = Count(all.SelectMany(static t => Pairs([.. t.Companies.Select(static c => c.Name).Order(StringComparer.Ordinal)])));
var currencies = Count(all.SelectMany(static t => t.Amounts.Where(static a => a.Label == Label.Money).Select(static a => a.Value.Currency!)));

var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>Report</title><body style=\"font:16px system-ui;max-width:80rem;margin:2rem auto;padding:0 1rem\">");
html.Append(CultureInfo.InvariantCulture, $"<h1>{all.Count} articles</h1>");
Chart("Companies", companies);
Chart("Companies named together", pairs);
Chart("Topics", topics);
Chart("Topics by month", months);
Chart("Amounts by currency", currencies);
foreach (var tags in all.Take(50)) html.Append(tags.ToHtml());
var report = args.Length > 1 ? args[1] : "report.html";
File.WriteAllText(report, html.Append("</body></html>").ToString());
Console.WriteLine($"{all.Count} articles, {companies.Count} companies: {report}");
return 0;

static List<(string Name, int Count)> Count(IEnumerable<string> names) =>
    [.. names.GroupBy(static n => n, StringComparer.Ordinal).Select(static g => (g.Key, g.Count())).OrderByDescending(static p => p.Item2).ThenBy(static p => p.Key, StringComparer.Ordinal).Take(20)];

static IEnumerable<string> Pairs(string[] names) => names.SelectMany((first, i) => names.Skip(i + 1).Select(second => $"{first} + {second}"));

void Chart(string title, List<(string Name, int Count)> bars)
{
    if (bars.Count == 0) return;
    const int Row = 22, Left = 320, Wide = 480;
    html.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2><svg role=\"img\" aria-label=\"{title}\" width=\"{Left + Wide + 60}\" height=\"{bars.Count * Row}\" font-size=\"14\" fill=\"currentColor\">");
    for (var i = 0; i < bars.Count; i++)
    {
        var width = Wide * bars[i].Count / bars[0].Count;
        html.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{(i * Row) + 16}\" text-anchor=\"end\">{WebUtility.HtmlEncode(bars[i].Name)}</text><rect x=\"{Left}\" y=\"{(i * Row) + 3}\" width=\"{width}\" height=\"16\" fill=\"#3b6fb6\"/><text x=\"{Left + width + 6}\" y=\"{(i * Row) + 16}\">{bars[i].Count}</text>");
    }

    html.Append("</svg>");
}
