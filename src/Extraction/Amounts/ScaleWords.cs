using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>The words and letters that multiply a number: <c>million</c>, <c>bn</c>, <c>lakh</c>, <c>k</c>.</summary>
internal static class ScaleWords
{
    private const decimal Thousand = 1_000m, Million = 1_000_000m, Billion = 1_000_000_000m, Trillion = 1_000_000_000_000m, Lakh = 100_000m, Crore = 10_000_000m;

    /// <summary>Most scales in a row: <c>lakh crore</c>, <c>hundred thousand million</c>.</summary>
    private const int MostInARow = 3;

    /// <summary>May stand behind a blank or hyphen.</summary>
    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["hundred"] = 100m, ["thousand"] = Thousand, ["million"] = Million, ["billion"] = Billion, ["trillion"] = Trillion, ["quadrillion"] = 1_000_000_000_000_000m,
        ["milliard"] = Billion, ["milliards"] = Billion, ["bilion"] = Billion, ["milion"] = Million,
        ["millions"] = Million, ["billions"] = Billion, ["trillions"] = Trillion, ["thousands"] = Thousand,
        ["mn"] = Million, ["mln"] = Million, ["mlns"] = Million, ["mio"] = Million, ["mil"] = Million, ["mill"] = Million, ["milhões"] = Million, ["milhão"] = Million, ["millones"] = Million, ["mns"] = Million, ["mm"] = Million,
        ["bil"] = Billion, ["bn"] = Billion, ["bln"] = Billion, ["bns"] = Billion, ["mrd"] = Billion, ["bilhões"] = Billion, ["bilhão"] = Billion, ["mld"] = Billion,
        ["tn"] = Trillion, ["trn"] = Trillion, ["tln"] = Trillion, ["trln"] = Trillion,
        ["lakh"] = Lakh, ["lakhs"] = Lakh, ["lac"] = Lakh, ["lacs"] = Lakh, ["crore"] = Crore, ["crores"] = Crore, ["cr"] = Crore,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> names a scale.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out decimal factor) => Lookup.TryGetValue(word, out factor);

    /// <summary>Whether <paramref name="word"/> is a plural scale that stands for an unknown number: <c>billions</c>.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) =>
        TextCursor.IsAny(word, "thousands", "millions", "billions", "trillions", "crores", "lakhs", "hundreds");

    /// <summary>Reads the scales behind a number that ends at <paramref name="position"/>.</summary>
    // letters: Whether money is read: one letter behind a blank is a scale then (`$5 m`), and `mm` is no millimetre.
    // end: Where they end; <paramref name="position"/> when there is none.
    // Their product; 1 for none.
    public static decimal Read(ReadOnlySpan<char> text, int position, bool letters, out int end, out NumeralTraits traits)
    {
        end = position;
        traits = NumeralTraits.None;
        var product = 1m;
        for (var i = 0; i < MostInARow; i++)
        {
            if (!TryReadOne(text, end, i == 0, letters, out var next, out var factor, out var letter)) break;
            product *= factor;
            end = next;
            traits |= NumeralTraits.Scaled | (letter ? NumeralTraits.LetterScale : NumeralTraits.None);
            if (letter) break;
        }

        return product;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, int position, bool first, bool letters, out int end, out decimal factor, out bool letter)
    {
        letter = false;
        factor = 1;
        end = position;
        if (position >= text.Length) return false;
        var start = position;
        var attached = CharClass.IsLetter(text[start]);
        var bracket = false;
        if (!attached)
        {
            start = TextCursor.SkipGap(text, start);
            if (TextCursor.IsHyphen(TextCursor.At(text, start))) start = TextCursor.SkipGap(text, start + 1);
            if (start < text.Length && text[start] is '[' or '"' or '“' && CharClass.IsLetter(TextCursor.At(text, start + 1)))
            {
                bracket = text[start] == '[';
                start++;
            }
        }

        end = TextCursor.LettersEnd(text, start);
        var word = text[start..end];
        if (word.IsEmpty || CharClass.IsDigit(TextCursor.At(text, end))) return false;
        if (word.Length == 1)
        {
            letter = true;
            return first && (attached || letters) && TryLetter(word[0], attached, out factor) && Closes(text, ref end);
        }

        if (!TryGet(word, out factor) && !(attached && first && TryGlued(word, out factor, ref letter))) return false;
        if (!letters && TextCursor.IsAny(word, "mil", "mm", "cr", "mill", "bil")) return false;
        if (bracket && TextCursor.At(text, end) == ']') end++;
        return true;
    }

    /// <summary><c>5m.</c> at the end of a sentence closes too; <c>5m²</c>, <c>5m/s</c> do not.</summary>
    private static bool Closes(ReadOnlySpan<char> text, ref int end) => TextCursor.At(text, end) is not ('²' or '³' or '\'' or '’') || TextCursor.At(text, end) is '\'' or '’' && !CharClass.IsLetter(TextCursor.At(text, end + 1)) || TextCursor.At(text, end + 1) == 's';

    private static bool TryLetter(char letter, bool attached, out decimal factor)
    {
        factor = letter switch
        {
            'k' or 'K' => Thousand,
            'm' or 'M' => Million,
            'b' or 'B' => Billion,
            't' or 'T' when attached => Trillion,
            _ => 0,
        };
        return factor != 0;
    }

    /// <summary>Suffixes that stand only right behind the digits: <c>1.5MM</c>.</summary>
    private static bool TryGlued(ReadOnlySpan<char> word, out decimal factor, ref bool letter)
    {
        factor = word switch { "bill" or "bio" => Billion, "th" or "tsd" => 0, _ => 0 };
        letter = false;
        return factor != 0;
    }
}
