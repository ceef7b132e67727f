using Extraction.Companies;
using Extraction.Countries;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Compiles a table of cities and provinces (GeoNames' form: name, country, subcountry) into the places that news writes about, by country. Names that
/// cities of several countries share, and names news hardly writes, stay out.
/// </summary>
public static class PlaceCompiler
{
    /// <summary>A place is kept when news writes it with a capital at least 2 to this power times, and not more often in lower case.</summary>
    private const int LeastWritten = 4;

    /// <summary>Writes <c>country&lt;TAB&gt;name|name…</c> lines, countries and names sorted.</summary>
    /// <param name="cities">The table.</param>
    /// <param name="texts">News text to count names in.</param>
    /// <param name="output">Receives the lines.</param>
    /// <returns>Number of places kept.</returns>
    public static int Compile(string cities, IReadOnlyList<string> texts, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(output);
        var countries = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in FactTable.Read(cities))
        {
            if (!CountryTable.TryFind(row["country"], out var country, out _)) continue;
            foreach (var name in (ReadOnlySpan<string>)[row["name"], row["subcountry"]])
            {
                if (name.Length < 4 || CountryTable.TryFind(name, out _, out _)) continue;
                if (!countries.TryGetValue(name, out var set)) countries[name] = set = [];
                set.Add(country.Alpha2);
            }
        }

        var counter = new NameCounter(countries.Keys.Select(static n => NameKey.Of(n)));
        foreach (var text in texts) counter.AddFile(text);
        var kept = countries.Where(p => p.Value.Count == 1 && counter.Of(NameKey.Of(p.Key)) is var (written, lower) && written >= LeastWritten && lower < written).ToList();
        output.Write("country\twords\n");
        foreach (var group in kept.GroupBy(static p => p.Value.First(), static p => p.Key).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            output.Write($"{group.Key}\t{string.Join('|', group.Order(StringComparer.Ordinal))}\n");
        }

        return kept.Count;
    }
}
