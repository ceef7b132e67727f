using Extraction.Text;

namespace Extraction.Articles;

/// <summary>One article of a plain-text page as indexes of its units, and the rules that part it from the furniture around it.</summary>
internal sealed class ArticleCut
{
    private const int HeadlineRun = 3;
    private const int ShortestHeadline = 30;
    private const int MostBetween = 3;
    private const int MostBlurbs = 2;
    private const int LongestBlurb = 500;
    private const int LongestStandfirst = 300;

    /// <summary>The headline's unit; null if the page gives none.</summary>
    public int? Headline { get; private set; }

    /// <summary>The byline's unit; null for an article without one.</summary>
    public int? Byline { get; set; }

    /// <summary>The units of the text, in order.</summary>
    public List<int> Body { get; } = [];

    public List<string> Related { get; } = [];

    /// <summary>Names from a credit line under the text.</summary>
    public List<string> CreditedAuthors { get; } = [];

    public bool AuthorsFromCredit { get; set; }

    private int last = -1;

    /// <summary>From headline or byline to the last line that belongs to the article.</summary>
    public TextSpan Extent(List<PageUnit> units)
    {
        var first = Headline ?? Byline ?? Body[0];
        first = Math.Min(first, Body[0]);
        if (Byline is { } byline) first = Math.Min(first, byline);
        return new TextSpan(units[first].Span.Start, units[Math.Max(Math.Max(last, Body[^1]), Byline ?? 0)].Span.End);
    }

    /// <summary>
    /// Shares the units between two bylines out: to the article <paramref name="current"/> above (a new one if null), to the headline of
    /// <paramref name="next"/> below, and to the furniture.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="units">Its units.</param>
    /// <param name="start">First unit after the byline above.</param>
    /// <param name="end">The byline below, or the end.</param>
    /// <param name="current">The article of the byline above.</param>
    /// <param name="next">The article of the byline below; null at the end of the page.</param>
    /// <param name="nextEnd">Where the units of the article below end; its words tell whether a headline is its own.</param>
    public static ArticleCut Of(string page, List<PageUnit> units, int start, int end, ArticleCut? current, ArticleCut? next, int nextEnd)
    {
        current ??= new ArticleCut();
        if (next is not null) end = next.TakeHeadline(page, units, start, end, nextEnd);
        current.TakeBody(page, units, start, end);
        return current;
    }

    /// <summary>Takes the headline (and a standfirst under it) that stands directly above the byline; returns where the units above it end.</summary>
    private int TakeHeadline(string page, List<PageUnit> units, int start, int byline, int nextEnd)
    {
        var candidate = byline - 1;
        while (candidate >= start && candidate >= byline - MostBetween && units[candidate].Kind is UnitKind.Photo or UnitKind.Furniture) candidate--;
        if (candidate < start) return byline;
        var overlap = new HeadlineOverlap(page, units, byline + 1, nextEnd);
        if (units[candidate].Kind == UnitKind.Prose) return TakeStandfirst(page, units, start, candidate + 1, overlap) is var above && above <= candidate ? above : byline;
        if (units[candidate].Kind is not (UnitKind.HeadlineLike or UnitKind.Other)) return byline;
        var run = candidate;
        while (run > start && units[run - 1].Kind == UnitKind.HeadlineLike) run--;
        var count = candidate - run + 1;
        var share = overlap.Of(units[candidate].Span.Of(page));
        var alone = count == 1 && (run == start || units[run - 1].Kind != UnitKind.Related || units[run - 1].Span.Length > 30);
        var follows = run > start && units[run - 1].Kind == UnitKind.Prose && !units[run].BlankBefore;
        var needed = units[candidate].Kind == UnitKind.Other ? 0.5 : alone && !follows ? 0.1 : count <= 2 ? 0.4 : 0.5;
        if (count >= HeadlineRun)
            for (var i = run; i < candidate; i++) needed = Math.Max(needed, overlap.Of(units[i].Span.Of(page)));
        if (share < needed) return byline;
        Headline = candidate;
        return candidate;
    }

    private int TakeStandfirst(string page, List<PageUnit> units, int start, int byline, HeadlineOverlap overlap)
    {
        var above = byline - 2;
        if (above < start || units[byline - 1].Span.Length > LongestStandfirst || units[above].Kind != UnitKind.HeadlineLike) return byline;
        var opens = above == start || units[above - 1].IsFooter || units[above].BlankBefore;
        if (!opens || overlap.Of(units[above].Span.Of(page)) < 0.4) return byline;
        Headline = above;
        Body.Add(byline - 1);
        return above;
    }

    private void TakeBody(string page, List<PageUnit> units, int start, int end)
    {
        var lastProse = EndOfText(page, units, start, end) - 1;
        while (lastProse >= start && units[lastProse].Kind != UnitKind.Prose) lastProse--;
        var closed = false;
        for (var i = start; i <= lastProse; i++)
        {
            closed |= units[i].Kind is UnitKind.Credit or UnitKind.Related;
            if (closed && units[i].Kind == UnitKind.Prose && FurniturePhrases.IsNotice(units[i].Span.Of(page))) continue;
            Take(page, units, i, inTail: false, end);
        }
        var tail = Math.Max(start, lastProse + 1);
        var over = false;
        closed = false;
        for (var i = tail; i < end; i++)
        {
            over |= units[i].IsFooter;
            closed |= units[i].Kind is UnitKind.Credit or UnitKind.Furniture;
            // Related headlines may stand inside a text: a short sentence under them is still its own.
            var sentence = !closed && units[i].Kind == UnitKind.Other && UnitKinds.EndsSentence(units[i].Span.Of(page), strict: true);
            if (over && !sentence && units[i].Kind is UnitKind.HeadlineLike or UnitKind.Other or UnitKind.Prose) continue;
            var run = i;
            while (run < end && units[run].Kind == UnitKind.HeadlineLike) run++;
            if (run - i >= HeadlineRun && (units[run - 1].Span.End - units[i].Span.Start) / (run - i) >= ShortestHeadline) { i = run - 1; over = true; continue; }
            for (run = Math.Max(run, i + 1); i < run; i++) Take(page, units, i, inTail: true, end);
            i--;
        }
    }

    /// <summary>
    /// Where the text is over at the latest: under a credit line, or under furniture that follows related headlines, a sentence or two are the
    /// blurb of the next page. More than that is text again.
    /// </summary>
    private static int EndOfText(string page, List<PageUnit> units, int start, int end)
    {
        int above = 0, below = 0, lengthBelow = 0;
        var mark = -1;
        var related = false;
        for (var i = start; i < end; i++)
        {
            var closes = units[i].Kind == UnitKind.Credit || (related && units[i].Kind == UnitKind.Furniture && !UnitKinds.Interrupts(units[i].Span.Of(page)));
            related = units[i].Kind == UnitKind.Related || (related && units[i].Kind != UnitKind.Prose);
            if (closes && (mark < 0 || below > MostBlurbs || lengthBelow > LongestBlurb)) { above += below; (mark, below, lengthBelow) = (i, 0, 0); }
            if (units[i].Kind != UnitKind.Prose) continue;
            below++;
            lengthBelow += units[i].Span.Length;
        }
        return mark >= 0 && above > 0 && below <= MostBlurbs && lengthBelow <= LongestBlurb ? mark : end;
    }

    private void Take(string page, List<PageUnit> units, int index, bool inTail, int end)
    {
        var unit = units[index];
        if (unit.Kind is not (UnitKind.Furniture or UnitKind.Photo)) last = Math.Max(last, index);
        switch (unit.Kind)
        {
            case UnitKind.Prose or UnitKind.HeadlineLike or UnitKind.Other:
                Body.Add(index);
                break;
            case UnitKind.Related:
                TakeRelated(page, units, index, inTail ? end : index + 1);
                break;
            case UnitKind.Credit:
                TakeCredit(unit.Span.Of(page));
                break;
        }
    }

    private void TakeRelated(string page, List<PageUnit> units, int index, int end)
    {
        var line = units[index].Span.Of(page);
        var headline = line[(line.IndexOf(':') + 1)..].Trim();
        if (headline.Length > 0) { Related.Add(headline.ToString()); return; }
        for (var i = index + 1; i < end && units[i].Kind == UnitKind.HeadlineLike; i++)
        {
            Related.Add(units[i].Span.Of(page).ToString());
            last = Math.Max(last, i);
        }
    }

    /// <summary><c>(Reporting by Ann Lee and Bo Yu; Editing by Cy Tan)</c> names who wrote, where the byline does not.</summary>
    private void TakeCredit(ReadOnlySpan<char> line)
    {
        var text = line.Trim("()".AsSpan());
        var lead = text.StartsWith("Contact reporter", StringComparison.OrdinalIgnoreCase) ? "contact reporter".Length : text.StartsWith("Reporting by", StringComparison.OrdinalIgnoreCase) ? "reporting by".Length : -1;
        if (lead < 0 || CreditedAuthors.Count > 0) return;
        var end = text.IndexOfAny(";(.".AsSpan());
        if (end < lead) end = text.Length;
        foreach (var name in AuthorNames.Split(text[lead..end].TrimStart('s').ToString()))
            if (PersonNames.IsLike(name)) CreditedAuthors.Add(PersonNames.WithoutPlace(name));
    }
}
