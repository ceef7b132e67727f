namespace Extraction.Text;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in a text. <c>text[span.Start..span.End]</c> is what it covers.
/// </summary>
/// <param name="Start">First code unit, counted from 0.</param>
/// <param name="End">The code unit after the last one; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The text covered, without copying it.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>The span moved by <paramref name="offset"/> code units.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
