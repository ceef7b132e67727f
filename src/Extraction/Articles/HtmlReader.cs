using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Extraction.Articles;

/// <summary>
/// Reads the one article of an HTML page: metadata from JSON-LD, <c>meta</c> and microdata; the body from the page's blocks
/// (<see cref="BodyFinder"/>, <see cref="BodyCleaner"/>). Where the page holds no prose, the body comes from the metadata, and where that
/// fails too, from all its text.
/// </summary>
internal static class HtmlReader
{
    private const int ShortestBody = 200;

    public static Article Read(string page, string? source)
    {
        if (!HtmlGuard.IsSafe(page)) return ReadUnparsed(page, source);
        using var document = new HtmlParser().ParseDocument(page);
        var metadata = HtmlMetadata.Read(document);
        return new Article(Body(document, metadata))
        {
            Source = source, Headline = metadata.Headline, Authors = metadata.Authors, Published = metadata.Published, Section = metadata.Section, CarriesText = true,
        };
    }

    /// <summary>The text of a piece of HTML (a feed's item), all of it, by paragraphs.</summary>
    public static string ReadFragment(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&')) return html.Trim();
        if (!HtmlGuard.IsSafe(html)) return TagStripper.Strip(html).Text;
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body is { } root ? Join(BlockSplitter.Split(PageTree.Of(root))) : "";
    }

    private static Article ReadUnparsed(string page, string? source)
    {
        var (text, title) = TagStripper.Strip(page);
        return new Article(text) { Source = source, Headline = title, CarriesText = true };
    }

    private static string Body(AngleSharp.Html.Dom.IHtmlDocument document, PageMetadata metadata)
    {
        if (document.Body is not { } root) return metadata.Body ?? "";
        var known = metadata.Body is { Length: >= ShortestBody } body ? new KnownText(body) : null;
        var text = Body(root, metadata.Headline, known, hiddenToo: false);
        // Some pages hide the text until a script has run.
        if (text.Length < ShortestBody && Body(root, metadata.Headline, known, hiddenToo: true) is var all && all.Length > 2 * text.Length + ShortestBody) text = all;
        return known is not null && text.Length < known.Text.Length / 4 ? ReadFragment(known.Text) : text;
    }

    private static string Body(IElement root, string? headline, KnownText? known, bool hiddenToo)
    {
        var tree = PageTree.Of(root, hiddenToo);
        var blocks = BlockSplitter.Split(tree);
        if (blocks.Count == 0) return "";
        var node = tree.Nodes[BodyFinder.Find(tree, blocks, headline, known)];
        var text = Join(BodyCleaner.Clean(tree, blocks, node, headline, known));
        return text.Length > 0 ? text : Join(blocks.FindAll(static b => b.Role == ElementRole.None && b.LinkDensity < 0.5));
    }

    private static string Join(List<TextBlock> blocks)
    {
        var text = new StringBuilder();
        TextBlock? previous = null;
        foreach (var block in blocks)
        {
            if (previous is not null) text.Append(previous.Kind == block.Kind && block.Kind is BlockKind.ListItem or BlockKind.TableRow ? "\n" : "\n\n");
            text.Append(block.Text);
            previous = block;
        }
        return text.ToString();
    }
}
