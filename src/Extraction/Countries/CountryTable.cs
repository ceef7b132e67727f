using System.Reflection;

namespace Extraction.Countries;

/// <summary>
/// Every country by name, official name, alias, abbreviation and demonym. Read once from the table inside the library
/// (<c>data/gazetteers/countries.tsv</c>). Thread-safe.
/// </summary>
public static class CountryTable
{
    private const string Resource = "gazetteers/countries.tsv";
    private const int Alpha2 = 0, Alpha3 = 1, Name = 2, Names = 3, Demonyms = 4, Columns = 5;

    private static readonly Dictionary<string, (Country Country, MentionForm Form)> Surfaces = Load(out Longest);
    private static readonly Dictionary<string, (Country Country, MentionForm Form)>.AlternateLookup<ReadOnlySpan<char>> Lookup = Surfaces.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the longest name, in UTF-16 units.</summary>
    internal static readonly int Longest;

    /// <summary>Every country, in order of alpha-2 code.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. Surfaces.Values.Select(static v => v.Country).Distinct().OrderBy(static c => c.Alpha2, StringComparer.Ordinal)];

    /// <summary>Every name and demonym with what it means, for gazetteers.</summary>
    public static IEnumerable<(string Surface, Country Country, MentionForm Form)> Entries
    {
        get
        {
            foreach (var (surface, value) in Surfaces) yield return (surface, value.Country, value.Form);
        }
    }

    /// <summary>
    /// Finds a country by any of its names or demonyms. Abbreviations (<c>US</c>) match as written; longer names also in capitals
    /// (<c>SOUTH KOREA</c>); a typographic apostrophe counts as a plain one; a leading <c>the</c> is passed over, and so is a last period that a
    /// tokenizer cut off (<c>U.S .</c>).
    /// </summary>
    /// <param name="surface">The words; no possessive.</param>
    /// <param name="country">The country found.</param>
    /// <param name="form">Whether the words are its name or name its people.</param>
    public static bool TryFind(ReadOnlySpan<char> surface, out Country country, out MentionForm form)
    {
        if (surface.EndsWith(" .", StringComparison.Ordinal)) surface = surface[..^2];
        return TryFindAsWritten(surface, out country, out form)
            || (surface.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && TryFindAsWritten(surface[4..], out country, out form));
    }

    private static bool TryFindAsWritten(ReadOnlySpan<char> surface, out Country country, out MentionForm form)
    {
        if (surface.Length > Longest || surface.IsEmpty)
        {
            (country, form) = (null!, MentionForm.Name);
            return false;
        }

        Span<char> folded = stackalloc char[surface.Length];
        Fold(surface, folded);
        if (Lookup.TryGetValue(folded, out var found) || (IsCapitals(folded) && Lookup.TryGetValue(TitleCase(folded), out found)))
        {
            (country, form) = found;
            return true;
        }

        (country, form) = (null!, MentionForm.Name);
        return false;
    }

    private static void Fold(ReadOnlySpan<char> surface, Span<char> folded)
    {
        for (var i = 0; i < surface.Length; i++)
        {
            folded[i] = surface[i] switch
            {
                '\u2019' or '\u02BC' => '\'',
                '\n' or '\r' or '\t' or '\u00A0' => ' ',
                '\u2010' or '\u2011' or '\u2013' => '-',
                var c => c,
            };
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        if (text.Length < 4) return false;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>In place: <c>SOUTH KOREA</c> to <c>South Korea</c>, with <c>and of the</c> in lower case.</summary>
    private static Span<char> TitleCase(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var begins = i == 0 || !char.IsLetter(text[i - 1]);
            if (!begins) text[i] = char.ToLowerInvariant(text[i]);
            else if (i > 0 && (StartsWord(text[i..], "AND") || StartsWord(text[i..], "OF") || StartsWord(text[i..], "THE"))) text[i] = char.ToLowerInvariant(text[i]);
        }

        return text;
    }

    private static bool StartsWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length]));

    private static Dictionary<string, (Country, MentionForm)> Load(out int longest)
    {
        var surfaces = new Dictionary<string, (Country, MentionForm)>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The library was built without {Resource}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        longest = 0;
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length < Columns) continue;
            var country = new Country(fields[Alpha2], fields[Alpha3], fields[Name]);
            longest = Math.Max(longest, Add(surfaces, fields[Names], country, MentionForm.Name));
            longest = Math.Max(longest, Add(surfaces, fields[Demonyms], country, MentionForm.Demonym));
        }

        return surfaces;
    }

    private static int Add(Dictionary<string, (Country, MentionForm)> surfaces, string list, Country country, MentionForm form)
    {
        var longest = 0;
        foreach (var surface in list.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            surfaces.TryAdd(surface, (country, form));
            longest = Math.Max(longest, surface.Length);
        }

        return longest;
    }
}
