using System.Collections.Frozen;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Makes the tagger's phrase lists from the files of a facts folder.</summary>
internal static class NameLists
{
    private const int Companies = 0, Cities = 1, Products = 2, Countries = 3, Nationalities = 4, Organizations = 5, Events = 6, Businesses = 7;

    /// <summary>The lists of the phrases found in unlabelled text.</summary>
    private static readonly Dictionary<string, int> Found = new() { ["=PRODUCT"] = Products, ["=ORGANIZATION"] = Organizations, ["=MISC"] = Events, ["=COMPANY"] = Businesses };

    /// <summary>Legal and other endings that a company's everyday name lacks. Lower case, without the period.</summary>
    private static readonly FrozenSet<string> Endings = ("inc corp corporation co company companies ltd limited plc llc lp ag sa s.a nv n.v se gmbh kgaa group holdings holding incorporated trust "
        + "the tbk pt bhd berhad pcl public ab asa oyj spa s.p.a kk pty pte adr class a b new international de cv sab s.a.b reit fund etf ordinary shares common stock /de/ /md/ /ny/ /ca/").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the lists that stand in <paramref name="folder"/>, and the project's own tables in <paramref name="own"/> (<c>companies.tsv</c>,
    /// <c>products.tsv</c>, <c>gazetteers/countries.tsv</c>) and the phrases of <paramref name="names"/> (of <see cref="NameStatistics"/>) where those are
    /// given; a missing file is an error.
    /// </summary>
    public static PhraseLists Read(string folder, string? own = null, string? names = null)
    {
        var builder = new PhraseListsBuilder();
        if (names is not null) AddFound(builder, names);
        if (own is not null) AddOwn(builder, own);
        foreach (var row in Rows(folder, "equities.tsv.gz"))
        {
            AddCompany(builder, row[0]);
            foreach (var other in row[14].Split(';', StringSplitOptions.RemoveEmptyEntries)) AddCompany(builder, other);
        }

        foreach (var row in Rows(folder, "sec_company_tickers.tsv")) AddCompany(builder, row[3]);
        foreach (var row in Rows(folder, "sp500.tsv")) AddCompany(builder, row[1]);
        foreach (var row in Rows(folder, "index_companies.tsv"))
        {
            AddCompany(builder, row[0]);
            AddCompany(builder, row[11]);
        }

        foreach (var row in Rows(folder, "world_cities.tsv"))
        {
            builder.Add(row[0], Cities);
            builder.Add(row[2], Cities);
        }

        foreach (var row in Rows(folder, "country_codes.tsv"))
        {
            foreach (var name in new[] { row[3], row[4], row[5], row[6] }) if (name.Length > 3) builder.Add(name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name, Countries);
            if (row[12].Length > 0) builder.Add(row[12], Cities);
        }

        foreach (var row in Rows(folder, "nationalities.tsv")) builder.Add(row[1], Nationalities);
        foreach (var row in Rows(folder, "universities.tsv")) builder.Add(row[0], Organizations);
        foreach (var row in Rows(folder, "football_clubs.tsv"))
        {
            builder.Add(row[0], Organizations);
            foreach (var other in row[1].Split(';', StringSplitOptions.RemoveEmptyEntries)) if (!other.Contains('[', StringComparison.Ordinal)) builder.Add(other, Organizations);
        }

        return builder.Build();
    }

    private static void AddOwn(PhraseListsBuilder builder, string folder)
    {
        foreach (var row in Rows(folder, "companies.tsv"))
        {
            foreach (var name in row[0..3].SelectMany(cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries))) builder.Add(name, Businesses);
        }

        foreach (var row in Rows(folder, "products.tsv")) builder.Add(row[0], Products);
        foreach (var row in Rows(Path.Combine(folder, "gazetteers"), "countries.tsv"))
        {
            foreach (var name in row[3].Split(';', StringSplitOptions.RemoveEmptyEntries)) builder.Add(name, Countries);
            foreach (var name in row[4].Split(';', StringSplitOptions.RemoveEmptyEntries)) builder.Add(name, Nationalities);
        }
    }

    private static void AddFound(PhraseListsBuilder builder, string path)
    {
        using var reader = LexiconBuilder.Open(path);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (Found.TryGetValue(cells[1], out var list)) builder.Add(cells[0], list);
        }
    }

    /// <summary>Adds a company under its full name and under what is left without the endings.</summary>
    private static void AddCompany(PhraseListsBuilder builder, string name)
    {
        name = name.Trim();
        if (name.Length < 2) return;
        builder.Add(name, Companies);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 1 && Endings.Contains(words[end - 1].Trim('.', ',', '(', ')'))) end--;
        var first = end > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        if (end == words.Length && first == 0) return;
        var shorter = string.Join(' ', words[first..end]).TrimEnd(',');
        if (shorter.Length > 2) builder.Add(shorter, Companies);
    }

    /// <summary>The rows of a table without its header.</summary>
    public static IEnumerable<string[]> Rows(string folder, string file)
    {
        using var reader = LexiconBuilder.Open(Path.Combine(folder, file));
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
