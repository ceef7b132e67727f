namespace Extraction.Amounts;

/// <summary>How a number is written.</summary>
[Flags]
internal enum NumeralTraits
{
    None = 0,

    /// <summary>In words: <c>two and a half million</c>.</summary>
    Words = 1,

    /// <summary>With a scale: <c>million</c>, <c>bn</c>, <c>crore</c>.</summary>
    Scaled = 2,

    /// <summary>With grouping marks: <c>1,250</c>.</summary>
    Grouped = 4,

    /// <summary>With a fraction part.</summary>
    Decimals = 8,

    /// <summary>One point and exactly three digits behind: <c>1.250</c>, a thousand and more in some languages.</summary>
    ThreeDecimals = 16,

    /// <summary>No number but its size: <c>several million</c>, <c>tens of billions</c>.</summary>
    Vague = 32,

    /// <summary>More than said: <c>600-plus</c>, <c>4000+</c>.</summary>
    Plus = 64,

    /// <summary><c>a</c>, <c>an</c> or <c>one</c> alone.</summary>
    Article = 128,

    /// <summary>The scale is one letter: <c>5m</c> may be five metres.</summary>
    LetterScale = 256,

    /// <summary>With exactly two digits behind the decimal mark, as prices have.</summary>
    Cents = 512,
}

/// <summary>A number as read from text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">The code unit after the last, scale included.</param>
/// <param name="Value">Its exact value, scale included; 0 when vague.</param>
/// <param name="Mantissa">Its value without the scale.</param>
/// <param name="Scale">The scale; 1 for none.</param>
/// <param name="MantissaEnd">Where the part without the scale ends.</param>
/// <param name="Traits">How it is written.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, decimal Mantissa, decimal Scale, int MantissaEnd, NumeralTraits Traits)
{
    public bool Has(NumeralTraits trait) => (Traits & trait) != 0;

    /// <summary>A bare run of four digits that may be a year.</summary>
    public bool LooksLikeYear => Traits == NumeralTraits.None && End - Start == 4 && Value is >= 1000 and < 2200;
}
