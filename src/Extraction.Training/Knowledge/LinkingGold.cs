using System.Text.Json;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>An article whose companies are known: what linking is measured by and learned from.</summary>
internal sealed record LinkingGold(string Id, string Text, IReadOnlyList<GoldCompany> Companies, string? Subject, IReadOnlyList<string> SubjectAlso, IReadOnlyList<(TextSpan Span, string Label)> Spans)
{
    /// <summary>
    /// Reads JSON Lines. Articles without <c>spans</c> get them from the written names of their companies and people; articles without
    /// <c>text</c> get it from <paramref name="articles"/>, by id.
    /// </summary>
    public static List<LinkingGold> Read(string path, string? articles)
    {
        var texts = Texts(articles);
        var golds = new List<LinkingGold>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var id = root.GetProperty("id").GetString()!;
            var text = root.TryGetProperty("text", out var own) ? own.GetString()! : texts[id];
            var companies = root.GetProperty("companies").EnumerateArray().Select(GoldCompany.Read).ToList();
            var spans = root.TryGetProperty("spans", out var given) ? given.EnumerateArray().Select(static s => (new TextSpan(s[0].GetInt32(), s[1].GetInt32()), s[2].GetString()!)).ToList() : Spans_(text, companies, Strings(root, "people"));
            var subject = root.TryGetProperty("subject", out var s) ? s.GetString() : null;
            golds.Add(new LinkingGold(id, text, companies, string.IsNullOrEmpty(subject) ? null : subject, Strings(root, "subject_optional"), spans));
        }

        return golds;
    }

    /// <summary>The texts of a file of articles by id; none where there is no file.</summary>
    internal static Dictionary<string, string> Texts(string? articles)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (articles is null) return texts;
        foreach (var line in File.ReadLines(articles))
        {
            using var json = JsonDocument.Parse(line);
            texts[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("text").GetString()!;
        }

        return texts;
    }

    internal static List<string> Strings(JsonElement root, string name) => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(static x => x.GetString()!)] : [];

    /// <summary>Every place where a name is written as a word of its own, longer names first.</summary>
    private static List<(TextSpan, string)> Spans_(string text, List<GoldCompany> companies, List<string> people)
    {
        var names = companies.SelectMany(static c => c.Names).Select(static n => (Name: n, Label: "COMPANY")).Concat(people.Select(static p => (Name: p, Label: "PERSON")))
            .Concat(people.Where(static p => p.Contains(' ', StringComparison.Ordinal)).Select(static p => (Name: p[(p.LastIndexOf(' ') + 1)..], Label: "PERSON"))).OrderByDescending(static n => n.Name.Length);
        var taken = new bool[text.Length + 1];
        var spans = new List<(TextSpan, string)>();
        foreach (var (name, label) in names)
        {
            if (name.Length == 0) continue;
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])) || taken[at] || taken[end - 1]) continue;
                for (var i = at; i < end; i++) taken[i] = true;
                spans.Add((new TextSpan(at, end), label));
            }
        }

        spans.Sort(static (a, b) => a.Item1.Start.CompareTo(b.Item1.Start));
        return spans;
    }
}

/// <summary>A company as annotated.</summary>
internal sealed record GoldCompany(IReadOnlyList<string> Names, string Canonical, IReadOnlyList<string> Tickers, string? Country, string Status, bool Counts)
{
    public static GoldCompany Read(JsonElement c) => new(
        LinkingGold.Strings(c, "names"), c.GetProperty("canonical").GetString()!, LinkingGold.Strings(c, "tickers"), c.GetProperty("country").GetString(), c.GetProperty("status").GetString() ?? string.Empty,
        !(c.TryGetProperty("optional", out var o) && o.ValueKind == JsonValueKind.True) && !(c.TryGetProperty("unsure", out var u) && u.ValueKind == JsonValueKind.True));

    /// <summary>A symbol as symbols are compared: without exchange and leading zeros.</summary>
    public static string Symbol(string ticker)
    {
        var at = ticker.IndexOfAny(['.', '@']);
        return (at < 0 ? ticker : ticker[..at]).TrimStart('0');
    }

    /// <summary>Whether a linked company's listings fit: one of the tickers of a listed company, none of an unlisted one.</summary>
    public bool Fits(string? ticker) => Tickers.Count == 0 ? string.IsNullOrEmpty(ticker) : ticker is not null && Tickers.Any(t => Symbol(t) == Symbol(ticker));
}
