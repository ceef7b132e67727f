using System.Text;

namespace Extraction.Articles;

/// <summary>
/// Reads a Markdown page as one article: front matter gives title, date, author and section; the first heading is the headline if the front matter
/// has none; links, images and emphasis become their text; code fences are dropped. Line by line, not a full CommonMark parser.
/// </summary>
internal static class MarkdownReader
{
    public static Article Read(string page, string? source)
    {
        var metadata = new PageMetadata();
        var lines = page.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var start = FrontMatter.Read(lines, metadata);
        var text = new StringBuilder();
        string? fence = null;
        var paragraphOpen = false;
        for (var i = start; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (fence is not null) { if (line.StartsWith(fence, StringComparison.Ordinal)) fence = null; continue; }
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)) { fence = line[..3]; paragraphOpen = false; continue; }
            if (line.Length == 0 || IsRule(line)) { paragraphOpen = false; continue; }
            if (IsUnderline(line) && i > start && paragraphOpen) { TakeUnderlined(text, metadata); paragraphOpen = false; continue; }
            if (Heading(line) is { } heading)
            {
                paragraphOpen = false;
                var plain = MarkdownInline.Strip(heading);
                if (metadata.Headline is null && text.Length == 0) metadata.Headline = plain;
                else if (!Headlines.Same(plain, metadata.Headline)) Append(text, plain, ref paragraphOpen);
                paragraphOpen = false;
                continue;
            }
            AppendLine(text, line, ref paragraphOpen);
        }
        return new Article(text.ToString())
        {
            Source = source, Headline = metadata.Headline, Authors = metadata.Authors, Published = metadata.Published, Section = metadata.Section, CarriesText = true,
        };
    }

    private static void AppendLine(StringBuilder text, string line, ref bool paragraphOpen)
    {
        var isItem = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal);
        if (isItem) line = line[2..];
        while (line.StartsWith('>')) line = line[1..].TrimStart();
        if (line.Length > 2 && line[0] == '|') line = line.Trim('|').Replace("|", " ", StringComparison.Ordinal);
        if (IsTableRule(line)) return;
        var plain = MarkdownInline.Strip(line);
        if (plain.Length == 0) return;
        if (isItem && paragraphOpen) { text.Append('\n').Append(plain); return; }
        Append(text, plain, ref paragraphOpen);
    }

    /// <summary>Adds a line: after a line break inside a paragraph, after an empty line otherwise.</summary>
    private static void Append(StringBuilder text, string plain, ref bool paragraphOpen)
    {
        if (text.Length > 0) text.Append(paragraphOpen ? "\n" : "\n\n");
        text.Append(plain);
        paragraphOpen = true;
    }

    /// <summary>The line above <c>=====</c> is a heading: the headline if it is the first thing in the text.</summary>
    private static void TakeUnderlined(StringBuilder text, PageMetadata metadata)
    {
        if (metadata.Headline is not null || text.Length > 300 || text.ToString() is var line && line.Contains('\n', StringComparison.Ordinal)) return;
        metadata.Headline = text.ToString();
        text.Clear();
    }

    private static string? Heading(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#') level++;
        return level is >= 1 and <= 6 && level < line.Length && line[level] == ' ' ? line[level..].Trim().TrimEnd('#').Trim() : null;
    }

    private static bool IsUnderline(string line) => line.Length >= 3 && line.AsSpan().Trim('=').Length == 0;

    private static bool IsRule(string line) => line.Length >= 3 && (line.AsSpan().Trim("- ".AsSpan()).Length == 0 || line.AsSpan().Trim("* ".AsSpan()).Length == 0 || line.AsSpan().Trim("_ ".AsSpan()).Length == 0);

    private static bool IsTableRule(string line) => line.Length >= 3 && line.Contains("--", StringComparison.Ordinal) && line.AsSpan().Trim("-:| ".AsSpan()).Length == 0;
}
