using Extraction.Text;

namespace Extraction.Articles;

/// <summary>Cuts a plain-text page into <see cref="PageUnit"/>s: finds bylines, which may take several lines, then names every other line by its look.</summary>
internal sealed class UnitReader
{
    private const int MostBylineLines = 4;
    private const int TopLines = 5;
    private const int WidestWrapped = 110;
    private readonly string page;
    private readonly List<TextSpan> lines = [];
    private readonly List<bool> blankBefore = [];
    private readonly List<int> widths = [];
    private readonly List<PageUnit> units = [];

    private UnitReader(string page)
    {
        this.page = page;
        var blank = true;
        for (var start = 0; start < page.Length;)
        {
            var length = page.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var end = length < 0 ? page.Length : start + length;
            var trimmed = Trimmed(start, end);
            if (trimmed.Length == 0) { if (end == start || page[Math.Min(end, page.Length - 1)] != '\n' || length >= 0) blank |= !(start > 0 && page[start - 1] == '\r'); }
            else
            {
                lines.Add(trimmed);
                blankBefore.Add(blank);
                blank = false;
            }
            start = end + 1;
        }
        MeasureWidths();
    }

    /// <summary>Gives each line the length of the longest line it stands with, down to empty lines.</summary>
    private void MeasureWidths()
    {
        for (int i = 0, end; i < lines.Count; i = end)
        {
            var width = lines[i].Length;
            for (end = i + 1; end < lines.Count && !blankBefore[end]; end++) width = Math.Max(width, lines[end].Length);
            for (var j = i; j < end; j++) widths.Add(width);
        }
    }

    /// <summary>The units of a page in order.</summary>
    public static List<PageUnit> Read(string page) => new UnitReader(page).Run();

    private List<PageUnit> Run()
    {
        for (var i = 0; i < lines.Count;)
        {
            var (byline, end) = ReadByline(i);
            if (byline is not null)
            {
                units.Add(new PageUnit(new TextSpan(lines[i].Start, lines[end - 1].End), UnitKind.Byline, blankBefore[i]) { Byline = byline });
                i = end;
            }
            else i = AddLine(i);
        }
        return units;
    }

    /// <summary>Reads a byline of one or several lines from line <paramref name="start"/> on.</summary>
    private (Byline? Byline, int End) ReadByline(int start)
    {
        if (UnitKinds.Named(Line(start)) is not null || BylineReader.Read(Line(start)) is not { } byline) return (null, start);
        var end = start + 1;
        var sure = byline.IsSure;
        while (end < lines.Count && end - start < MostBylineLines && UnitKinds.Named(Line(end)) is null && BylineReader.Read(Line(end)) is { } next)
        {
            if (next.IsSure && (sure || (next.Authors.Count > 0 && byline.Authors.Count > 0 && !byline.SaysBy))) break;
            if (sure && next.Authors.Count > 0 && byline.Authors.Count > 0) break;
            if (next.Published is not null && byline.Published is not null && !next.SaysWhen) break;
            byline.Add(next);
            sure |= byline.IsSure;
            end++;
        }
        return IsByline(byline, start, end) ? (byline, end) : (null, start);
    }

    private bool IsByline(Byline byline, int start, int end)
    {
        if (byline.IsSure) return true;
        var opens = start < TopLines || blankBefore[start] || IsHeadlineLike(start - 1);
        if (byline.SaysBy) return opens && (end < lines.Count ? blankBefore[end] || UnitKinds.IsProse(Line(end)) : start == 0 || !blankBefore[start]);
        return byline.SaysWhen && (start < TopLines || IsHeadlineLike(start - 1)) && (byline.Published is not null || byline.Authors.Count > 0 || IsHeadlineLike(start - 1));
    }

    private bool IsHeadlineLike(int line) => line >= 0 && UnitKinds.Of(Line(line)) == UnitKind.HeadlineLike;

    /// <summary>Adds the unit that begins at a line: the line, or the wrapped paragraph it begins.</summary>
    private int AddLine(int start)
    {
        var kind = UnitKinds.Of(Line(start));
        var end = start + 1;
        if (kind is UnitKind.HeadlineLike or UnitKind.Other or UnitKind.Prose)
        {
            var wrapped = WrappedEnd(start);
            if (wrapped > end) (end, kind) = (wrapped, UnitKind.Prose);
        }
        units.Add(new PageUnit(new TextSpan(lines[start].Start, lines[end - 1].End), kind, blankBefore[start]));
        return end;
    }

    /// <summary>The line after a paragraph that a program wrapped: every line is so full that the next one's first word did not fit, and the last ends a sentence.</summary>
    private int WrappedEnd(int start)
    {
        var end = start + 1;
        while (end < lines.Count && !blankBefore[end] && widths[end] is >= 40 and <= WidestWrapped && RunsOn(end)) end++;
        return end > start + 1 && UnitKinds.EndsSentence(Line(end - 1)) ? end : start + 1;
    }

    private bool RunsOn(int line)
    {
        var word = Line(line).IndexOf(' ');
        if (word < 0) word = lines[line].Length;
        if (lines[line - 1].Length + 1 + word <= widths[line]) return false;
        return UnitKinds.Named(Line(line)) is null && BylineReader.Read(Line(line)) is not { IsSure: true };
    }

    private ReadOnlySpan<char> Line(int index) => lines[index].Of(page);

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(page[start]) || page[start] is '\uFEFF' or '\0' or '\u200B')) start++;
        while (end > start && (char.IsWhiteSpace(page[end - 1]) || page[end - 1] is '\0' or '\u200B')) end--;
        return new TextSpan(start, end);
    }
}
