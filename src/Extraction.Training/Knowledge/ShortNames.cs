using Extraction.Companies;
using Extraction.Countries;

namespace Extraction.Training.Knowledge;

/// <summary>Names that newsrooms make of a full one: without legal form, without describing words, initials.</summary>
internal static class ShortNames
{
    /// <summary>The name without legal form and without a trailing <c>Holding(s)</c>: what stands in a headline.</summary>
    public static string Newsroom(string name)
    {
        var bare = CompanySuffixes.WithoutLegalForm(name);
        foreach (var word in (ReadOnlySpan<string>)[" Holding", " Holdings"])
        {
            if (bare.EndsWith(word, StringComparison.OrdinalIgnoreCase) && bare.Length - word.Length > 3) bare = bare[..^word.Length];
        }

        return bare.TrimEnd(" ,-").ToString();
    }

    /// <summary>Shorter forms, longest first. A single word stays out when it is a country's or its people's name.</summary>
    public static List<string> Of(string newsroom)
    {
        var forms = new List<string>();
        ReadOnlySpan<char> rest = newsroom;
        while (CompanySuffixes.TryWithoutDescriptor(rest, out var shorter) && shorter.Length > 2)
        {
            rest = CompanySuffixes.WithoutLegalForm(shorter);
            if (CountryTable.TryFind(rest, out _, out _) || EndsOpen(rest)) break;
            forms.Add(rest.ToString());
        }

        return forms;
    }

    /// <summary>The first word of a longer name, where it is long enough to be a name of its own and no country's: <c>Heidrick</c>; null otherwise.</summary>
    public static string? FirstWord(string newsroom)
    {
        var end = newsroom.IndexOf(' ', StringComparison.Ordinal);
        var word = end < 5 ? default : newsroom.AsSpan(0, end).TrimEnd(',');
        return word.Length < 5 || CompanySuffixes.IsDescriptor(word) || CountryTable.TryFind(word, out _, out _) || PlaceTable.CountryOf(word) is not null || EndsOpen(word) ? null : word.ToString();
    }

    /// <summary>Initials of a name of three words and more, <c>and of the</c> passed over; null when it has fewer.</summary>
    public static string? Initials(string name)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        foreach (var word in name.Split(' ', '-'))
        {
            if (word.Length == 0 || word is "of" or "and" or "the" or "de" or "&" or "for") continue;
            if (count == letters.Length || !char.IsLetter(word[0])) return null;
            letters[count++] = char.ToUpperInvariant(word[0]);
        }

        return count >= 3 ? letters[..count].ToString() : null;
    }

    /// <summary><c>Bank of</c>, <c>First</c>: half a name.</summary>
    private static bool EndsOpen(ReadOnlySpan<char> name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return last is "of" or "and" or "&" or "for" or "the" or "de" or "First" or "National" or "American" or "General" or "United" or "New" or "International" or "Global" or "China" or "Royal" or "Bank";
    }
}
