namespace Extraction.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, perhaps with digits, inner periods, apostrophes or ampersands: <c>iQiyi</c>, <c>U.S.</c>, <c>R&amp;D</c>, <c>5G</c>.</summary>
    Word,

    /// <summary>Starts with a digit: <c>2020</c>, <c>1,250.50</c>, <c>5.3m</c>.</summary>
    Number,

    /// <summary>A split-off clitic: <c>'s</c>, <c>n't</c>, <c>’re</c>.</summary>
    Clitic,

    /// <summary>Sentence punctuation, quotes, brackets, dashes.</summary>
    Punctuation,

    /// <summary>Currency signs, mathematical signs, emoji and the like.</summary>
    Symbol,

    /// <summary>A web or mail address, a hashtag or a handle.</summary>
    Address,
}

/// <summary>The smallest span the tokenizer makes. Holds no text of its own.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Kind">What the token is made of.</param>
/// <param name="SpaceBefore">Whether white space (or the start of the text) stands before it.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, bool SpaceBefore)
{
    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;
}

/// <summary>A sentence: the tokens <c>[FirstToken, EndToken)</c> of a document.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
public readonly record struct Sentence(int FirstToken, int EndToken)
{
    /// <summary>Number of tokens.</summary>
    public int Length => EndToken - FirstToken;
}
