using AngleSharp.Dom;

namespace Extraction.Articles;

/// <summary>
/// The readable part of an HTML page as a flat list in document order: the descendants of node <c>i</c> are the nodes <c>i + 1 .. End</c>.
/// Scripts, styles, form controls and hidden elements are left out. Built without recursion, so depth is no danger here.
/// </summary>
internal sealed class PageTree
{
    private readonly List<PageNode> nodes = [];

    /// <summary>All nodes in document order.</summary>
    public IReadOnlyList<PageNode> Nodes => nodes;

    /// <summary>Reads the tree under <paramref name="root"/>, with what is hidden from the reader only if asked to.</summary>
    public static PageTree Of(IElement root, bool hiddenToo = false)
    {
        var tree = new PageTree();
        var open = new Stack<(INode Node, int Next, int Index)>();
        open.Push((root, 0, tree.Add(root, -1)));
        while (open.Count > 0)
        {
            var (node, next, index) = open.Pop();
            if (next >= node.ChildNodes.Length) { tree.nodes[index].End = tree.nodes.Count; continue; }
            open.Push((node, next + 1, index));
            var child = node.ChildNodes[next];
            if (child is IText text) tree.AddText(text.Data, index);
            else if (child is IElement element && !PageElements.IsSkipped(element, hiddenToo)) open.Push((element, 0, tree.Add(element, index)));
        }
        return tree;
    }

    private int Add(INode node, int parent)
    {
        var element = (IElement)node;
        var tag = element.LocalName;
        var isBlock = PageElements.IsBlock(tag);
        nodes.Add(new PageNode { Index = nodes.Count, Parent = parent, Tag = tag, IsBlock = isBlock, Role = ElementRoles.Of(element, tag, isBlock) });
        return nodes.Count - 1;
    }

    private void AddText(string text, int parent) =>
        nodes.Add(new PageNode { Index = nodes.Count, Parent = parent, Tag = "#text", Text = text, End = nodes.Count + 1 });
}
