using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads a whole number as news writes it: digits or words, fraction, scale, plus sign.</summary>
internal static class NumeralReader
{
    /// <summary>Reads at a digit, a point before a digit, a vulgar fraction or a letter.</summary>
    // money: Whether an amount of money is read: blanks may group digits, and one letter behind a blank is a scale.
    // end: Behind what was looked at, also when it is no number: go on there.
    public static bool TryRead(ReadOnlySpan<char> text, int start, bool money, out int end, out Numeral numeral)
    {
        numeral = default;
        end = start + 1;
        var c = text[start];
        if (CharClass.IsLetter(c)) return NumberWords.TryRead(text, start, out end, out numeral) && WithPlus(text, ref end, ref numeral);
        decimal mantissa;
        NumeralTraits traits;
        if (Vulgar(c) is var lone and > 0)
        {
            mantissa = lone;
            traits = NumeralTraits.Decimals;
        }
        else
        {
            if (!CharClass.IsDigit(c) && !(c == '.' && CharClass.IsDigit(TextCursor.At(text, start + 1)))) return false;
            if (!DigitReader.TryRead(text, start, money, out end, out mantissa, out traits)) return false;
            AddFraction(text, ref end, ref mantissa, ref traits);
        }

        return TryFinish(text, start, money, mantissa, traits, ref end, out numeral);
    }

    private static bool TryFinish(ReadOnlySpan<char> text, int start, bool money, decimal mantissa, NumeralTraits traits, ref int end, out Numeral numeral)
    {
        numeral = default;
        var mantissaEnd = end;
        if (TakePlus(text, ref end)) traits |= NumeralTraits.Plus;
        var scale = ScaleWords.Read(text, end, money, out var scaleEnd, out var scaleTraits);
        try
        {
            numeral = new Numeral(start, scale == 1 ? mantissaEnd : scaleEnd, mantissa * scale, mantissa, scale, mantissaEnd, traits | scaleTraits);
        }
        catch (OverflowException)
        {
            end = scaleEnd;
            return false;
        }

        end = scaleEnd;
        return WithPlus(text, ref end, ref numeral);
    }

    private static bool WithPlus(ReadOnlySpan<char> text, ref int end, ref Numeral numeral)
    {
        if (TakePlus(text, ref end)) numeral = numeral with { Traits = numeral.Traits | NumeralTraits.Plus };
        return true;
    }

    /// <summary><c>+</c> or <c>-plus</c> behind the number; it is no part of the number's span.</summary>
    private static bool TakePlus(ReadOnlySpan<char> text, ref int end)
    {
        if (TextCursor.At(text, end) == '+' && !CharClass.IsDigit(TextCursor.At(text, end + 1)))
        {
            end++;
            return true;
        }

        if (!TextCursor.IsHyphen(TextCursor.At(text, end)) || !TextCursor.Is(TextCursor.Letters(text, end + 1), "plus")) return false;
        end += "-plus".Length;
        return true;
    }

    /// <summary><c>3½</c>, <c>2 1/2</c>, <c>1/2</c>.</summary>
    private static void AddFraction(ReadOnlySpan<char> text, ref int end, ref decimal mantissa, ref NumeralTraits traits)
    {
        if ((traits & NumeralTraits.Decimals) != 0) return;
        if (Vulgar(TextCursor.At(text, end)) is var vulgar and > 0)
        {
            mantissa += vulgar;
            end++;
        }
        else if (mantissa is >= 1 and <= 7 && TextCursor.At(text, end) == '/' && TrySimple(mantissa, TextCursor.At(text, end + 1), out var simple) && ClosesFraction(text, end + 2))
        {
            mantissa = simple;
            end += 2;
        }
        else if (TextCursor.At(text, end) == ' ' && TextCursor.At(text, end + 2) == '/' && TextCursor.At(text, end + 1) is >= '1' and <= '7' && TrySimple(text[end + 1] - '0', TextCursor.At(text, end + 3), out simple) && ClosesFraction(text, end + 4))
        {
            mantissa += simple;
            end += 4;
        }
        else
        {
            return;
        }

        traits |= NumeralTraits.Decimals;
    }

    private static bool ClosesFraction(ReadOnlySpan<char> text, int position) => TextCursor.EndsWord(text, position) && TextCursor.At(text, position) is not ('/' or ',');

    private static bool TrySimple(decimal numerator, char denominator, out decimal value)
    {
        var parts = denominator is '2' or '4' or '5' or '8' ? denominator - '0' : 0;
        value = parts > numerator ? numerator / parts : 0;
        return value > 0;
    }

    /// <summary>The value of a vulgar fraction; 0 for any other character.</summary>
    private static decimal Vulgar(char c) => c switch
    {
        '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 1m / 3, '⅔' => 2m / 3, '⅛' => 0.125m, '⅜' => 0.375m, '⅝' => 0.625m, '⅞' => 0.875m, '⅕' => 0.2m, '⅖' => 0.4m, '⅗' => 0.6m, '⅘' => 0.8m,
        _ => 0,
    };
}
