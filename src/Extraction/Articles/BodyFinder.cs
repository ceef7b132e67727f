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
    private const double ArticleShare = 0.15;
    private const int LongestCaption = 700;
    private const int LongestTeaser = 350;

    /// <summary>Sets roles and weights of all blocks, and returns the index of the body's node.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">Its blocks in order.</param>
    /// <param name="headline">The headline, if known.</param>
    /// <param name="known">Text that the page's metadata gives as the article's body; null if it gives none.</param>
    public static int Find(PageTree tree, List<TextBlock> blocks, string? headline, KnownText? known)
    {
        AssignRoles(tree, blocks);
        for (var i = 0; i < blocks.Count; i++)
            blocks[i].Weight = IsTeaser(blocks, i) ? -0.5 * blocks[i].Text.Length : Weigh(blocks[i], known);
        var sums = Sum(tree, blocks, static b => b.Weight);
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
            if (sums[i] > sums[best] || (sums[i] == sums[best] && i < tree.Nodes[best].End)) best = i;
        // A single paragraph is never a body: what stands beside it belongs to it.
        while (best > 0 && tree.Nodes[best].Tag is "p" or "blockquote" or "li" or "tr" or "pre" or "ul" or "ol" or "#text" || !tree.Nodes[best].IsBlock && best > 0) best = tree.Nodes[best].Parent;
        return Narrow(tree, blocks, best, headline);
    }

    /// <summary>Pages that load the next stories below hold several whole articles: only the one with the headline is meant.</summary>
    private static int Narrow(PageTree tree, List<TextBlock> blocks, int best, string? headline)
    {
        var prose = Sum(tree, blocks, static b => b.IsContent && IsProse(b) ? b.Text.Length : 0);
        var large = 0;
        for (var i = best + 1; i < tree.Nodes[best].End; i++)
        {
            if (tree.Nodes[i].Tag != "article") continue;
            if (prose[i] >= ArticleShare * prose[best]) large++;
            i = tree.Nodes[i].End - 1;
        }
        if (large < 2) return best;
        foreach (var block in blocks)
        {
            if (!Headlines.Same(block.Text, headline)) continue;
            for (var i = block.Node; i > best; i = tree.Nodes[i].Parent)
                if (tree.Nodes[i].Tag == "article" && prose[i] >= ArticleShare * prose[best]) return i;
        }
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

    /// <summary>Whether a short text stands under a linked title and above the next one, as the teasers of a list do.</summary>
    private static bool IsTeaser(List<TextBlock> blocks, int index)
    {
        var block = blocks[index];
        if (index == 0 || block.Text.Length > LongestTeaser || block.LinkDensity > 0.5 || block.Kind is BlockKind.ListItem or BlockKind.TableRow) return false;
        var title = blocks[index - 1];
        if (title.LinkDensity < 0.8 || title.Text.Length is < 20 or > 160) return false;
        return index + 1 == blocks.Count || blocks[index + 1].LinkDensity > 0.8 || blocks[index + 1].Kind == BlockKind.Heading;
    }

    private static double Weigh(TextBlock block, KnownText? known)
    {
        double length = block.Text.Length;
        if (!block.IsContent) return -0.1 * length;
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
        var text = Sum(tree, blocks, static b => b.Text.Length);
        var whole = Math.Max(1, prose[0]);
        var inherited = new ElementRole[tree.Nodes.Count];
        foreach (var node in tree.Nodes)
        {
            if (IsMisread(tree, node, prose[node.Index] / whole, text[node.Index])) node.Role = ElementRole.None;
            var above = node.Parent < 0 ? ElementRole.None : inherited[node.Parent];
            inherited[node.Index] = above is ElementRole.None or ElementRole.Body or ElementRole.Head && node.Role is not ElementRole.None ? node.Role : above;
        }
        foreach (var block in blocks) block.Role = inherited[block.Node];
    }

    private static bool IsMisread(PageTree tree, PageNode node, double share, double length) => node.Role switch
    {
        ElementRole.None => false,
        ElementRole.Caption => share >= CaptionShare || length > LongestCaption,
        ElementRole.Head => share >= CaptionShare,
        ElementRole.Comments => share >= MajorityShare && ContainsTitle(tree, node),
        _ => share >= MajorityShare,
    };

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
