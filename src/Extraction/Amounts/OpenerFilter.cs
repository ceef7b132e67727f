namespace Extraction.Amounts;

/// <summary>A cheap test that most words fail: whether any word of a list has this length and these first two letters. ASCII, capitals or not. Thread-safe.</summary>
internal sealed class OpenerFilter
{
    private const int Letters = 27, Longest = 15;

    private readonly bool[] table = new bool[(Longest + 1) * Letters * Letters];

    public OpenerFilter(IEnumerable<string> words)
    {
        foreach (var word in words) table[Index(word)] = true;
    }

    /// <summary>Whether a word of the list may be <paramref name="word"/>; never false for one that is.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => word.Length is > 0 and <= Longest && table[Index(word)];

    private static int Index(ReadOnlySpan<char> word) => (word.Length * Letters + Letter(word[0])) * Letters + (word.Length > 1 ? Letter(word[1]) : 0);

    // 1 to 26 for a letter, 0 for anything else.
    private static int Letter(char c) => (c | 0x20) - 'a' is var letter && (uint)letter < 26 ? letter + 1 : 0;
}
