using Extraction.Text;

namespace Extraction.Learned;

/// <summary>
/// A stretch of whole sentences with everything features are read from: words, list marks, capitalised runs, sentence modes and the
/// document's evidence. Pooled; tokens are counted from the block's first. Long documents are cut into blocks, so memory stays bounded.
/// </summary>
internal sealed class TokenBlock
{
    /// <summary>A block is closed at the first sentence end after this many tokens.</summary>
    public const int FullLength = 50_000;

    private int capacity;

    public TokenBlock() => Grow(256);

    public int Count { get; private set; }

    public WordInfo[] Words { get; private set; } = [];

    /// <summary>List marks, four bits a list (<see cref="PhraseLists"/>).</summary>
    public uint[] Marks { get; private set; } = [];

    /// <summary>The run of capitalised words that holds the token, [RunFirst, RunEnd); RunEnd 0 outside runs.</summary>
    public int[] RunFirst { get; private set; } = [];

    public int[] RunEnd { get; private set; } = [];

    /// <summary>How much of business news the block has about it: from 0, not a word of it, to 4.</summary>
    public int Genre { get; set; }

    public SentenceMode[] Modes { get; private set; } = [];

    public int[] PhraseTokens { get; private set; } = [];

    public bool[] MayBegin { get; private set; } = [];

    public EvidenceTable Evidence { get; } = new();

    public void Reset(int count)
    {
        if (count > capacity) Grow(Math.Max(count, capacity * 2));
        Count = count;
        Marks.AsSpan(0, count).Clear();
        RunEnd.AsSpan(0, count).Clear();
        Evidence.Reset(count);
    }

    /// <summary>Whether one list holds a name of two or more tokens that begins at <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    public bool IsListed(int first, int end)
    {
        const uint EveryBegin = 0x11111111, EveryLast = EveryBegin << TagSet.Last;
        return (Marks[first] & EveryBegin & ((Marks[end - 1] & EveryLast) >> TagSet.Last)) != 0;
    }

    private void Grow(int size)
    {
        capacity = size;
        Words = new WordInfo[size];
        Marks = new uint[size];
        RunFirst = new int[size];
        RunEnd = new int[size];
        Modes = new SentenceMode[size];
        PhraseTokens = new int[size];
        MayBegin = new bool[size];
    }
}
