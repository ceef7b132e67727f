using Extraction.Linking;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>The names of a gold file's articles whose company is known, with what the linker holds them for.</summary>
internal static class LinkExamples
{
    /// <summary>Reads them one after another; <c>Article</c> counts the articles from 0.</summary>
    public static IEnumerable<(NameGroup Group, GoldCompany Company, int Article)> Read(AliasLinker linker, string gold, string? articles)
    {
        foreach (var (number, item) in LinkingGold.Read(gold, articles).Index())
        {
            var document = Document.FromText(item.Text);
            var mentions = item.Spans.Where(static s => s.Label is not ("MONEY" or "PERCENT" or "QUANTITY" or "DATE")).Select(static s => new Mention(s.Span, Label.Of(s.Label), 1)).ToArray();
            var entities = new EntityBuffer();
            entities.Reset(mentions.Length);
            foreach (var group in linker.Candidates(document, mentions, entities))
            {
                if (group.Label != Label.Company) continue;
                var company = item.Companies.FirstOrDefault(c => c.Counts && c.Names.Any(n => group.Mentions.Exists(m => document.TextOf(mentions[m].Span).SequenceEqual(n))));
                if (company is not null) yield return (group, company, number);
            }
        }
    }
}
