using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Reads cardinal numbers in words: <c>twenty-five</c>, <c>two hundred and fifty thousand</c>, <c>a million</c>, <c>two and a half million</c>,
/// <c>half a billion</c>, <c>one point five million</c>, <c>a dozen</c>; and the vague ones: <c>several million</c>, <c>tens of billions</c>.
/// </summary>
internal static class NumberWords
{
    /// <summary>No number is longer (words); a longer run is none at all.</summary>
    private const int MostWords = 14;

    private static readonly FrozenDictionary<string, int> Cardinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> CardinalLookup = Cardinals.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly OpenerFilter Openers = new(Cardinals.Keys.Concat(OtherOpeners()));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerLookup = FrozenSet.ToFrozenSet(Cardinals.Keys.Concat(OtherOpeners()), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What makes a number of <c>a</c>: <c>a million</c>, <c>a few</c>, <c>a third of a …</c>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterArticle = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "few", "couple", "half", "quarter", "third", "hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> may open a number.</summary>
    public static bool MayOpen(ReadOnlySpan<char> word) => Openers.MayHold(word) && OpenerLookup.Contains(word);

    /// <summary>Whether the word at [<paramref name="start"/>, <paramref name="end"/>) may open a number of its own: an article only with what makes it one.</summary>
    public static bool MayOpenAt(ReadOnlySpan<char> text, int start, int end) =>
        MayOpen(text[start..end]) && (end - start > 2 || AfterArticle.Contains(NextPart(text, end, out _)));

    /// <summary>The cardinal a single word names, 0 to 90.</summary>
    public static bool TryCardinal(ReadOnlySpan<char> word, out int value) => CardinalLookup.TryGetValue(word, out value);

    /// <summary>Reads at the start of a word. <paramref name="end"/> is behind all that was looked at and understood, also when it is no number.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end, out Numeral numeral)
    {
        numeral = default;
        var wordEnd = TextCursor.LettersEnd(text, start);
        var word = text[start..wordEnd];
        end = wordEnd;
        if (!TextCursor.EndsWord(text, wordEnd)) return false;
        if (word.Length <= 2 && !AfterArticle.Contains(NextPart(text, wordEnd, out _))) return false;
        if (VagueWords.TryRead(text, start, word, ref end, out numeral)) return true;
        if (FractionWords.TryScaled(text, start, word, ref end, out numeral)) return true;
        return TryCardinalNumber(text, start, word, ref end, out numeral);
    }

    private static bool TryCardinalNumber(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ref int end, out Numeral numeral)
    {
        numeral = default;
        decimal total = 0, current = 0, lastScale = decimal.MaxValue, topScale = 1;
        int last = 0, mantissaEnd = end;
        var traits = NumeralTraits.Words;
        var article = TextCursor.IsAny(word, "a", "an");
        if (article) current = 1;
        else if (TryCardinal(word, out last)) current = last;
        else return false;
        var bare = true;
        var count = 1;
        for (; count <= MostWords; count++)
        {
            var next = NextPart(text, end, out var nextEnd);
            if (next.IsEmpty || !TextCursor.EndsWord(text, nextEnd)) break;
            if (TextCursor.Is(next, "and"))
            {
                if (FractionWords.TryHalf(text, nextEnd, out var fraction, out var fractionEnd) && last is > 0 and < 20 && current == last)
                {
                    current += fraction;
                    traits |= NumeralTraits.Decimals;
                    end = mantissaEnd = fractionEnd;
                    last = 0;
                    continue;
                }

                if (bare || !TryCardinal(NextPart(text, nextEnd, out _), out _)) break;
                if (last != 0) break;
                end = nextEnd;
                continue;
            }

            if (TextCursor.Is(next, "point") && !article && current < 100 && TryPoint(text, nextEnd, out var tail, out var tailEnd))
            {
                current += tail;
                traits |= NumeralTraits.Decimals;
                end = mantissaEnd = tailEnd;
                last = 0;
                continue;
            }

            if (TextCursor.Is(next, "dozen"))
            {
                if (current is < 1 or >= 100) break;
                current *= 12;
                bare = false;
                end = nextEnd;
                last = -1;
                continue;
            }

            if (TextCursor.Is(next, "hundred"))
            {
                if (current is < 1 or >= 100 || last < 0) break;
                current *= 100;
                last = 0;
                bare = false;
                end = nextEnd;
                continue;
            }

            if (ScaleWords.TryGet(next, out var scale) && !ScaleWords.IsPlural(next) && scale >= 1000)
            {
                if (current == 0 && total == 0) break;
                if (!TryScale(ref total, ref current, scale, ref lastScale)) return false;
                traits |= NumeralTraits.Scaled;
                topScale = Math.Max(topScale, scale);
                if (bare || mantissaEnd < start) mantissaEnd = end;
                bare = false;
                last = 0;
                end = nextEnd;
                continue;
            }

            if (article && bare || !TryCardinal(next, out var unit) || unit == 0 || !Continues(current, last, unit, bare)) break;
            current += unit;
            last = unit;
            end = nextEnd;
        }

        if (count > MostWords || article && bare) return false;
        total += current;
        if (bare && !article && total == 1) traits |= NumeralTraits.Article;
        if (article) traits |= NumeralTraits.Article;
        numeral = new Numeral(start, end, total, topScale == 1 ? total : total / topScale, topScale, mantissaEnd, traits);
        return true;
    }

    /// <summary><c>twenty</c> goes on with <c>five</c>, a hundred or thousand with anything below a hundred.</summary>
    private static bool Continues(decimal current, int last, int unit, bool bare) =>
        last >= 20 ? unit < 10 && last % 10 == 0 : last == 0 && !bare && unit < 100 && current % 100 == 0;

    private static bool TryScale(ref decimal total, ref decimal current, decimal scale, ref decimal lastScale)
    {
        try
        {
            if (scale < lastScale && (current != 0 || total == 0))
            {
                total += current * scale;
            }
            else
            {
                total = (total + current) * scale;
            }
        }
        catch (OverflowException)
        {
            return false;
        }

        current = 0;
        lastScale = scale;
        return true;
    }

    private static bool TryPoint(ReadOnlySpan<char> text, int position, out decimal tail, out int end)
    {
        tail = 0;
        end = position;
        var place = 0.1m;
        for (var i = 0; i < 8 && TryCardinal(NextPart(text, end, out var next), out var digit) && digit < 10; i++)
        {
            tail += digit * place;
            place /= 10;
            end = next;
        }

        return end > position;
    }

    /// <summary>The word behind a blank or a hyphen.</summary>
    public static ReadOnlySpan<char> NextPart(ReadOnlySpan<char> text, int position, out int end)
    {
        if (TextCursor.IsHyphen(TextCursor.At(text, position)) && CharClass.IsLetter(TextCursor.At(text, position + 1))) position++;
        else if (!CharClass.IsSpace(TextCursor.At(text, position)))
        {
            end = position;
            return default;
        }

        return TextCursor.NextWord(text, position, out end);
    }

    private static string[] OtherOpeners() => ["a", "an", "half", "quarter", "several", "few", "couple", "many", "tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "crores", "lakhs", "scores"];
}
