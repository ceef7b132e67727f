using System.Text;
using Extraction.Text;

namespace Extraction.Articles;

/// <summary>
/// Reads the articles of a plain-text page. Bylines cut the page; between two of them lie the body of the first, furniture, and perhaps the
/// headline of the second (see <see cref="ArticleCut"/>). A page without bylines is one article and is left whole, because nothing tells what in
/// it is furniture.
/// </summary>
internal static class PlainTextReader
{
    private const int ProseOfAnArticle = 3;
    private const int LengthOfAnArticle = 450;

    public static IReadOnlyList<Article> Read(string page, string? source)
    {
        var units = UnitReader.Read(page);
        var bylines = new List<int>();
        for (var i = 0; i < units.Count; i++) if (units[i].Kind == UnitKind.Byline) bylines.Add(i);
        if (bylines.Count == 0) return [Whole(page, source)];
        var articles = new List<Article>();
        var cuts = Cut(page, units, bylines);
        foreach (var cut in cuts)
            if (cut.Body.Count > 0) articles.Add(Build(page, units, cut, source));
        return articles.Count == 0 ? [Whole(page, source)] : articles;
    }

    /// <summary>A page that is one article as it stands.</summary>
    private static Article Whole(string page, string? source) =>
        new(page) { Source = source, Span = new TextSpan(0, page.Length), Map = new PageMap([(0, 0)]) };

    private static List<ArticleCut> Cut(string page, List<PageUnit> units, List<int> bylines)
    {
        var cuts = new List<ArticleCut>();
        var next = new ArticleCut { Byline = bylines[0] };
        var first = ArticleCut.Of(page, units, 0, bylines[0], null, next, End(units, bylines, 0));
        var bodyFollows = HasProse(units, bylines[0] + 1, End(units, bylines, 0));
        if (bylines.Count == 1 && !bodyFollows && HasProse(units, 0, bylines[0])) first.Byline = bylines[0];
        if (first.Byline is not null || IsArticle(units, first)) cuts.Add(first);
        for (var i = 0; i < bylines.Count; i++)
        {
            var current = next;
            var end = End(units, bylines, i);
            var last = i + 1 == bylines.Count;
            next = new ArticleCut { Byline = last ? null : bylines[i + 1] };
            ArticleCut.Of(page, units, bylines[i] + 1, end, current, last ? null : next, last ? end : End(units, bylines, i + 1));
            cuts.Add(current);
        }
        return cuts;
    }

    private static int End(List<PageUnit> units, List<int> bylines, int index) => index + 1 < bylines.Count ? bylines[index + 1] : units.Count;

    private static bool HasProse(List<PageUnit> units, int start, int end)
    {
        for (var i = start; i < end; i++) if (units[i].Kind == UnitKind.Prose) return true;
        return false;
    }

    /// <summary>Whether what stands above the first byline is an article of its own rather than a banner and a blurb.</summary>
    private static bool IsArticle(List<PageUnit> units, ArticleCut cut)
    {
        int prose = 0, length = 0;
        foreach (var index in cut.Body)
            if (units[index].Kind == UnitKind.Prose) { prose++; length += units[index].Span.Length; }
        return prose >= ProseOfAnArticle && length >= LengthOfAnArticle;
    }

    private static Article Build(string page, List<PageUnit> units, ArticleCut cut, string? source)
    {
        var text = new StringBuilder();
        var pieces = new List<(int, int)>();
        for (var i = 0; i < cut.Body.Count;)
        {
            var first = i++;
            while (i < cut.Body.Count && cut.Body[i] == cut.Body[i - 1] + 1) i++;
            var piece = new TextSpan(units[cut.Body[first]].Span.Start, units[cut.Body[i - 1]].Span.End);
            if (text.Length > 0) text.Append("\n\n");
            pieces.Add((text.Length, piece.Start));
            text.Append(piece.Of(page));
        }
        var byline = cut.Byline is { } at ? units[at].Byline! : new Byline();
        foreach (var author in cut.CreditedAuthors) if (byline.Authors.Count == 0 || cut.AuthorsFromCredit) { cut.AuthorsFromCredit = true; byline.Authors.Add(author); }
        return new Article(text.ToString())
        {
            Source = source, Authors = byline.Authors, Published = byline.Published, Section = byline.Section, Related = cut.Related,
            Headline = cut.Headline is { } line ? units[line].Span.Of(page).ToString() : null, HeadlineSpan = cut.Headline is { } span ? units[span].Span : null,
            Span = cut.Extent(units), Map = new PageMap(pieces),
        };
    }
}
