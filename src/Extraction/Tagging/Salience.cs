namespace Extraction.Tagging;

/// <summary>How central an entity is to its article, in [0, 1].</summary>
internal static class Salience
{
    /// <summary>
    /// <c>1 - exp(-(0.6·ln(1 + count) + 1.2·early + 0.8·headline))</c>, where <c>early</c> falls from 1 at the first character to 0 at the last.
    /// </summary>
    /// <param name="count">Number of mentions.</param>
    /// <param name="first">Where the first one starts.</param>
    /// <param name="length">Length of the text.</param>
    /// <param name="inHeadline">Whether one stands in the headline.</param>
    public static double Of(int count, int first, int length, bool inHeadline)
    {
        var early = length > 0 ? 1.0 - ((double)first / length) : 1.0;
        return 1 - Math.Exp(-((0.6 * Math.Log(1 + count)) + (1.2 * early) + (inHeadline ? 0.8 : 0)));
    }
}
