using System.Globalization;
using Extraction.Cli.Input;
using Extraction.Rendering;

namespace Extraction.Cli.Comparing;

/// <summary>Tags the same articles with two extractors and writes what only one of them found: lines with <c>-</c> (first) and <c>+</c> (second).</summary>
internal sealed class Comparison(Extractor first, Extractor second, TextWriter output)
{
    private int articles, changed, gone, added, failures;

    public int Run(IEnumerable<string> files, CancellationToken cancellation)
    {
        output.WriteLine($"--- {Describe(first)}");
        output.WriteLine($"+++ {Describe(second)}");
        foreach (var file in InputFile.Find(files, null))
        {
            var source = new ArticleSource(Report);
            foreach (var article in file.IsLines ? source.ReadLines(file) : source.ReadPage(file))
            {
                cancellation.ThrowIfCancellationRequested();
                Compare(article, file);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changed} of {articles} articles change: {gone} tags go, {added} come."));
        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private void Compare(Article article, InputFile file)
    {
        articles++;
        var before = Lines(first.Extract(article));
        var after = Lines(second.Extract(article));
        var only = before.Where(line => !after.Contains(line)).Select(static line => "- " + line).Concat(after.Where(line => !before.Contains(line)).Select(static line => "+ " + line)).ToList();
        if (only.Count == 0) return;
        changed++;
        gone += only.Count(static line => line[0] == '-');
        added += only.Count(static line => line[0] == '+');
        output.WriteLine();
        output.WriteLine($"@@ {article.Id ?? file.Path}{(article.Headline is { } headline ? $": {headline}" : string.Empty)}");
        foreach (var line in only) output.WriteLine(line);
    }

    /// <summary>The tags of an article, each as a line that holds what a reader would call its substance.</summary>
    private static HashSet<string> Lines(ArticleTags tags)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in tags.Entities)
        {
            lines.Add($"{entity.Label} {entity.Name}{(entity.Id is { } id ? $" ({id})" : string.Empty)}");
            foreach (var mention in entity.Mentions) lines.Add(string.Create(CultureInfo.InvariantCulture, $"  mention {mention.Span} {mention.Text}: {entity.Label} {entity.Name}"));
        }

        foreach (var amount in tags.Amounts) lines.Add($"{amount.Label} {amount.Span} {amount.Text}: {AmountText.Of(amount.Value)}{(amount.Value.Role is { } role ? $" ({role})" : string.Empty)}");
        foreach (var relation in tags.Relations) lines.Add($"RELATION {relation.Kind}: {relation.Agent ?? "?"} → {relation.Target ?? "?"} ({relation.Status})");
        foreach (var topic in tags.Topics) lines.Add($"TOPIC {topic.Scheme} {topic.Id} {topic.Name}");
        return lines;
    }

    private static string Describe(Extractor extractor) => extractor.Model is { } model ? $"{model.Pack} {model.Version} {model.Sha256[..12]}" : "no pack";

    private void Report(string message)
    {
        failures++;
        Console.Error.WriteLine(message);
    }
}
