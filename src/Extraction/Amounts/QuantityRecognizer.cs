using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds counts and measures with their unit: <c>5.3 million shipments</c>, <c>12 km</c>, <c>36-hour</c>, <c>5 basis points</c>. The unit is singular and lower-case,
/// the head of what is counted. Figures that earlier recognisers of the room took (money, percentages, dates) are left alone. Which counts are news is a
/// judgement; small ones that a definite article or a possessive makes known are left out. Thread-safe.
/// </summary>
public sealed class QuantityRecognizer : IRecognizer
{
    // Measured on facts-train: the share of found quantities that an editor marked, measures and large counts apart from small ones.
    private const float MeasureConfidence = 0.9f, CountConfidence = 0.85f, SmallConfidence = 0.6f;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var cursor = new DateCursor(document.Text, document.Tokens);
        var taken = new MentionCursor(mentions.Mentions);
        var resume = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var start = cursor.Token(i).Start;
            if (start < resume || !NumberOpening.MayOpen(cursor.Text, cursor.Token(i))) continue;

            // "$5 a month", "eight hours a day": what a figure is per is no figure of its own.
            if (i > 0 && cursor[i] is "a" or "an" && (cursor.Token(i - 1).End == resume || taken.Covers(cursor.Token(i - 1).Start)) || taken.Covers(start)) continue;
            if (!QuantityReader.TryRead(cursor, i, out var quantity, out var isMeasure, out resume)) continue;
            Add(cursor.Text, quantity, isMeasure, mentions);
        }
    }

    private static void Add(ReadOnlySpan<char> text, Figure quantity, bool isMeasure, MentionBuffer mentions)
    {
        var qualifier = QualifierReader.Read(text, quantity.Start, quantity.End);
        var (low, high) = quantity.Low == quantity.High ? QualifierReader.Bounds(quantity.Low, qualifier) : (quantity.Low, quantity.High);
        if (quantity.Low != quantity.High && qualifier != AmountQualifier.About) qualifier = AmountQualifier.None;
        var confidence = isMeasure ? MeasureConfidence : quantity.High >= 10 ? CountConfidence : SmallConfidence;
        mentions.Add(new TextSpan(quantity.Start, quantity.End), Label.Quantity, confidence, new AmountValue { Low = low, High = high, Unit = quantity.Unit, Qualifier = qualifier });
    }
}
