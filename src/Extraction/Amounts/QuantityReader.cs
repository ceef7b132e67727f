using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads a number or range and what it counts or measures.</summary>
internal static class QuantityReader
{
    /// <summary>Reads at token <paramref name="index"/>; <paramref name="resume"/> is the character to go on at.</summary>
    public static bool TryRead(DateCursor cursor, int index, out Figure quantity, out bool isMeasure, out int resume)
    {
        quantity = default;
        isMeasure = false;
        var text = cursor.Text;
        var start = cursor.Token(index).Start;
        resume = start + 1;
        if (!NumberOpening.IsFree(text, start) || NamesThing(cursor, index)) return false;
        if (!TryNumber(text, start, out var first, out var firstEnd, ref resume)) return false;
        var number = first;
        var end = firstEnd;
        if (RangeReader.JointAt(text, firstEnd, out var secondStart) is var joint and not RangeReader.Joint.None && secondStart < text.Length
            && (joint != RangeReader.Joint.And || TextCursor.Is(TextCursor.PreviousWord(text, start, out _), "between")) && (CharClass.IsDigit(text[secondStart]) || CharClass.IsLetter(text[secondStart]) && NumberWords.MayOpen(TextCursor.Letters(text, secondStart)))
            && TryNumber(text, secondStart, out var second, out var secondEnd, ref resume) && second.Value >= first.Value && !second.Has(NumeralTraits.Article))
        {
            number = second;
            end = secondEnd;
        }

        var low = first.Value;
        if (number.Scale > 1 && first.Scale == 1 && low < 1000 && low * number.Scale < number.Value) low *= number.Scale;
        if (!TryUnit(cursor, number, end, out var unitEnd, out var unit, out isMeasure)) return false;
        if (number.Scale == 1 && number.LooksLikeYear && isMeasure is false && FollowsPreposition(cursor, index)) return false;
        if (!QuantityNews.IsNews(cursor, index, number, low, unit, isMeasure, unitEnd)) return false;
        resume = unitEnd;
        quantity = new Figure(start, unitEnd, low, number.Value, unit);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int start, out Numeral number, out int end, ref int resume)
    {
        end = start;
        if (NumeralReader.TryRead(text, start, money: false, out var next, out number))
        {
            resume = Math.Max(resume, number.End);
            end = number.Has(NumeralTraits.Plus) ? next : number.End;
            if (number.Has(NumeralTraits.Vague)) return false;
            return number.Scale != 1 || !number.Has(NumeralTraits.Article) || true;
        }

        // "half an hour", "a kilometre".
        if (!CharClass.IsLetter(text[start])) return false;
        var word = TextCursor.Letters(text, start);
        var isHalf = TextCursor.Is(word, "half");
        if (isHalf && !TextCursor.TryTake(text, ref end, "half")) return false;
        if (isHalf)
        {
            if (!TextCursor.TryTake(text, ref end, "an") && !TextCursor.TryTake(text, ref end, "a")) return false;
            number = new Numeral(start, end, 0.5m, 0.5m, 1, end, NumeralTraits.Words | NumeralTraits.Decimals);
            return true;
        }

        if (!TextCursor.Is(word, "a") && !TextCursor.Is(word, "an")) return false;
        end = start + word.Length;
        number = new Numeral(start, end, 1, 1, 1, end, NumeralTraits.Words | NumeralTraits.Article);
        return true;
    }

    private static bool TryUnit(DateCursor cursor, Numeral number, int end, out int unitEnd, out string unit, out bool isMeasure)
    {
        var text = cursor.Text;
        isMeasure = true;

        // "60m" is metres only where no scale fits: the scale reader took the m.
        if (number.Has(NumeralTraits.LetterScale) && number.Mantissa > 0 && !NounPhrase.TryRead(cursor, cursor.TokenAt(end), out _, out _))
        {
            if (text[end - 1] is 'm' && TextCursor.EndsWord(text, end))
            {
                unit = "m";
                unitEnd = end;
                return true;
            }
        }

        if (QuantityUnit.TryRead(text, end, out unitEnd, out unit)) return TryGoods(cursor, ref unitEnd) || true;
        isMeasure = false;
        var at = cursor.TokenAt(end);
        if (cursor.IsDash(at) && !cursor.Token(at).SpaceBefore && at + 1 < cursor.Count && !cursor.Token(at + 1).SpaceBefore) return TryHyphenated(cursor, at + 1, number, out unitEnd, out unit);
        if (at >= cursor.Count || !cursor.Token(at).SpaceBefore || number.Has(NumeralTraits.Article) && number.Scale == 1) return false;
        if (!NounPhrase.TryRead(cursor, at, out var head, out var phraseEnd)) return false;
        unit = Singular.Of(QuantityUnit.Lower(cursor[head]));
        unitEnd = cursor.Token(phraseEnd - 1).End;
        return true;
    }

    /// <summary><c>650-seat</c>, <c>six-storey</c>, <c>27-nation</c>.</summary>
    private static bool TryHyphenated(DateCursor cursor, int index, Numeral number, out int unitEnd, out string unit)
    {
        unit = "";
        unitEnd = 0;
        if (cursor.Token(index).Kind != TokenKind.Word || number.Has(NumeralTraits.Article) || cursor.IsCapital(index) || cursor[index].Length < 3) return false;
        if (cursor.IsDash(index + 1) && !cursor.Token(index + 1).SpaceBefore || NounPhrase.IsStop(cursor[index])) return false;
        if (cursor[index].EndsWith("ing") || cursor[index].EndsWith("ed") || cursor[index] is "time" or "way" or "fold" or "old" or "plus" or "odd" or "something" or "thirds" or "third" or "quarters" or "up" or "off" or "on" or "one" or "half" or "fifths" or "tenths" or "hundred" or "aside") return false;
        unit = Singular.Of(QuantityUnit.Lower(cursor[index]));
        unitEnd = cursor.Token(index).End;
        return true;
    }

    /// <summary><c>tonnes of copper</c>: what is measured belongs to the span.</summary>
    private static bool TryGoods(DateCursor cursor, ref int unitEnd)
    {
        var at = cursor.TokenAt(unitEnd);
        if (!cursor.Is(at, "of") || !cursor.IsLowerWord(at + 1) || NounPhrase.IsStop(cursor[at + 1]) || cursor.Token(at + 1).Kind != TokenKind.Word) return false;
        unitEnd = cursor.Token(at + 1).End;
        return true;
    }

    /// <summary>Whether the number belongs to a name before it: <c>Chapter 11</c>, <c>iPhone 12</c>, <c>Formula One</c>, <c>No. 1</c>.</summary>
    private static bool NamesThing(DateCursor cursor, int index)
    {
        if (index == 0) return false;
        if (cursor.Token(index).Kind == TokenKind.Word && cursor.IsCapital(index) && !cursor.Opens(index)) return true;
        if (cursor.Token(index - 1).Kind != TokenKind.Word || !cursor.Follows(index)) return false;
        var before = cursor[index - 1];
        if (before is "No." or "no." or "Nos." or "nos." or "number" or "page" or "pages" or "chapter" or "article" or "section" or "version" or "level" or "stage" or "phase" or "grade" or "aged" or "age" or "age") return true;
        return HasInnerCapital(before) || CharClass.IsUpper(before[0]) && !cursor.Opens(index - 1) && !NounPhrase.IsStop(before) && cursor.Token(index).Kind == TokenKind.Number && cursor.Token(index).Length < 4;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 2 && CharClass.IsLower(word[0]) && CharClass.IsUpper(word[1]);

    private static bool FollowsPreposition(DateCursor cursor, int index) => cursor[index - 1] is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "from";
}
