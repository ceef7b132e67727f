using System.Text;

namespace Extraction.Rendering;

/// <summary>Appends text to HTML so that nothing in it can be read as markup, in element content and in quoted attributes alike.</summary>
internal static class HtmlText
{
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = IndexOfSpecial(text);
            if (at < 0) return html.Append(text);
            html.Append(text[..at]);
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                html.Append(text.Slice(at, 2));
                text = text[(at + 2)..];
                continue;
            }

            html.Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => "\uFFFD" });
            text = text[(at + 1)..];
        }
    }

    /// <summary>Markup, halves of surrogate pairs and characters that HTML does not allow.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '&' or '<' or '>' or '"' or '\'' or '\0' or '\v' or '\f' || (c < ' ' && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c)) return i;
        }

        return -1;
    }
}
