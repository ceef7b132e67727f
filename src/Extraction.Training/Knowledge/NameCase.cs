namespace Extraction.Training.Knowledge;

/// <summary>Names that a table gives in capitals only, in the case of running text.</summary>
internal static class NameCase
{
    public static bool IsCapitals(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary><c>MICROSOFT CORP</c> as <c>Microsoft Corp</c>; words of up to three letters stay as they are but for common small words. Mixed case stays.</summary>
    public static string Of(string name)
    {
        if (!IsCapitals(name)) return name;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (i > 0 && word is "OF" or "THE" or "AND" or "DE" or "DEL" or "FOR") words[i] = word.ToLowerInvariant();
            else if (word.Length > 3 || word is "INC" or "LTD" or "CO" or "NEW" or "OIL" or "GAS" or "AIR" or "SUN" or "BIG" or "RED") words[i] = word[0] + word[1..].ToLowerInvariant();
        }

        return string.Join(' ', words);
    }
}
