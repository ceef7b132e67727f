namespace Extraction.Amounts;

/// <summary>
/// How sure each kind of evidence is: the share of amounts of that kind that are right, value and currency and all, among those of 160 annotated articles.
/// Printed by <c>extraction eval amounts FACTS --articles ARTICLES</c>; smoothed as (right + 1) / (found + 2), and kinds whose order their small numbers broke share
/// one figure, so that stronger evidence is never less sure than weaker. Colloquial names and guesses were too few to measure: theirs are set by hand.
/// </summary>
internal static class AmountConfidence
{
    /// <summary>The confidence of <paramref name="evidence"/>.</summary>
    public static float Of(AmountEvidence evidence) => evidence switch
    {
        AmountEvidence.MoneyExplicit => 0.99f,
        AmountEvidence.MoneyContext => 0.99f,
        AmountEvidence.MoneyDefault => 0.97f,
        AmountEvidence.MoneyColloquial => 0.97f,
        AmountEvidence.MoneyBacked => 0.97f,
        AmountEvidence.MoneyVague => 0.86f,
        AmountEvidence.MoneyGuess => 0.5f,
        AmountEvidence.Percent => 0.99f,
        AmountEvidence.QuantityMeasure => 0.98f,
        AmountEvidence.QuantityCount => 0.98f,
        AmountEvidence.QuantityFew => 0.74f,
        AmountEvidence.QuantityBare => 0.67f,
        AmountEvidence.DateAbsolute => 0.97f,
        AmountEvidence.DateUnfixed => 0.96f,
        AmountEvidence.DateRelative => 0.91f,
        _ => 0.5f,
    };
}
