using System.Reflection;

namespace Extraction.Countries;

/// <summary>In which country the cities and provinces of the news lie; names that several countries share are not in it. Read once; thread-safe.</summary>
internal static class PlaceTable
{
    private const string ByHand = "gazetteers/currency_places.tsv", Compiled = "gazetteers/places.tsv";

    private static readonly Dictionary<string, string> WellKnown = Load(ByHand);

    // The hand-written table first: it says which the big city of a shared name is.
    private static readonly Dictionary<string, string> Places = Load(ByHand, Compiled);
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The ISO 3166-1 alpha-2 code of the country of a place, written as names are; null when not known.</summary>
    public static string? CountryOf(ReadOnlySpan<char> place) => Lookup.TryGetValue(place, out var country) ? country : null;

    /// <summary>The same for the capitals and large cities of the hand-written table only: safe inside a company's name.</summary>
    public static string? CountryOfWellKnown(ReadOnlySpan<char> place) => WellKnown.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(place, out var country) ? country : null;

    private static Dictionary<string, string> Load(params ReadOnlySpan<string> resources)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The library was built without {resource}.");
            using var reader = new StreamReader(stream);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab != 2) continue;
                foreach (var name in line[(tab + 1)..].Split('|')) places.TryAdd(name, line[..tab]);
            }
        }

        return places;
    }
}
