namespace Extraction.Evaluation;

/// <summary>A sentence of a CoNLL file.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Tags">Their BIO tags, such as <c>B-PER</c>, <c>O</c>.</param>
public sealed record ConllSentence(IReadOnlyList<string> Tokens, IReadOnlyList<string> Tags)
{
    /// <summary>The chunks of the tags, as token ranges, by the rules of conlleval: an <c>I-</c> that continues nothing begins a chunk.</summary>
    public IEnumerable<GoldSpan> Chunks()
    {
        int first = -1;
        var label = string.Empty;
        for (var i = 0; i <= Tags.Count; i++)
        {
            var tag = i < Tags.Count ? Tags[i] : "O";
            if (first >= 0 && (!tag.StartsWith("I-", StringComparison.Ordinal) || !tag.AsSpan(2).SequenceEqual(label)))
            {
                yield return new GoldSpan(first, i, Label.Of(label));
                first = -1;
            }

            if (first >= 0 || tag == "O") continue;
            first = i;
            label = tag[2..];
        }
    }
}
