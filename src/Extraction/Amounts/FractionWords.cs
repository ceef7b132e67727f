namespace Extraction.Amounts;

/// <summary>Reads fractions in words: <c>half a million</c>, <c>three-quarters of a trillion</c>, <c>and a half</c>, <c>a quarter of a</c>.</summary>
internal static class FractionWords
{
    /// <summary><c>half a million</c>, <c>a quarter of a billion</c>, <c>a half-million</c>, <c>three quarters of a million</c>.</summary>
    public static bool TryScaled(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ref int end, out Numeral numeral)
    {
        numeral = default;
        var position = end;
        var count = 1m;
        if (TextCursor.IsAny(word, "a", "one", "two", "three"))
        {
            count = TextCursor.Is(word, "two") ? 2 : TextCursor.Is(word, "three") ? 3 : 1;
            word = NumberWords.NextPart(text, position, out position);

            // "a half-million-dollar bond": the article is not the number's.
            if (count == 1 && TextCursor.Is(word, "half")) return false;
        }

        decimal parts = Parts(word);
        if (parts == 0) return false;
        TextCursor.TryTake(text, ref position, "of");
        var article = NumberWords.NextPart(text, position, out var afterArticle);
        if (TextCursor.IsAny(article, "a", "an", "one")) position = afterArticle;
        var scaleWord = NumberWords.NextPart(text, position, out var scaleEnd);
        if (!ScaleWords.TryGet(scaleWord, out var scale) || ScaleWords.IsPlural(scaleWord) || scaleWord.Length < 4) return false;
        end = scaleEnd;
        numeral = new Numeral(start, end, decimal.Round(count * scale / parts, 6), count / parts, scale, position, NumeralTraits.Words | NumeralTraits.Scaled | NumeralTraits.Decimals);
        return true;
    }

    /// <summary>A fraction of one: <c>half a</c>, <c>a quarter of a</c>, <c>three-quarters of a</c>; <paramref name="end"/> is before what it is of.</summary>
    public static bool TryPart(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        var word = TextCursor.Letters(text, start);
        end = start + word.Length;
        var count = TextCursor.Is(word, "three") ? 3m : TextCursor.Is(word, "two") ? 2m : 1m;
        if (count > 1 || TextCursor.IsAny(word, "a", "one")) word = NumberWords.NextPart(text, end, out end);
        var parts = Parts(word);
        if (parts == 0) return false;
        value = count / parts;
        TextCursor.TryTake(text, ref end, "of");
        var article = NumberWords.NextPart(text, end, out var afterArticle);
        if (TextCursor.IsAny(article, "a", "an", "one")) end = afterArticle;
        return true;
    }

    /// <summary><c>a half</c>, <c>a quarter</c>, <c>three quarters</c> behind <c>and</c>.</summary>
    public static bool TryHalf(ReadOnlySpan<char> text, int position, out decimal fraction, out int end)
    {
        fraction = 0;
        var word = NumberWords.NextPart(text, position, out end);
        var count = TextCursor.Is(word, "three") ? 3m : 1m;
        if (count == 1 && !TextCursor.IsAny(word, "a", "one")) return false;
        var parts = Parts(NumberWords.NextPart(text, end, out end));
        if (parts is not (2 or 4)) return false;
        fraction = count / parts;
        return true;
    }

    private static decimal Parts(ReadOnlySpan<char> word)
    {
        if (TextCursor.Is(word, "half")) return 2;
        if (TextCursor.IsAny(word, "third", "thirds")) return 3;
        if (TextCursor.IsAny(word, "quarter", "quarters")) return 4;
        return 0;
    }
}
