namespace Extraction.Amounts;

/// <summary>Reads counts without a number: <c>several hundred million</c>, <c>a few thousand</c>, <c>billions</c>, <c>tens of millions</c>, <c>dozens</c>.</summary>
internal static class VagueWords
{
    /// <summary><c>several hundred million</c>, <c>a few thousand</c>, <c>billions</c>, <c>tens of millions</c>, <c>dozens</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ref int end, out Numeral numeral)
    {
        numeral = default;
        var position = end;
        if (TextCursor.Is(word, "a"))
        {
            word = TextCursor.NextWord(text, position, out position);
            if (!TextCursor.IsAny(word, "few", "couple")) return false;
            TextCursor.TryTake(text, ref position, "of");
        }
        else if (TextCursor.IsAny(word, "several", "few", "couple", "many"))
        {
            TextCursor.TryTake(text, ref position, "of");
        }
        else
        {
            return TryPlural(text, start, word, ref end, out numeral);
        }

        var scaled = false;
        for (var i = 0; i < 3 && ScaleWords.TryGet(TextCursor.NextWord(text, position, out var next), out _); i++)
        {
            position = next;
            scaled = true;
        }

        end = position;
        numeral = new Numeral(start, end, 0, 0, 1, end, NumeralTraits.Vague | NumeralTraits.Words | (scaled ? NumeralTraits.Scaled : NumeralTraits.None));
        return true;
    }

    private static bool TryPlural(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ref int end, out Numeral numeral)
    {
        numeral = default;
        var first = ScaleWords.IsPlural(word);
        if (!first && !TextCursor.IsAny(word, "tens", "dozens", "scores")) return false;
        var position = end;
        for (var i = 0; i < 2; i++)
        {
            var mark = position;
            if (!TextCursor.TryTake(text, ref mark, "of")) break;
            var next = TextCursor.NextWord(text, mark, out var nextEnd);
            if (!ScaleWords.IsPlural(next)) break;
            position = nextEnd;
            first = true;
        }

        end = position;
        numeral = new Numeral(start, end, 0, 0, 1, end, NumeralTraits.Vague | NumeralTraits.Words | (first ? NumeralTraits.Scaled : NumeralTraits.None));
        return true;
    }
}
