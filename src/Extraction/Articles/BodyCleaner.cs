namespace Extraction.Articles;

/// <summary>Takes from the body's blocks what is not the article: headline and standfirst, byline, captions, teasers and what follows the end.</summary>
internal sealed class BodyCleaner
{
    private const int LongestLabel = 140;
    private const int LongestDate = 60;
    private const int MostHeadBlocks = 16;
    private const double MostHeadShare = 0.2;
    private readonly List<TextBlock> blocks;
    private readonly PageTree tree;
    private readonly PageNode body;
    private readonly KnownText? known;
    private readonly int prose;
    private readonly int length;

    private BodyCleaner(PageTree tree, List<TextBlock> blocks, PageNode body, KnownText? known)
    {
        this.blocks = blocks;
        this.tree = tree;
        this.body = body;
        this.known = known;
        foreach (var block in blocks)
        {
            prose += Prose(block);
            if (Inside(block) && block.IsContent) length += block.Text.Length;
        }
    }

    /// <summary>The article's blocks in order.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="blocks">The blocks of the page, with roles and weights.</param>
    /// <param name="body">The node that holds the body.</param>
    /// <param name="headline">The headline; what stands up to it is left out.</param>
    /// <param name="known">The body as the metadata give it; null if they do not.</param>
    public static List<TextBlock> Clean(PageTree tree, List<TextBlock> blocks, PageNode body, string? headline, KnownText? known)
    {
        var cleaner = new BodyCleaner(tree, blocks, body, known);
        var start = Math.Max(cleaner.AfterHeadline(headline), blocks.FindIndex(cleaner.Inside));
        var end = cleaner.End(start);
        return cleaner.Keep(start, end, headline);
    }

    /// <summary>The first block after headline, standfirst and byline.</summary>
    private int AfterHeadline(string? headline)
    {
        var before = 0;
        var start = 0;
        for (var i = 0; i < blocks.Count && before <= 0.3 * prose; before += Prose(blocks[i++]))
            if (Headlines.Same(blocks[i].Text, headline) || (start == 0 && blocks[i].IsTitle)) start = i + 1;
        return start == 0 ? 0 : AfterByline(AfterHead(start));
    }

    /// <summary>The first block after the head that holds the headline, and after headings that follow it as standfirst.</summary>
    private int AfterHead(int start)
    {
        var head = blocks[start - 1].Node;
        while (head > 0 && tree.Nodes[head].Role != ElementRole.Head) head = tree.Nodes[head].Parent;
        if (head > 0)
            while (start < blocks.Count && blocks[start].Node < tree.Nodes[head].End) start++;
        while (start < blocks.Count && blocks[start].Kind == BlockKind.Heading && !blocks[start].IsTitle) start++;
        return start;
    }

    /// <summary>The first block after the byline. Not far below the headline, and never at the cost of much text: dates stand in articles too.</summary>
    private int AfterByline(int start)
    {
        var passed = 0;
        var skipped = 0;
        for (var i = start; i < blocks.Count && i < start + MostHeadBlocks && skipped <= MostHeadShare * length; i++)
        {
            if (Inside(blocks[i])) skipped += blocks[i].IsContent ? blocks[i].Text.Length : 0;
            if (IsByline(blocks[i])) { start = i + 1; passed = 0; }
            else if (BodyFinder.IsProse(blocks[i]) && blocks[i].Role != ElementRole.Caption && ++passed > 1) break;
        }
        return start;
    }

    /// <summary>The block where the article is over: a heading of other matter, when most prose stands before it.</summary>
    private int End(int start)
    {
        var before = 0;
        for (var i = start; i < blocks.Count; before += Prose(blocks[i++]))
            if (before >= 0.6 * prose && FurniturePhrases.EndsArticle(blocks[i].Text) && !ProseFollows(i)) return i;
        return blocks.Count;
    }

    /// <summary>Whether the blocks under a heading are mostly plain sentences, so that it is one of the article's own.</summary>
    private bool ProseFollows(int heading)
    {
        int seen = 0, sentences = 0;
        for (var i = heading + 1; i < blocks.Count && seen < 4; i++)
        {
            if (!Inside(blocks[i]) || !blocks[i].IsContent) continue;
            seen++;
            if (blocks[i].LinkDensity < 0.3 && BodyFinder.IsProse(blocks[i])) sentences++;
        }
        return sentences >= 3;
    }

    private List<TextBlock> Keep(int start, int end, string? headline)
    {
        var last = end - 1;
        while (last >= start && !(Usable(blocks[last]) && BodyFinder.IsProse(blocks[last]))) last--;
        var kept = new List<TextBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var inLinks = false;
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            // Under "Related stories" and the like, links are of that list however short they are.
            inLinks = block.LinkDensity > 0.6 ? inLinks : Inside(block) && FurniturePhrases.IsFurniture(block.Text);
            if (inLinks || !Usable(block) || Headlines.Same(block.Text, headline)) continue;
            if (block.Text.Length > 60 && !seen.Add(block.Text)) continue;
            if (kept.Count == 0 && IsLabelBeforeText(block)) continue;
            if (IsTeaser(block, i > last) && (block.Kind != BlockKind.ListItem || i > last || (i > 0 && IsTeaser(blocks[i - 1], true)) || (i + 1 < end && IsTeaser(blocks[i + 1], true)))) continue;
            kept.Add(block);
        }
        while (kept.Count > 0 && (kept[^1].Kind == BlockKind.Heading || IsContact(kept[^1]))) kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private bool Inside(TextBlock block) => block.Node >= body.Index && block.Node < body.End;

    private bool Usable(TextBlock block)
    {
        if (!Inside(block) || !block.IsContent || block.Kind == BlockKind.Caption) return false;
        return !FurniturePhrases.IsFurniture(block.Text) || (known is not null && block.Text.Length > 60 && known.Contains(block.Text));
    }

    private static bool IsTeaser(TextBlock block, bool afterText)
    {
        if (block.LinkDensity <= 0.6) return false;
        if (afterText) return true;
        return block.LinkDensity > 0.9 && block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && block.Text.Length > 30;
    }

    /// <summary>The author's addresses under the text.</summary>
    private static bool IsContact(TextBlock block) =>
        block.Kind != BlockKind.Quote && block.Text.Length < LongestLabel && block.Text[0] is not ('—' or '–' or '-') && (block.Text.Contains('@', StringComparison.Ordinal) || block.Text.Contains("twitter.com/", StringComparison.OrdinalIgnoreCase)) && block.Text[^1] is not ('.' or '”' or '"');

    private static bool IsLabelBeforeText(TextBlock block) =>
        IsByline(block) || (block.Kind == BlockKind.Paragraph && block.Text.Length < 40 && !BodyFinder.IsProse(block));

    private static bool IsByline(TextBlock block)
    {
        if (block.Role == ElementRole.Byline) return block.Text.Length < 2 * LongestLabel;
        if (block.Text.Length > LongestLabel || block.Kind is BlockKind.ListItem or BlockKind.TableRow or BlockKind.Quote) return false;
        if (block.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && !BodyFinder.IsProse(block)) return true;
        if (NewsDate.TryFind(block.Text, out _, out var date) && (2 * date.Length >= block.Text.Length || block.Text[^1] is not ('.' or '!' or '?' or '”' or '"'))) return true;
        return IsForeignDate(block.Text);
    }

    /// <summary>A short line with a year and another number: a date in whatever language.</summary>
    private static bool IsForeignDate(string text)
    {
        if (text.Length > LongestDate || text[^1] == '.') return false;
        int numbers = 0, digits = 0;
        var year = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i])) { digits++; continue; }
            if (digits > 0) numbers++;
            year |= digits == 4 && text[i - 4] is '1' or '2' && text[i - 3] is '9' or '0';
            digits = 0;
        }
        return year && numbers >= 2;
    }

    private int Prose(TextBlock block) => Inside(block) && block.IsContent && BodyFinder.IsProse(block) ? block.Text.Length : 0;
}
