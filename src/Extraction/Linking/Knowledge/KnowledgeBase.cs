using System.Text;
using Extraction.Companies;

namespace Extraction.Linking.Knowledge;

/// <summary>
/// Companies and the names they go by, compiled: one blob of text and flat arrays, no object an entity. Made by <c>extraction compile kb</c>
/// (the pack's own), by <see cref="KnowledgeBaseBuilder"/>, or from a list of yours by <see cref="FromCsv(string)"/>. Immutable, thread-safe.
/// </summary>
/// <example><code>
/// var mine = KnowledgeBase.FromCsv("watchlist.csv");
/// </code></example>
public sealed partial class KnowledgeBase
{
    private readonly byte[] blob;
    private readonly int[] starts;
    private readonly byte[] prominence;
    private readonly ushort[] countries;
    private readonly byte[] sectors;
    private readonly ushort[] industries;
    private readonly string[] industryNames;

    internal KnowledgeBase(byte[] blob, int[] starts, byte[] prominence, ushort[] countries, byte[] sectors, ushort[] industries, string[] industryNames, AliasTable aliases)
    {
        (this.blob, this.starts, this.prominence, this.countries, this.sectors, Aliases) = (blob, starts, prominence, countries, sectors, aliases);
        (this.industries, this.industryNames) = (industries, industryNames);
        Count = prominence.Length;
        if (starts.Length != Count + 1 || countries.Length != Count || sectors.Length != Count || industries.Length != Count || starts[^1] != blob.Length)
        {
            throw new InvalidDataException("The knowledge base is damaged.");
        }
    }

    /// <summary>Number of entities.</summary>
    public int Count { get; }

    /// <summary>Number of pairs of a name and an entity it may mean.</summary>
    public int AliasCount => Aliases.Count;

    internal AliasTable Aliases { get; }

    /// <summary>The entity of number <paramref name="index"/> in [0, <see cref="Count"/>).</summary>
    public KnownCompany this[int index]
    {
        get
        {
            var fields = Encoding.UTF8.GetString(blob, starts[index], starts[index + 1] - starts[index]).Split('\t');
            return new KnownCompany(fields[0], fields[1])
            {
                LegalNames = List(fields[2]), Aliases = List(fields[3]), Kind = fields[4], Listings = List(fields[5]), Parent = fields[6], Isin = fields[7], Website = fields[8],
                Country = countries[index] == 0 ? string.Empty : new string([(char)(countries[index] >> 8), (char)(countries[index] & 0xFF)]),
                Sector = SectorWords.Sectors[sectors[index]], Industry = industryNames[industries[index]], Prominence = prominence[index],
            };
        }
    }

    /// <summary>Every entity that <paramref name="name"/> may mean, the surest reading first: any spelling, with or without legal form.</summary>
    public IEnumerable<KnownCompany> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var posting = FindName(name);
        while (posting >= 0)
        {
            var found = Aliases[posting];
            yield return this[found.Entity];
            posting = found.IsLast ? -1 : posting + 1;
        }
    }

    /// <summary>First posting of a name as written, else without its legal form; -1 for none.</summary>
    internal int FindName(ReadOnlySpan<char> name)
    {
        var posting = Aliases.Find(NameKey.Of(name));
        if (posting >= 0) return posting;
        var bare = CompanySuffixes.WithoutLegalForm(name);
        return bare.Length == name.Length ? -1 : Aliases.Find(NameKey.Of(bare));
    }

    internal int ProminenceOf(int entity) => prominence[entity];

    /// <summary>Two letters in one number; 0 when not known.</summary>
    internal ushort CountryOf(int entity) => countries[entity];

    /// <summary>Number of the sector in <see cref="SectorWords.Sectors"/>; 0 when not known.</summary>
    internal byte SectorOf(int entity) => sectors[entity];

    internal static ushort CountryCode(ReadOnlySpan<char> alpha2) => alpha2.Length == 2 ? (ushort)((alpha2[0] << 8) | alpha2[1]) : (ushort)0;

    private static string[] List(string field) => field.Length == 0 ? [] : field.Split(';');
}
