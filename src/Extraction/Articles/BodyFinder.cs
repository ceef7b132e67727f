namespace Extraction.Articles;

/// <summary>
/// Finds the part of a page that is its article: every block is worth its length if it reads like prose and costs if it looks like furniture,
/// and the element with the largest sum is the body (a tree form of maximum subsequence segmentation, Pasternack and Roth 2009). Of equals the
/// innermost wins.
/// </summary>
internal static class BodyFinder
{
    private const double MajorityShare = 0.5;
    private const double CaptionShare = 0.2;

    /// <summary>Sets roles and weights of all blocks, and returns the index of the body's node.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its blocks in order.</param>
    /// <param name="known">Text that the page's metadata gives as the article's body; null if it gives none.</param>
    public static int Find(PageTree tree, List<TextBlock> blocks, KnownText? known)
    {
        AssignRoles(tree, blocks);
        foreach (var block in blocks) block.Weight = Weigh(block, known);
        var sums = Sum(tree, blocks, static b => b.Weight);
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
            if (sums[i] > sums[best] || (sums[i] == sums[best] && i < tree.Nodes[best].End)) best = i;
        // A single paragraph is never a body: what stands beside it belongs to it.
        while (best > 0 && tree.Nodes[best].Tag is "p" or "blockquote" or "li" or "tr" or "pre" or "ul" or "ol" or "#text" || !tree.Nodes[best].IsBlock && best > 0) best = tree.Nodes[best].Parent;
        return best;
    }

    /// <summary>Whether a block reads like a sentence rather than a label.</summary>
    public static bool IsProse(TextBlock block)
    {
        var text = block.Text;
        if (block.LinkDensity > 0.5) return false;
        if (text.Length >= 100) return true;
        if (text.Length < 25) return false;
        var last = text[^1];
        if (last is '"' or '”' or '’' or '\'' or ')' or '»') last = text[^2];
        return last is '.' or '!' or '?' or '…' or ':' or ';' or ',' or '。' or '！' or '？' && text.AsSpan().Count(' ') >= 4 || (text.Length >= 60 && text.Contains(", ", StringComparison.Ordinal));
    }

    private static double Weigh(TextBlock block, KnownText? known)
    {
        double length = block.Text.Length;
        if (block.Role is not (ElementRole.None or ElementRole.Body)) return -0.1 * length;
        if (known is not null && known.Contains(block.Text)) return 2 * length;
        if (block.LinkDensity > 0.5) return -Math.Min(length, 100) * 0.5 - 10;
        var damping = known is null ? 1 : 0.4;
        if (IsProse(block)) return damping * length * (1 - block.LinkDensity);
        return block.Kind switch
        {
            BlockKind.Heading => 0,
            BlockKind.ListItem or BlockKind.TableRow => 0.3 * damping * (length - 2 * block.LinkLength),
            _ => length < 40 || block.LinkLength > 0 ? -5 - 0.5 * block.LinkLength : 0.2 * damping * length,
        };
    }

    /// <summary>Gives each block the role of the elements around it; a role that would take most of the page's prose is a misreading and dropped.</summary>
    private static void AssignRoles(PageTree tree, List<TextBlock> blocks)
    {
        var prose = Sum(tree, blocks, static b => IsProse(b) ? b.Text.Length : 0);
        var whole = Math.Max(1, prose[0]);
        var inherited = new ElementRole[tree.Nodes.Count];
        foreach (var node in tree.Nodes)
        {
            var role = node.Role;
            if (role is not ElementRole.None && prose[node.Index] >= (role == ElementRole.Caption ? CaptionShare : MajorityShare) * whole && (role != ElementRole.Comments || ContainsTitle(tree, node))) role = ElementRole.None;
            var above = node.Parent < 0 ? ElementRole.None : inherited[node.Parent];
            inherited[node.Index] = above is ElementRole.None or ElementRole.Body && role is not ElementRole.None ? role : above;
        }
        foreach (var block in blocks) block.Role = inherited[block.Node];
    }

    private static bool ContainsTitle(PageTree tree, PageNode node)
    {
        for (var i = node.Index; i < node.End; i++) if (tree.Nodes[i].Tag == "h1") return true;
        return false;
    }

    private static double[] Sum(PageTree tree, List<TextBlock> blocks, Func<TextBlock, double> value)
    {
        var sums = new double[tree.Nodes.Count];
        foreach (var block in blocks) sums[block.Node] += value(block);
        for (var i = sums.Length - 1; i > 0; i--) sums[tree.Nodes[i].Parent] += sums[i];
        return sums;
    }
}
