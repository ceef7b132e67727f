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
    /// <summary>A number alone counts what was counted before only so near (characters).</summary>
    private const int FarthestUnit = 200;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var cursor = new DateCursor(document.Text, document.Tokens);
        var taken = new MentionCursor(mentions.Mentions);
        var resume = 0;
        Figure last = default;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var start = cursor.Token(i).Start;
            if (start < resume || !NumberOpening.MayOpen(cursor.Text, cursor.Token(i))) continue;

            // "$5 a month", "eight hours a day": what a figure is per is no figure of its own.
            if (i > 0 && cursor[i] is "a" or "an" && (cursor.Token(i - 1).End == resume || taken.Covers(cursor.Token(i - 1).Start)) || taken.CoversAny(start)) continue;
            var evidence = AmountEvidence.QuantityBare;
            if (QuantityReader.TryRead(cursor, i, out var quantity, out var isMeasure, out resume))
            {
                if (!isMeasure) last = quantity;
                evidence = isMeasure ? AmountEvidence.QuantityMeasure : quantity.High >= 10 ? AmountEvidence.QuantityCount : AmountEvidence.QuantityFew;
            }
            else if (last.Unit is null || start - last.End > FarthestUnit || !QuantityReader.TryBare(cursor, i, last, out quantity)) continue;
            else resume = quantity.End;
            Add(cursor.Text, Trimmed(cursor, quantity, ref taken), evidence, mentions);
        }
    }

    /// <summary>A name inside the phrase keeps its place: of <c>six million UK households</c> the number is left.</summary>
    private static Figure Trimmed(DateCursor cursor, Figure quantity, ref MentionCursor taken)
    {
        var cut = taken.FirstWithin(quantity.Start, quantity.End);
        if (cut == quantity.End || cut <= quantity.Start) return quantity;
        var token = cursor.TokenAt(cut) - 1;
        return cursor.Token(token).End > quantity.Start ? quantity with { End = cursor.Token(token).End } : quantity;
    }

    private static void Add(ReadOnlySpan<char> text, Figure quantity, AmountEvidence evidence, MentionBuffer mentions)
    {
        var qualifier = QualifierReader.Read(text, quantity.Start, quantity.End);
        var (low, high) = quantity.Low == quantity.High ? QualifierReader.Bounds(quantity.Low, qualifier) : (quantity.Low, quantity.High);
        if (quantity.Low != quantity.High && qualifier != AmountQualifier.About) qualifier = AmountQualifier.None;
        mentions.Add(new TextSpan(quantity.Start, quantity.End), Label.Quantity, AmountConfidence.Of(evidence), new AmountValue { Evidence = evidence, Low = low, High = high, Unit = quantity.Unit, Qualifier = qualifier });
    }
}
