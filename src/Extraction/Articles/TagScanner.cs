namespace Extraction.Articles;

/// <summary>
/// Steps through the tags of an HTML text from left to right in linear time and without memory, whatever the markup. For looking before
/// parsing, and for reading what is too wild to parse.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private readonly ReadOnlySpan<char> html = html;
    private int position;

    /// <summary>Start of the text before the current tag.</summary>
    public int TextStart { get; private set; }

    /// <summary>End of the text before the current tag.</summary>
    public int TextEnd { get; private set; }

    /// <summary>The tag's name as written; empty for comments and the like.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public bool IsClosing { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>How many attributes it has, about.</summary>
    public int Attributes { get; private set; }

    /// <summary>Goes to the next tag; false at the end, with the last text set.</summary>
    public bool Next()
    {
        TextStart = position;
        while (true)
        {
            var at = html[position..].IndexOf('<');
            if (at < 0 || position + at + 1 >= html.Length) { position = TextEnd = html.Length; return false; }
            var start = position + at;
            var next = html[start + 1];
            if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?')) { position = start + 1; continue; }
            TextEnd = start;
            ReadTag(start);
            return true;
        }
    }

    /// <summary>Goes to the end tag of an element whose content is no markup; gives the content.</summary>
    public ReadOnlySpan<char> SkipRawText()
    {
        var start = position;
        while (position < html.Length)
        {
            var at = html[position..].IndexOf("</", StringComparison.Ordinal);
            if (at < 0) { position = html.Length; return html[start..]; }
            position += at + 2;
            if (html[position..].StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            {
                var end = position - 2;
                var close = html[position..].IndexOf('>');
                position = close < 0 ? html.Length : position + close + 1;
                return html[start..end];
            }
        }
        return html[start..];
    }

    /// <summary>Whether the current tag opens an element whose content is no markup.</summary>
    public readonly bool OpensRawText()
    {
        if (IsClosing || IsSelfClosing) return false;
        foreach (var name in RawText) if (Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private void ReadTag(int start)
    {
        Attributes = 0;
        IsSelfClosing = false;
        if (html[(start + 1)..].StartsWith("!--", StringComparison.Ordinal)) { SkipTo("-->", start + 4); return; }
        if (html[start + 1] is '!' or '?') { SkipTo(">", start + 2); return; }
        IsClosing = html[start + 1] == '/';
        var i = start + (IsClosing ? 2 : 1);
        var nameStart = i;
        while (i < html.Length && (char.IsAsciiLetterOrDigit(html[i]) || html[i] is '-' or ':')) i++;
        Name = html[nameStart..i];
        var quote = '\0';
        for (; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0') { if (c == quote) quote = '\0'; }
            else if (c is '"' or '\'' && html[i - 1] == '=') quote = c;
            else if (c == '>') break;
            else if (char.IsWhiteSpace(c) && i + 1 < html.Length && !char.IsWhiteSpace(html[i + 1])) Attributes++;
        }
        IsSelfClosing = i < html.Length && html[i - 1] == '/';
        position = Math.Min(i + 1, html.Length);
    }

    private void SkipTo(string end, int from)
    {
        Name = default;
        IsClosing = false;
        from = Math.Min(from, html.Length);
        var at = html[from..].IndexOf(end, StringComparison.Ordinal);
        position = at < 0 ? html.Length : from + at + end.Length;
    }
}
