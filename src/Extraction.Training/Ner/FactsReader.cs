using System.Text.Json;
using Extraction.Evaluation;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>
/// Reads articles annotated with facts (<c>facts.jsonl</c> beside <c>articles.jsonl</c>) as partly labelled text: wherever a business's names are
/// written stands COMPANY (or, where annotators would take either, <c>EITHER</c>), wherever a person's full name is, PERSON.
/// </summary>
internal static class FactsReader
{
    public static IEnumerable<GoldArticle> Read(string path)
    {
        var articles = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, "articles.jsonl");
        foreach (var (facts, article) in File.ReadLines(path).Zip(File.ReadLines(articles)))
        {
            using var json = JsonDocument.Parse(facts);
            using var source = JsonDocument.Parse(article);
            var text = source.RootElement.GetProperty("text").GetString()!;
            var names = new Dictionary<string, Label>();
            foreach (var company in json.RootElement.GetProperty("companies").EnumerateArray())
            {
                var either = company.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;
                foreach (var name in company.GetProperty("names").EnumerateArray()) names[name.GetString()!] = either ? Label.Of("EITHER") : Label.Company;
            }

            foreach (var person in json.RootElement.GetProperty("people").EnumerateArray()) names.TryAdd(person.GetString()!, Label.Person);
            yield return new GoldArticle(source.RootElement.GetProperty("id").ToString(), text, Find(text, names));
        }
    }

    /// <summary>All places where a name stands as whole words, longer names first.</summary>
    private static List<GoldSpan> Find(string text, Dictionary<string, Label> names)
    {
        var spans = new List<GoldSpan>();
        foreach (var (name, label) in names.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name.Length == 0) continue;
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var span = new GoldSpan(at, at + name.Length, label);
                var whole = (at == 0 || !CharClass.IsWordPart(text[at - 1])) && (span.End == text.Length || !CharClass.IsWordPart(text[span.End]));
                if (whole && !spans.Exists(other => other.Start < span.End && span.Start < other.End)) spans.Add(span);
            }
        }

        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }
}
