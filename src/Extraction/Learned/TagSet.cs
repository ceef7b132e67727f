namespace Extraction.Learned;

/// <summary>
/// The tags of a tagger: O, and begin, inside, last and unit (BILOU) of every label; numbered O = 0, then four for each label. At most 63 tags.
/// </summary>
internal sealed class TagSet
{
    public const int Outside = 0, Begin = 0, Inside = 1, Last = 2, Unit = 3, MaximumLabels = 15;

    public TagSet(IReadOnlyList<Label> labels)
    {
        if (labels.Count is 0 or > MaximumLabels) throw new ArgumentException($"A tagger has 1 to {MaximumLabels} labels.", nameof(labels));
        Labels = [.. labels];
        Count = 1 + (4 * Labels.Length);
        for (var tag = 0; tag < Count; tag++)
        {
            if (MayStart(tag)) Starts |= 1UL << tag;
            if (MayEnd(tag)) Ends |= 1UL << tag;
        }
    }

    public Label[] Labels { get; }

    /// <summary>Number of tags.</summary>
    public int Count { get; }

    /// <summary>Bits of the tags that may begin a sentence, and that may end one.</summary>
    public ulong Starts { get; }

    public ulong Ends { get; }

    /// <summary>Bits of all tags.</summary>
    public ulong All => (1UL << Count) - 1;

    public static int TagOf(int label, int part) => 1 + (4 * label) + part;

    /// <summary>Index of the tag's label; -1 for O.</summary>
    public static int LabelOf(int tag) => tag == 0 ? -1 : (tag - 1) >> 2;

    public static int PartOf(int tag) => (tag - 1) & 3;

    /// <summary>The tag of token <paramref name="index"/> of the span [first, end).</summary>
    public static int TagAt(int label, int first, int end, int index) =>
        TagOf(label, end - first == 1 ? Unit : index == first ? Begin : index == end - 1 ? Last : Inside);

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="previous"/>.</summary>
    public static bool MayFollow(int previous, int next) =>
        MayEnd(previous) ? MayStart(next) : !MayStart(next) && LabelOf(previous) == LabelOf(next);

    private static bool MayStart(int tag) => tag == 0 || PartOf(tag) is Begin or Unit;

    private static bool MayEnd(int tag) => tag == 0 || PartOf(tag) is Last or Unit;
}
