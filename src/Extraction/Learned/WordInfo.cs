using Extraction.Text;

namespace Extraction.Learned;

/// <summary>All that is known of a token from its own letters and the lexicon; the same wherever the word stands.</summary>
internal struct WordInfo
{
    /// <summary>Hash as written and in lower case (<see cref="TokenHash"/>).</summary>
    public ulong Exact, Lower;

    /// <summary>The collapsed shape: <c>Xx</c>, <c>X.X.</c>, <c>d,d</c>, at most eight characters.</summary>
    public ulong Shape;

    /// <summary>What <see cref="Lexicon"/> says: clusters of the lower-cased word, of the word as written, and lists that hold it.</summary>
    public LexiconEntry Entry;

    /// <summary>Token number in the phrase gazetteer; -1 for none.</summary>
    public int Phrase;

    public WordCase Case;

    /// <summary>First character, in lower case.</summary>
    public char Initial;

    /// <summary>Whether the token begins with a capital.</summary>
    public readonly bool IsCapitalized => Case is WordCase.Capital or WordCase.Upper or WordCase.Initial or WordCase.Mixed;

    /// <summary>A sentence edge: 0 before it, 1 behind it.</summary>
    public static WordInfo Edge(int side) => new() { Exact = (ulong)(side + 1), Lower = (ulong)(side + 1), Shape = (ulong)(side + 1), Phrase = -1 };

    /// <summary>Reads the letters; the lexicon's part is filled in by the caller.</summary>
    public static WordInfo Read(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        ulong shape = 0;
        byte last = 0;
        var kinds = 0;
        foreach (var c in word)
        {
            byte kind;
            if (CharClass.IsUpper(c)) { kind = (byte)'X'; upper++; }
            else if (CharClass.IsLower(c)) { kind = (byte)'x'; lower++; }
            else if (CharClass.IsDigit(c)) kind = (byte)'d';
            else kind = c < 128 ? (byte)c : CharClass.IsLetter(c) ? (byte)'y' : (byte)'z';
            if (kind == last || kinds == 8) continue;
            shape = (shape << 8) | kind;
            last = kind;
            kinds++;
        }

        var first = word[0];
        var writing = CharClass.IsDigit(first) ? WordCase.Number
            : upper + lower == 0 ? (CharClass.IsLetter(first) ? WordCase.Lower : WordCase.Mark)
            : upper == 0 ? WordCase.Lower
            : lower == 0 ? (upper == 1 ? WordCase.Initial : WordCase.Upper)
            : upper == 1 && CharClass.IsUpper(first) ? WordCase.Capital
            : WordCase.Mixed;
        return new WordInfo { Exact = TokenHash.Of(word), Lower = TokenHash.OfLower(word), Shape = shape, Case = writing, Initial = TokenHash.Lower(first), Phrase = -1 };
    }
}
