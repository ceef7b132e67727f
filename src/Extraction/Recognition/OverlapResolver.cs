namespace Extraction.Recognition;

/// <summary>Applies an <see cref="OverlapPolicy"/>: what stays is disjoint and sorted by position.</summary>
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

        if (policy == OverlapPolicy.LeftmostLongest) KeepLeftmost(mentions);
        else KeepFirst(mentions);
    }

    private static void KeepLeftmost(List<Mention> mentions)
    {
        int kept = 0, end = -1;
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < end) continue;
            mentions[kept++] = mention;
            end = mention.Span.End;
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    /// <summary>Keeps each mention that overlaps none kept before it: a sorted list and binary search, n log n but for the inserts.</summary>
    private static void KeepFirst(List<Mention> mentions)
    {
        var kept = new SortedSet<Mention>(Comparer<Mention>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        foreach (var mention in mentions)
        {
            if (OverlapsKept(kept, mention)) continue;
            kept.Add(mention);
        }

        mentions.Clear();
        mentions.AddRange(kept);
    }

    private static bool OverlapsKept(SortedSet<Mention> kept, Mention mention)
    {
        if (kept.Count == 0) return false;
        var low = mention with { Span = new Text.TextSpan(0, 0) };
        var high = mention with { Span = new Text.TextSpan(mention.Span.End - 1, mention.Span.End) };
        var before = kept.GetViewBetween(low, high);
        return before.Count > 0 && before.Max.Span.End > mention.Span.Start;
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
