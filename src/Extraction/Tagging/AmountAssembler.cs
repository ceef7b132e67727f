using Extraction.Recognition;

namespace Extraction.Tagging;

/// <summary>Makes amount tags of MONEY, PERCENT, QUANTITY and DATE mentions; equivalents go under the amount they restate.</summary>
internal static class AmountAssembler
{
    /// <param name="place">Span translation.</param>
    /// <param name="buffer">The document's mentions.</param>
    /// <param name="amountOf">For each amount mention (by index) its place in the result; equivalents have their primary's.</param>
    public static List<AmountTag> Assemble(PlaceMapper place, MentionBuffer buffer, out Dictionary<int, int> amountOf)
    {
        var tags = new List<AmountTag>();
        amountOf = [];
        var mentions = buffer.Mentions;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (!mentions[i].Label.IsAmount || buffer.PayloadOf(mentions[i]) is not AmountValue value) continue;
            if (value.IsEquivalent)
            {
                if (tags.Count > 0) amountOf[i] = tags.Count - 1;
                continue;
            }

            var (span, part) = place.Map(mentions[i].Span);
            amountOf[i] = tags.Count;
            tags.Add(new AmountTag(mentions[i].Label, place.TextOf(mentions[i].Span), span, part, value, mentions[i].Confidence, Equivalents(place, value), Evidence(place, value)));
        }

        return tags;
    }

    private static Text.TextSpan? Evidence(PlaceMapper place, AmountValue value) => value.RoleEvidence is { } span ? place.Map(span).Span : null;

    private static List<EquivalentTag> Equivalents(PlaceMapper place, AmountValue value)
    {
        var tags = new List<EquivalentTag>(value.Equivalents.Count);
        foreach (var equivalent in value.Equivalents)
        {
            var (span, part) = place.Map(equivalent.Span);
            tags.Add(new EquivalentTag(place.TextOf(equivalent.Span), span, part, equivalent.Value, equivalent.Rate, equivalent.Warning));
        }

        return tags;
    }
}
