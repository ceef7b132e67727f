using System.Globalization;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Measures linking with the right mentions given: how many companies get one of their tickers (or none, when unlisted), whether the right one was
/// among the candidates, whether all names of a company are one entity, and how often the subject company comes first.
/// </summary>
public sealed class LinkingEvaluator(KnowledgeBase knowledge)
{
    private readonly KnowledgeBase knowledge = knowledge;

    /// <summary>Measures on JSON Lines gold (<paramref name="articles"/> brings the texts when the gold has none) and writes the table; misses too, if asked.</summary>
    public void Evaluate(string gold, string? articles, TextWriter output, bool misses)
    {
        ArgumentNullException.ThrowIfNull(output);
        var given = new GivenMentions();
        var linker = new AliasLinker(knowledge);
        var extractor = new ExtractorBuilder().AddRecognizer(given).UseLinker(linker).UseOptions(new ExtractorOptions { DetectLanguage = false }).Build();
        var rows = new SortedDictionary<string, (int Right, int Of)>(StringComparer.Ordinal);
        void Count(string row, bool right) => rows[row] = (rows.GetValueOrDefault(row).Right + (right ? 1 : 0), rows.GetValueOrDefault(row).Of + 1);
        foreach (var item in LinkingGold.Read(gold, articles))
        {
            given.Spans = item.Spans;
            var tags = extractor.Extract(item.Text);
            var candidates = Candidates(linker, item);
            var companies = tags.Companies.ToList();
            foreach (var company in item.Companies.Where(static c => c.Counts))
            {
                var hits = companies.Where(e => Named(e, company.Names)).ToList();
                if (hits.Count == 0) continue;
                var ticker = hits[0].Company?.Ticker;
                var right = company.Fits(ticker);
                Count("accuracy", right);
                Count(company.Tickers.Count > 0 ? "listed: a ticker of its own" : "unlisted: no ticker", right);
                if (!string.IsNullOrEmpty(ticker)) Count("links right", right);
                if (company.Names.Count > 1) Count("grouped as one", hits.Count == 1);
                if (!string.IsNullOrEmpty(company.Country)) Count("country", hits[0].Company?.Country == company.Country);
                if (company.Tickers.Count > 0) Count("candidate recall, listed", company.Names.Any(n => candidates.GetValueOrDefault(n)?.Any(company.Fits) == true));
                if (misses && (!right || hits.Count > 1)) output.WriteLine($"{item.Id}\t{string.Join(" | ", company.Names)}\twant {string.Join(',', company.Tickers)} {company.Country} {company.Status}\tgot {string.Join(" + ", hits.Select(static h => h.Name + "=" + h.Id))}\t{hits[0].LinkEvidence}");
                else if (misses && !string.IsNullOrEmpty(company.Country) && hits[0].Company?.Country != company.Country) output.WriteLine($"{item.Id}\tCOUNTRY {company.Names[0]}\twant {company.Country} {company.Status}\tgot {hits[0].Id} {hits[0].Company?.Country}");
            }

            if (item.Subject is not null)
            {
                var first = companies.Count > 0 && Named(companies[0], [item.Subject, .. item.SubjectAlso]);
                Count("subject first", first);
                if (misses && !first) output.WriteLine($"{item.Id}\tSUBJECT {item.Subject}\tgot {string.Join(", ", companies.Take(3).Select(static c => c.Name))}");
            }
        }

        foreach (var (row, (right, of)) in rows) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row,-30} {right,5} of {of,5}  {(double)right / of:0.000}"));
    }

    private static bool Named(EntityTag entity, IEnumerable<string> names) =>
        names.Any(n => entity.Name.Equals(n, StringComparison.OrdinalIgnoreCase) || entity.Mentions.Any(m => m.Text.Equals(n, StringComparison.OrdinalIgnoreCase)));

    /// <summary>By written name the tickers of its candidates.</summary>
    private static Dictionary<string, List<string>> Candidates(AliasLinker linker, LinkingGold item)
    {
        var document = Document.FromText(item.Text);
        var mentions = item.Spans.Select(static s => new Mention(s.Span, Label.Of(s.Label), 1)).ToArray();
        var entities = new EntityBuffer();
        entities.Reset(mentions.Length);
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in linker.Candidates(document, mentions, entities))
        {
            foreach (var mention in group.Mentions) found[mentions[mention].Span.Of(item.Text).ToString()] = [.. group.Candidates.SelectMany(static c => c.Company.Listings)];
        }

        return found;
    }

    /// <summary>Adds the mentions that an annotator marked.</summary>
    private sealed class GivenMentions : IRecognizer
    {
        public IReadOnlyList<(TextSpan Span, string Label)> Spans { get; set; } = [];

        public void Recognize(Document document, MentionBuffer mentions)
        {
            foreach (var (span, label) in Spans)
            {
                if (label is not ("MONEY" or "PERCENT" or "QUANTITY" or "DATE")) mentions.Add(span, Label.Of(label), 1);
            }
        }
    }
}
