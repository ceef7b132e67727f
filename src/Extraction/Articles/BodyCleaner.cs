namespace Extraction.Articles;

/// <summary>Takes from the body's blocks what is not the article: headline and standfirst, byline, captions, teasers and what follows the end.</summary>
internal sealed class BodyCleaner
{
    private const int LongestLabel = 140;
    private readonly List<TextBlock> blocks;
    private readonly PageNode body;
    private readonly KnownText? known;
    private readonly int prose;

    private BodyCleaner(List<TextBlock> blocks, PageNode body, KnownText? known)
    {
        this.blocks = blocks;
        this.body = body;
        this.known = known;
        foreach (var block in blocks) prose += Prose(block);
    }

    /// <summary>The article's blocks in order.</summary>
    /// <param name="blocks">The blocks of the page, with roles and weights.</param>
    /// <param name="body">The node that holds the body.</param>
    /// <param name="headline">The headline; what stands up to it is left out.</param>
    /// <param name="known">The body as the metadata give it; null if they do not.</param>
    public static List<TextBlock> Clean(List<TextBlock> blocks, PageNode body, string? headline, KnownText? known)
    {
        var cleaner = new BodyCleaner(blocks, body, known);
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
        if (start == 0) return 0;
        var passed = 0;
        for (var i = start; i < blocks.Count; i++)
        {
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
            if (before >= 0.6 * prose && FurniturePhrases.EndsArticle(blocks[i].Text)) return i;
        return blocks.Count;
    }

    private List<TextBlock> Keep(int start, int end, string? headline)
    {
        var last = end - 1;
        while (last >= start && !(Usable(blocks[last]) && BodyFinder.IsProse(blocks[last]))) last--;
        var kept = new List<TextBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            if (!Usable(block) || Headlines.Same(block.Text, headline)) continue;
            if (block.Text.Length > 60 && !seen.Add(block.Text)) continue;
            if (kept.Count == 0 && IsLabelBeforeText(block)) continue;
            if (IsTeaser(block, i > last) && (block.Kind != BlockKind.ListItem || i > last || IsTeaser(blocks[i - 1], true) || (i + 1 < end && IsTeaser(blocks[i + 1], true)))) continue;
            kept.Add(block);
        }
        while (kept.Count > 0 && (kept[^1].Kind == BlockKind.Heading || IsContact(kept[^1]))) kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private bool Inside(TextBlock block) => block.Node >= body.Index && block.Node < body.End;

    private bool Usable(TextBlock block)
    {
        if (!Inside(block) || block.Role is not (ElementRole.None or ElementRole.Body) || block.Kind == BlockKind.Caption) return false;
        return !FurniturePhrases.IsFurniture(block.Text) || (known is not null && block.Text.Length > 60 && known.Contains(block.Text));
    }

    private static bool IsTeaser(TextBlock block, bool afterText)
    {
        if (block.LinkDensity <= 0.6) return false;
        if (afterText) return true;
        return block.LinkDensity > 0.9 && block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length > 30;
    }

    /// <summary>The author's addresses under the text.</summary>
    private static bool IsContact(TextBlock block) =>
        block.Kind != BlockKind.Quote && block.Text.Length < LongestLabel && block.Text[0] is not ('—' or '–' or '-') && (block.Text.Contains('@', StringComparison.Ordinal) || block.Text.Contains("twitter.com/", StringComparison.OrdinalIgnoreCase)) && block.Text[^1] is not ('.' or '”' or '"');

    private static bool IsLabelBeforeText(TextBlock block) =>
        IsByline(block) || (block.Kind == BlockKind.Paragraph && block.Text.Length < 40 && !BodyFinder.IsProse(block));

    private static bool IsByline(TextBlock block)
    {
        if (block.Role == ElementRole.Byline) return block.Text.Length < 2 * LongestLabel;
        if (block.Text.Length > LongestLabel) return false;
        if (block.Text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && !BodyFinder.IsProse(block)) return true;
        return NewsDate.TryFind(block.Text, out _, out var date) && (2 * date.Length >= block.Text.Length || !BodyFinder.IsProse(block));
    }

    private int Prose(TextBlock block) => Inside(block) && block.Role is ElementRole.None or ElementRole.Body && BodyFinder.IsProse(block) ? block.Text.Length : 0;
}
