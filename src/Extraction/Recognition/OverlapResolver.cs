using System.Buffers;

namespace Extraction.Recognition;

/// <summary>Applies an <see cref="OverlapPolicy"/>: what stays is disjoint and sorted by position. Linear in the text's length but for the sort.</summary>
internal static class OverlapResolver
{
    public static void Resolve(List<Mention> mentions, OverlapPolicy policy)
    {
        if (mentions.Count < 2) return;
        mentions.Sort(policy switch
        {
            OverlapPolicy.LeftmostLongest => ByPosition,
            OverlapPolicy.HighestConfidence => ByConfidence,
            OverlapPolicy.RecognizerOrder => ByRecognizer,
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Unknown overlap policy."),
        });
        KeepFirst(mentions);
        if (policy != OverlapPolicy.LeftmostLongest) mentions.Sort(ByPosition);
    }

    /// <summary>Keeps each mention none of whose characters a mention kept before it covers.</summary>
    private static void KeepFirst(List<Mention> mentions)
    {
        var end = 0;
        foreach (var mention in mentions) end = Math.Max(end, mention.Span.End);
        var covered = ArrayPool<bool>.Shared.Rent(end);
        try
        {
            covered.AsSpan(0, end).Clear();
            var kept = 0;
            for (var i = 0; i < mentions.Count; i++)
            {
                var mention = mentions[i];
                var span = covered.AsSpan(mention.Span.Start, mention.Span.Length);
                if (span.Contains(true)) continue;
                span.Fill(true);
                mentions[kept++] = mention;
            }

            mentions.RemoveRange(kept, mentions.Count - kept);
        }
        finally
        {
            ArrayPool<bool>.Shared.Return(covered);
        }
    }

    private static int ByPosition(Mention a, Mention b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0) order = b.Span.End.CompareTo(a.Span.End);
        return order != 0 ? order : a.Recognizer.CompareTo(b.Recognizer);
    }

    private static int ByConfidence(Mention a, Mention b)
    {
        var order = b.Confidence.CompareTo(a.Confidence);
        return order != 0 ? order : ByPosition(a, b);
    }

    private static int ByRecognizer(Mention a, Mention b)
    {
        var order = a.Recognizer.CompareTo(b.Recognizer);
        return order != 0 ? order : ByPosition(a, b);
    }
}
