using Extraction.Text;

namespace Extraction.Articles;

/// <summary>How many of a headline's words an article uses: tells the article's own headline from those of other stories.</summary>
internal sealed class HeadlineOverlap
{
    private const int EnoughText = 6000;
    private const int ShortestWord = 4;
    private const int StemLength = 5;
    private readonly HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the words of the units from <paramref name="start"/> to <paramref name="end"/>, not all of a very long text.</summary>
    public HeadlineOverlap(string page, List<PageUnit> units, int start, int end)
    {
        var read = 0;
        for (var i = start; i < end && read < EnoughText; i++)
        {
            if (units[i].Kind is not (UnitKind.Prose or UnitKind.Photo)) continue;
            var text = units[i].Span.Of(page);
            text = text[..Math.Min(text.Length, EnoughText)];
            read += text.Length;
            foreach (var stem in Stems(text)) stems.Add(stem);
        }
    }

    /// <summary>The share of the headline's words that the article has too; 1 where either has no words to compare.</summary>
    public double Of(ReadOnlySpan<char> headline)
    {
        var words = Stems(headline);
        if (words.Count == 0 || stems.Count == 0) return 1;
        var hits = 0;
        foreach (var word in words) if (stems.Contains(word)) hits++;
        return (double)hits / words.Count;
    }

    private static List<string> Stems(ReadOnlySpan<char> text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i])) i++;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            if (i - start >= ShortestWord) found.Add(text.Slice(start, Math.Min(i - start, StemLength)).ToString());
        }
        return found;
    }
}
