using Extraction.Recognition;

namespace Extraction.Amounts;

/// <summary>Walks along what earlier recognisers found, to keep out of it. Each recogniser adds in order of position, so a few runs cover all.</summary>
internal ref struct MentionCursor
{
    private const int MostRuns = 8;

    private readonly ReadOnlySpan<Mention> mentions;
    private RunArray next, ends;
    private readonly int runs;

    public MentionCursor(ReadOnlySpan<Mention> mentions)
    {
        this.mentions = mentions;
        runs = 0;
        for (var i = 0; i < mentions.Length && runs < MostRuns; i++)
        {
            if (i > 0 && mentions[i].Span.Start >= mentions[i - 1].Span.Start && mentions[i].Recognizer == mentions[i - 1].Recognizer) continue;
            if (runs > 0) ends[runs - 1] = i;
            next[runs++] = i;
        }

        if (runs > 0) ends[runs - 1] = mentions.Length;
    }

    /// <summary>Whether a figure found before covers <paramref name="position"/>. Positions must not fall.</summary>
    public bool Covers(int position) => Covers(position, any: false);

    /// <summary>Whether anything found before covers <paramref name="position"/>. Positions must not fall.</summary>
    public bool CoversAny(int position) => Covers(position, any: true);

    /// <summary>Where the first thing found before begins in [<paramref name="start"/>, <paramref name="end"/>); <paramref name="end"/> when there is none.</summary>
    public readonly int FirstWithin(int start, int end)
    {
        var first = end;
        for (var run = 0; run < runs; run++)
        {
            for (var i = next[run]; i < ends[run] && mentions[i].Span.Start < first; i++)
            {
                if (mentions[i].Span.Start >= start) first = mentions[i].Span.Start;
            }
        }

        return first;
    }

    private bool Covers(int position, bool any)
    {
        for (var run = 0; run < runs; run++)
        {
            while (next[run] < ends[run] && mentions[next[run]].Span.End <= position) next[run]++;
            if (next[run] < ends[run] && mentions[next[run]].Span.Start <= position && (any || mentions[next[run]].Label.IsAmount)) return true;
        }

        return false;
    }

    [System.Runtime.CompilerServices.InlineArray(MostRuns)]
    private struct RunArray
    {
        private int first;
    }
}
