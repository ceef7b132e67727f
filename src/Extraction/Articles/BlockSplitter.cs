using System.Text;

namespace Extraction.Articles;

/// <summary>Cuts a page into <see cref="TextBlock"/>s: at block elements and at double line breaks; the cells of a table row stay together.</summary>
internal sealed class BlockSplitter(PageTree tree)
{
    private readonly StringBuilder text = new();
    private readonly List<TextBlock> blocks = [];
    private int linkLength, breaks;
    private bool pendingSpace;
    private int muted;

    public static List<TextBlock> Split(PageTree tree) => new BlockSplitter(tree).Run();

    private List<TextBlock> Run()
    {
        var open = new Stack<PageNode>();
        var links = 0;
        var preformatted = 0;
        foreach (var node in tree.Nodes)
        {
            while (open.Count > 0 && open.Peek().End <= node.Index) Close(open.Pop(), ref links, ref preformatted);
            if (node.Text is { } data) { if (muted == 0) Append(data, links > 0, preformatted > 0); continue; }
            if (node.IsBlock) Flush(node.Parent);
            if (node.Tag == "br") Break(node.Parent);
            if (node.Tag is "td" or "th" or "img") pendingSpace = true;
            if (node.Tag == "a") links++;
            if (node.Tag == "pre") preformatted++;
            if (IsMuted(node)) muted++;
            open.Push(node);
        }
        while (open.Count > 0) Close(open.Pop(), ref links, ref preformatted);
        return blocks;
    }

    private void Close(PageNode node, ref int links, ref int preformatted)
    {
        if (node.IsBlock) Flush(node.Index);
        if (node.Tag is "td" or "th") pendingSpace = true;
        if (node.Tag == "a") links--;
        if (node.Tag == "pre") preformatted--;
        if (IsMuted(node)) muted--;
    }

    /// <summary>Pop-ups, buttons and the like inside a paragraph are not read with it.</summary>
    private static bool IsMuted(PageNode node) =>
        !node.IsBlock && node.Tag != "a" && node.Role is ElementRole.Service or ElementRole.Related or ElementRole.Comments or ElementRole.Navigation or ElementRole.Caption;

    private void Append(string data, bool inLink, bool keepLines)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0')
            {
                if (keepLines && c == '\n' && text.Length > 0) text.Append('\n');
                else if (c is not ('\u200B' or '\uFEFF' or '\0')) pendingSpace = true;
                continue;
            }
            if (pendingSpace && text.Length > 0 && text[^1] != '\n') text.Append(' ');
            pendingSpace = false;
            breaks = 0;
            text.Append(c);
            if (inLink) linkLength++;
        }
    }

    /// <summary>One line break is a new line of the block, two end it.</summary>
    private void Break(int node)
    {
        if (++breaks >= 2) Flush(node);
        else if (text.Length > 0) text.Append('\n');
        pendingSpace = false;
    }

    private void Flush(int node)
    {
        breaks = 0;
        pendingSpace = false;
        var length = text.Length;
        while (length > 0 && char.IsWhiteSpace(text[length - 1])) length--;
        if (length > 0)
        {
            var container = node;
            while (container > 0 && !tree.Nodes[container].IsBlock) container = tree.Nodes[container].Parent;
            container = Math.Max(container, 0);
            blocks.Add(new TextBlock
            {
                Text = text.ToString(0, length), Kind = KindOf(container), Node = container, LinkLength = linkLength,
                IsTitle = tree.Nodes[container].Tag == "h1",
            });
        }
        text.Clear();
        linkLength = 0;
    }

    private BlockKind KindOf(int node)
    {
        for (var steps = 0; node >= 0 && steps < 4; steps++, node = tree.Nodes[node].Parent)
        {
            var tag = tree.Nodes[node].Tag;
            if (PageElements.IsHeading(tag)) return BlockKind.Heading;
            switch (tag)
            {
                case "li" or "dt" or "dd": return BlockKind.ListItem;
                case "tr" when steps == 0: return BlockKind.TableRow;
                case "figcaption" or "caption": return BlockKind.Caption;
                case "blockquote": return BlockKind.Quote;
                case "pre": return BlockKind.Preformatted;
                case "article" or "section" or "main" or "body": return BlockKind.Paragraph;
            }
        }
        return BlockKind.Paragraph;
    }
}
