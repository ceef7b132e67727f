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
        var primaryOf = PrimariesByEquivalent(buffer);
        for (var i = 0; i < mentions.Length; i++)
        {
            if (!mentions[i].Label.IsAmount || buffer.PayloadOf(mentions[i]) is not AmountValue value) continue;
            if (value.IsEquivalent && primaryOf.ContainsKey(mentions[i].Span)) continue;
            var (span, part) = place.Map(mentions[i].Span);
            amountOf[i] = tags.Count;
            tags.Add(new AmountTag(mentions[i].Label, place.TextOf(mentions[i].Span), span, part, value, mentions[i].Confidence, Equivalents(place, value), Evidence(place, value)));
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            if (primaryOf.TryGetValue(mentions[i].Span, out var primary) && amountOf.TryGetValue(primary, out var index)) amountOf[i] = index;
        }

        return tags;
    }

    /// <summary>For each equivalent of an amount that stands, by its span, the mention it restates. One whose primary is gone is an amount of its own.</summary>
    private static Dictionary<Text.TextSpan, int> PrimariesByEquivalent(MentionBuffer buffer)
    {
        var primaries = new Dictionary<Text.TextSpan, int>();
        for (var i = 0; i < buffer.Count; i++)
        {
            if (buffer.PayloadOf(buffer.Mentions[i]) is not AmountValue { Equivalents.Count: > 0 } value) continue;
            foreach (var equivalent in value.Equivalents) primaries.TryAdd(equivalent.Span, i);
        }

        return primaries;
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
