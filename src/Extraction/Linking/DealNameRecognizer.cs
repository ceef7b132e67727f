using System.Buffers;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Marks firms that a tagger passes over where the sentence leaves no doubt: a capitalised name that is bought for a sum, or a well-known company's name
/// behind <c>bought</c>, <c>shares of</c>, <c>stake in</c>. Stands behind all others, so that whatever they marked stays. Linear; immutable, thread-safe.
/// </summary>
internal sealed class DealNameRecognizer(KnowledgeBase knowledge) : IRecognizer
{
    private const int LongestName = 4, WellKnown = 5, SumReach = 20;
    private const float BoughtConfidence = 0.85f, KnownConfidence = 0.8f;
    private const byte Free = 0, Taken = 1, Sum = 2;

    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        byte[]? map = null;
        for (var token = 0; token + 1 < document.Tokens.Length; token++)
        {
            var buys = IsBuying(document.TextOf(token));
            if (!buys && !IsShareOf(document, token)) continue;
            var end = token + 1;
            while (end < document.Tokens.Length && end - token <= LongestName && IsNamePart(document, end)) end++;
            if (end == token + 1) continue;
            map ??= Map(document, mentions);
            var span = new TextSpan(document.Tokens[token + 1].Start, document.Tokens[end - 1].End);
            if (map.AsSpan(span.Start, span.Length).ContainsAnyExcept(Free)) continue;
            if (buys && IsForSum(document, map, end)) mentions.Add(span, Label.Company, BoughtConfidence);
            else if (IsWellKnown(document.TextOf(span))) mentions.Add(span, Label.Company, KnownConfidence);
        }

        if (map is not null) ArrayPool<byte>.Shared.Return(map);
    }

    /// <summary>What is marked already, character by character.</summary>
    private static byte[] Map(Document document, MentionBuffer mentions)
    {
        var map = ArrayPool<byte>.Shared.Rent(document.Text.Length);
        map.AsSpan(0, document.Text.Length).Clear();
        foreach (var mention in mentions.Mentions) map.AsSpan(mention.Span.Start, mention.Span.Length).Fill(mention.Label == Label.Money ? Sum : Taken);
        return map;
    }

    private static bool IsBuying(ReadOnlySpan<char> word) => word is "bought" or "buy" or "buys" or "buying" or "acquired" or "acquire" or "acquires" or "acquiring";

    private static bool IsShareOf(Document document, int token) =>
        token > 0 && document.TextOf(token) is ("of" or "in") && document.TextOf(token - 1) is ("shares" or "stake" or "takeover" or "acquisition" or "purchase" or "buyout");

    private static bool IsNamePart(Document document, int token) => document.Tokens[token].Kind == TokenKind.Word && CharClass.IsUpper(document.TextOf(token)[0]);

    /// <summary>Whether <c>for</c> and a sum of money follow.</summary>
    private static bool IsForSum(Document document, byte[] map, int token)
    {
        if (token + 1 >= document.Tokens.Length || document.TextOf(token) is not "for") return false;
        var from = document.Tokens[token + 1].Start;
        var reach = Math.Min(SumReach, document.Text.Length - from);
        var sum = map.AsSpan(from, reach).IndexOf(Sum);
        return sum >= 0 && document.Text.AsSpan(from, sum).IndexOfAny(".,;\n") < 0;
    }

    private bool IsWellKnown(ReadOnlySpan<char> name)
    {
        var posting = knowledge.FindName(name);
        while (posting >= 0)
        {
            var found = knowledge.Aliases[posting];
            if (found.Kind is AliasKind.Canonical or AliasKind.Alias && knowledge.ProminenceOf(found.Entity) >= WellKnown) return true;
            posting = found.IsLast ? -1 : posting + 1;
        }

        return false;
    }
}
