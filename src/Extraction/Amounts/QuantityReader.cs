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
        if (!NumberOpening.IsFree(text, start) || NamesThing(cursor, index) || cursor[index].Contains(':')) return false;
        if (cursor[index] is "4K" or "8K" or "2K" or "5K" or "10K" || cursor.Is(index - 1, "of") && cursor.Is(index - 2, "out")) return false;
        if (start > 1 && TextCursor.IsHyphen(text[start - 1]) && CharClass.IsWordPart(text[start - 2])) return false;
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
        if (!TryUnit(cursor, ref number, end, out var unitEnd, out var unit, out isMeasure)) return false;
        if (number.Start == first.Start) low = number.Value;
        if (!QuantityNews.IsNews(cursor, index, number, unit, isMeasure, cursor.TokenAt(unitEnd))) return false;
        quantity = new Figure(start, unitEnd, low, number.Value, unit);
        if (isMeasure && number.Start == start) quantity = WithSecond(cursor, WithSmaller(cursor, quantity));
        resume = quantity.End;
        return true;
    }

    /// <summary><c>10 minutes and 51 seconds</c>, <c>four years and three months</c>: one length of time, in the smaller unit.</summary>
    private static Figure WithSmaller(DateCursor cursor, Figure first)
    {
        var text = cursor.Text;
        var position = first.End;
        if (first.Low != first.High || !TextCursor.TryTake(text, ref position, "and")) return first;
        var start = TextCursor.SkipGap(text, position);
        var resume = 0;
        if (start >= text.Length || !CharClass.IsDigit(text[start]) && !(CharClass.IsLetter(text[start]) && NumberWords.MayOpen(TextCursor.Letters(text, start)))) return first;
        if (!TryNumber(text, start, out var second, out var end, ref resume) || !QuantityUnit.TryRead(text, end, out var unitEnd, out var unit)) return first;
        var size = (first.Unit, unit) switch { ("year", "month") => 12, ("hour", "minute") or ("minute", "second") => 60, ("foot", "inch") => 12, _ => 0 };
        if (size == 0 || second.Value >= size || first.Low > 100_000) return first;
        var total = first.Low * size + second.Value;
        return new Figure(first.Start, unitEnd, total, total, unit);
    }

    /// <summary>Both ends of a range with their unit: <c>between 30C and 50C</c>, <c>one metre to 1.25 metres</c>.</summary>
    private static Figure WithSecond(DateCursor cursor, Figure first)
    {
        var text = cursor.Text;
        var joint = RangeReader.JointAt(text, first.End, out var start);
        if (joint == RangeReader.Joint.None || start >= text.Length || !CharClass.IsDigit(text[start]) && !CharClass.IsLetter(text[start])) return first;
        var between = TextCursor.Is(TextCursor.PreviousWord(text, first.Start, out _), "between");
        if (joint == RangeReader.Joint.And && !between || joint == RangeReader.Joint.To && !between && RangeReader.TellsChange(text, first.Start, steps: false)) return first;
        var resume = 0;
        if (CharClass.IsLetter(text[start]) && !NumberWords.MayOpen(TextCursor.Letters(text, start)) || !TryNumber(text, start, out var second, out var end, ref resume)) return first;
        if (!TryUnit(cursor, ref second, end, out var unitEnd, out var unit, out var isMeasure) || !isMeasure || unit != first.Unit || second.Value < first.Low) return first;
        return new Figure(first.Start, unitEnd, first.Low, second.Value, unit);
    }

    /// <summary>
    /// A number alone that goes on counting what <paramref name="last"/> counted: <c>12 million users … another two million</c>, <c>46 countries, of which 33 are in Africa</c>,
    /// <c>4,017 comments (59 on Facebook)</c>.
    /// </summary>
    public static bool TryBare(DateCursor cursor, int index, Figure last, out Figure quantity)
    {
        quantity = default;
        var unit = last.Unit;
        var text = cursor.Text;
        var start = cursor.Token(index).Start;
        if (!NumberOpening.IsFree(text, start) || NamesThing(cursor, index) || !NumeralReader.TryRead(text, start, money: false, out _, out var number)) return false;
        if (number.Traits == NumeralTraits.None && !number.LooksLikeYear && GoesOn(cursor, last, start, number.End))
        {
            quantity = new Figure(start, number.End, number.Value, number.Value, unit);
            return true;
        }

        var counts = number.Has(NumeralTraits.Scaled) && !number.Has(NumeralTraits.LetterScale) || number.Has(NumeralTraits.Grouped) && !number.Has(NumeralTraits.Decimals);
        if (!counts || number.Has(NumeralTraits.Vague) || number.Value < 1000 || !TextCursor.EndsWord(text, number.End) || TextCursor.IsHyphen(TextCursor.At(text, number.End))) return false;
        var next = cursor.TokenAt(number.End);
        if (next < cursor.Count && cursor.Token(next).Kind is TokenKind.Word && !NounPhrase.IsStop(cursor[next]) && !cursor.Is(next, "and")) return false;
        quantity = new Figure(start, number.End, number.Value, number.Value, unit);
        return true;
    }

    /// <summary>Whether a plain number tells a part of what was counted: <c>33 are …</c>, or <c>59 on …</c> in the bracket behind it.</summary>
    private static bool GoesOn(DateCursor cursor, Figure last, int start, int end)
    {
        var next = TextCursor.NextWord(cursor.Text, end, out _);
        if (next is "are" or "were" or "have") return true;
        if (next is not ("on" or "in" or "from" or "at")) return false;
        var between = cursor.Text[last.End..start].TrimStart();
        return between.Length > 0 && between[0] == '(' && !between.Contains(')');
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int start, out Numeral number, out int end, ref int resume)
    {
        end = start;
        if (NumeralReader.TryRead(text, start, money: false, out var next, out number))
        {
            resume = Math.Max(resume, number.End);
            end = number.Has(NumeralTraits.Plus) ? next : number.End;
            if (number.Has(NumeralTraits.Vague)) return false;
            return true;
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

        if (!TextCursor.IsAny(word, "a", "an")) return false;
        end = start + word.Length;
        number = new Numeral(start, end, 1, 1, 1, end, NumeralTraits.Words | NumeralTraits.Article);
        return true;
    }

    private static bool TryUnit(DateCursor cursor, ref Numeral number, int end, out int unitEnd, out string unit, out bool isMeasure)
    {
        var text = cursor.Text;
        isMeasure = true;

        // "60m" is metres only where no scale fits: the scale reader took the m.
        if (number.Has(NumeralTraits.LetterScale) && number.Mantissa > 0 && !NounPhrase.TryRead(cursor, cursor.TokenAt(end), out _, out _))
        {
            if (text[end - 1] is 'm' && TextCursor.EndsWord(text, end) && IsLength(text, end))
            {
                number = number with { Value = number.Mantissa, Scale = 1 };
                unit = "m";
                unitEnd = end;
                return true;
            }
        }

        if (QuantityUnit.TryRead(text, end, out unitEnd, out unit)) 
        {
            // A unit after "a" is singular and stands alone: "a year", not "a decades-old pact".
            if (number.Has(NumeralTraits.Article) && number.Value == 1 && (text[unitEnd - 1] == 's' || TextCursor.IsHyphen(TextCursor.At(text, unitEnd)))) return false;
            if (NamesPlace(cursor, unitEnd)) return false;
            TakeGoods(cursor, ref unitEnd);
            return true;
        }

        isMeasure = false;
        if (!TextCursor.EndsWord(text, end)) return false;
        var at = cursor.TokenAt(end);
        if (cursor.Is(at, "or") && cursor.Is(at + 1, "so") || cursor.Is(at, "plus")) at += cursor.Is(at, "or") ? 2 : 1;
        if (cursor.IsDash(at) && !cursor.Token(at).SpaceBefore && at + 1 < cursor.Count && !cursor.Token(at + 1).SpaceBefore) return TryHyphenated(cursor, at + 1, number, out unitEnd, out unit);
        if (at >= cursor.Count || !cursor.Token(at).SpaceBefore || number.Has(NumeralTraits.Article) && number.Value == 1) return false;
        if (!NounPhrase.TryRead(cursor, at, out var head, out var phraseEnd)) return false;
        unit = Singular.Of(QuantityUnit.Lower(cursor[head]));
        unitEnd = cursor.Token(phraseEnd - 1).End;
        return true;
    }

    /// <summary><c>10 Pound Lane</c>: a unit with a capital, and a name behind it.</summary>
    private static bool NamesPlace(DateCursor cursor, int unitEnd)
    {
        var next = cursor.TokenAt(unitEnd);
        return next > 0 && next < cursor.Count && cursor[next - 1].Length > 3 && cursor.IsCapital(next - 1) && cursor.IsCapital(next) && cursor.Token(next).Kind == TokenKind.Word && cursor.Follows(next);
    }

    private static bool IsLength(ReadOnlySpan<char> text, int end)
    {
        if (TextCursor.At(text, end) is ')' or ',') return true;
        return TextCursor.NextWord(text, end, out _) is "wide" or "long" or "tall" or "high" or "deep" or "away" or "from" or "above" or "below" or "apart" or "race" or "in" or "by" or "x" or "freestyle" or "hurdles" or "sprint" or "final" or "thick" or "below" or "down" or "up";
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
    private static void TakeGoods(DateCursor cursor, ref int unitEnd)
    {
        var at = cursor.TokenAt(unitEnd);
        if (!cursor.Is(at, "of") || !cursor.IsLowerWord(at + 1) || NounPhrase.IsStop(cursor[at + 1]) || cursor.Token(at + 1).Kind != TokenKind.Word) return;
        unitEnd = cursor.Token(at + 1).End;
    }

    /// <summary>Whether the number belongs to a name before it: <c>Chapter 11</c>, <c>iPhone 12</c>, <c>Formula One</c>, <c>No. 1</c>.</summary>
    private static bool NamesThing(DateCursor cursor, int index)
    {
        if (index == 0) return false;
        if (cursor.Token(index).Kind == TokenKind.Word && cursor.IsCapital(index) && !cursor.Opens(index)) return true;
        if (cursor.Token(index - 1).Kind != TokenKind.Word || !cursor.Follows(index)) return false;
        var before = cursor[index - 1];
        if (before is "No." or "no." or "Nos." or "nos." or "number" or "page" or "pages" or "chapter" or "article" or "section" or "version" or "level" or "stage" or "phase" or "grade" or "aged" or "age" or "age") return true;
        if (before.Length >= 3 && cursor.Token(index).Kind == TokenKind.Number && before.IndexOfAnyExceptInRange('A', 'Z') < 0 && !cursor.Opens(index - 1)) return true;
        return HasInnerCapital(before) || CharClass.IsUpper(before[0]) && !cursor.Opens(index - 1) && !NounPhrase.IsStop(before) && cursor.Token(index).Kind == TokenKind.Number && cursor.Token(index).Length < 4;
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 2 && CharClass.IsLower(word[0]) && CharClass.IsUpper(word[1]);
}
