using Extraction.Companies;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>What an article says around its names: countries, sector words, tickers in brackets.</summary>
internal sealed class ArticleContext(Document document)
{
    /// <summary>Words on each side of a name that are read for its sector.</summary>
    private const int Window = 12;

    /// <summary>Characters behind a name that may hold its ticker.</summary>
    private const int LongestTicker = 48;

    private readonly HashSet<ushort> countries = [];

    public Document Document => document;

    /// <summary>Countries named, as numbers of two letters.</summary>
    public HashSet<ushort> Countries => countries;

    public void AddCountry(string alpha2) => countries.Add(KnowledgeBase.CountryCode(alpha2));

    /// <summary>Sectors that words near the mention speak for, as bits.</summary>
    public int SectorsNear(Mention mention)
    {
        var first = document.TokenAt(mention.Span.Start);
        var end = document.TokenAt(mention.Span.End - 1) + 1;
        var mask = 0;
        for (var i = Math.Max(0, first - Window); i < Math.Min(document.Tokens.Length, end + Window); i++)
        {
            if ((i < first || i >= end) && document.Tokens[i].Kind == TokenKind.Word) mask |= SectorWords.MaskOf(document.TextOf(i));
        }

        return mask;
    }

    /// <summary>
    /// The listing printed behind a mention: <c>(NASDAQ: BIDU)</c>, <c>(0700.HK)</c>, <c>(BT.A:LSE)</c>, as the key of symbol and market where the market
    /// is told, else of the symbol alone; 0 for none.
    /// </summary>
    public ulong TickerBehind(Mention mention)
    {
        var text = document.Text.AsSpan(mention.Span.End, Math.Min(LongestTicker, document.Text.Length - mention.Span.End));
        var start = text.IndexOfAnyExcept(' ', '\u00A0');
        if (start < 0 || start > 2 || text[start] is not ('(' or '[' or '<')) return 0;
        var end = text[start..].IndexOfAny(')', ']', '>');
        return end is < 2 or > 40 ? 0 : TickerReader.Read(text.Slice(start + 1, end - 1));
    }
}
