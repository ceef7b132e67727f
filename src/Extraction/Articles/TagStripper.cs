using System.Net;
using System.Text;

namespace Extraction.Articles;

/// <summary>Reads an HTML text without building a tree: drops the tags, keeps paragraphs apart. Linear in time, for any input.</summary>
internal static class TagStripper
{
    /// <summary>The text of a page, and its title if it has one.</summary>
    public static (string Text, string? Title) Strip(string page)
    {
        var text = new StringBuilder();
        string? title = null;
        var tags = new TagScanner(page);
        while (tags.Next())
        {
            Append(text, page.AsSpan(tags.TextStart, tags.TextEnd - tags.TextStart));
            if (tags.OpensRawText())
            {
                var isTitle = tags.Name.Equals("title", StringComparison.OrdinalIgnoreCase);
                var content = tags.SkipRawText();
                if (isTitle && title is null && content.Length < 1000) title = WebUtility.HtmlDecode(content.ToString()).Trim();
            }
            else if (tags.Name.Length is > 0 and < 12 && IsBreak(tags.Name)) Paragraph(text);
        }
        Append(text, page.AsSpan(tags.TextStart, tags.TextEnd - tags.TextStart));
        return (text.ToString().Trim(), string.IsNullOrEmpty(title) ? null : title);
    }

    private static bool IsBreak(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        var length = name.ToLowerInvariant(lower);
        return PageElements.IsBlock(new string(lower[..length])) || lower[..length] is "br";
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> raw)
    {
        if (raw.IsWhiteSpace()) { if (raw.Length > 0) Space(text); return; }
        var decoded = raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()).AsSpan() : raw;
        foreach (var c in decoded)
        {
            if (char.IsWhiteSpace(c)) Space(text);
            else if (c != '\0') text.Append(c);
        }
    }

    private static void Space(StringBuilder text)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
    }

    private static void Paragraph(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append("\n\n");
    }
}
