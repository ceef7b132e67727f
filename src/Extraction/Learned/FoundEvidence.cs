namespace Extraction.Learned;

/// <summary>
/// Between the passes: each capitalised word's label by the majority of its places in the document, a place counting by its confidence
/// (Boyer and Moore's vote, so that one counter a word is enough).
/// </summary>
internal static class FoundEvidence
{
    /// <summary>The vote of a place outside every name.</summary>
    private const int OutsideVote = 4;

    /// <summary>Notes the votes; false when no word stands at two places, so that a second pass could change nothing.</summary>
    /// <param name="block">The block; its evidence takes the votes.</param>
    /// <param name="spans">The block's spans, in order, tokens counted from <paramref name="offset"/> before the block.</param>
    /// <param name="offset">First token of the block.</param>
    public static bool Note(TokenBlock block, ReadOnlySpan<TaggedSpan> spans, int offset)
    {
        if (spans.IsEmpty) return false;
        var next = 0;
        for (var i = 0; i < block.Count; i++)
        {
            while (next < spans.Length && spans[next].End - offset <= i) next++;
            if (!block.Words[i].IsCapitalized) continue;
            var inside = next < spans.Length && spans[next].First - offset <= i;
            if (!inside && block.RunEnd[i] == 0) continue;
            Vote(ref block.Evidence.Get(block.Words[i].Lower), inside ? spans[next].Label + 1 : 0, inside ? 1 + (int)(spans[next].Confidence * 7) : OutsideVote);
        }

        return true;
    }

    private static void Vote(ref WordEvidence evidence, int label, int weight)
    {
        evidence.Votes = (byte)Math.Min(byte.MaxValue, evidence.Votes + 1);
        if (evidence.FoundVotes == 0 || evidence.Found == label)
        {
            evidence.Found = (byte)label;
            evidence.FoundVotes = (ushort)Math.Min(ushort.MaxValue, evidence.FoundVotes + weight);
        }
        else if (weight > evidence.FoundVotes)
        {
            evidence.Found = (byte)label;
            evidence.FoundVotes = (ushort)(weight - evidence.FoundVotes);
        }
        else
        {
            evidence.FoundVotes -= (ushort)weight;
        }
    }
}
