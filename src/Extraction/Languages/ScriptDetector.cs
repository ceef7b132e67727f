namespace Extraction.Languages;

/// <summary>Tells languages apart that are written in a script of their own.</summary>
internal static class ScriptDetector
{
    /// <summary>Code of the language when less than half of the letters are Latin; false for text in Latin letters or without letters.</summary>
    public static bool TryDetect(ReadOnlySpan<char> text, out string language)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, greek = 0, arabic = 0, persian = 0, hebrew = 0, devanagari = 0, bengali = 0, tamil = 0, thai = 0, hangul = 0, kana = 0, han = 0, other = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                if (char.IsAsciiLetter(c)) latin++;
                continue;
            }

            switch (c)
            {
                case <= '\u024F' or (>= '\u1E00' and <= '\u1EFF'): if (char.IsLetter(c)) latin++; break;
                case 'і' or 'ї' or 'є' or 'ґ': cyrillic++; ukrainian++; break;
                case >= '\u0400' and <= '\u052F': cyrillic++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case 'پ' or 'چ' or 'گ' or 'ی' or 'ک': arabic++; persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0980' and <= '\u09FF': bengali++; break;
                case >= '\u0B80' and <= '\u0BFF': tamil++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                default: if (char.IsLetter(c)) other++; break;
            }
        }

        // A Han character says about as much as three letters.
        var east = 3 * (han + kana + hangul);
        var foreign = cyrillic + greek + arabic + hebrew + devanagari + bengali + tamil + thai + other + east;
        language = "en";
        if (foreign <= latin) return false;
        (string Code, int Count)[] counts =
        [
            (kana * 10 > han ? "ja" : "zh", 3 * (han + kana)), ("ko", 3 * hangul), (ukrainian * 50 > cyrillic ? "uk" : "ru", cyrillic), ("el", greek),
            (persian * 20 > arabic ? "fa" : "ar", arabic), ("he", hebrew), ("hi", devanagari), ("bn", bengali), ("ta", tamil), ("th", thai), (LanguageDetector.Unknown, other),
        ];
        var best = counts[0];
        foreach (var count in counts)
        {
            if (count.Count > best.Count) best = count;
        }

        language = best.Code;
        return true;
    }
}
