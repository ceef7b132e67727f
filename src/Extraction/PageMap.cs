using Extraction.Text;

namespace Extraction;

/// <summary>
/// Translates offsets in an article's text to offsets in the page it was cut from. The text is a run of pieces of the page with separators
/// between them; a span that lies inside one piece reads the same in both. Immutable.
/// </summary>
public sealed class PageMap
{
    private readonly int[] textStarts;
    private readonly int[] pageStarts;
    private int[]? byPage;

    /// <summary>Makes a map from pieces in text order.</summary>
    /// <param name="pieces">For each piece, where it starts in the text and where in the page (UTF-16 units); text starts ascend.</param>
    public PageMap(IReadOnlyList<(int TextStart, int PageStart)> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        textStarts = new int[pieces.Count];
        pageStarts = new int[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && pieces[i].TextStart <= textStarts[i - 1]) throw new ArgumentException("Pieces must be in text order.", nameof(pieces));
            (textStarts[i], pageStarts[i]) = pieces[i];
        }
    }

    /// <summary>The span in the page of a span in the text; it should lie inside one piece.</summary>
    public TextSpan ToPage(TextSpan span)
    {
        var index = Array.BinarySearch(textStarts, span.Start);
        if (index < 0) index = ~index - 1;
        return index < 0 ? span : span.Shift(pageStarts[index] - textStarts[index]);
    }

    /// <summary>The way back: the span in the text of a span in the page, when it lies inside one piece.</summary>
    internal bool TryToText(TextSpan page, out TextSpan text)
    {
        text = default;
        var pieces = byPage ??= SortByPage();
        int low = 0, high = pieces.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (pageStarts[pieces[middle]] <= page.Start) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return false;
        var piece = pieces[low - 1];
        text = page.Shift(textStarts[piece] - pageStarts[piece]);
        return piece + 1 == textStarts.Length || text.End <= textStarts[piece + 1];
    }

    /// <summary>Numbers of the pieces by place in the page, which need not be their order in the text.</summary>
    private int[] SortByPage()
    {
        var pieces = new int[pageStarts.Length];
        for (var i = 0; i < pieces.Length; i++) pieces[i] = i;
        Array.Sort((int[])pageStarts.Clone(), pieces);
        return pieces;
    }
}
