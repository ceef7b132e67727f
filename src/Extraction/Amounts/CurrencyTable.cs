using System.Collections.Frozen;
using System.Globalization;

namespace Extraction.Amounts;

/// <summary>
/// The currencies of the world with every form news writes them in; read once from <c>data/gazetteers/currencies.tsv</c>, embedded in the assembly. Thread-safe.
/// </summary>
internal static class CurrencyTable
{
    private static readonly Dictionary<string, Currency> ByCode = new(StringComparer.Ordinal);
    private static readonly List<Currency> InOrder = [];

    /// <summary>Codes that are also words or names in capitals, or an event (<c>COP 26</c>).</summary>
    private static readonly HashSet<string> WordLikeCodes = ["ALL", "AMD", "ANG", "ARA", "ARS", "ATS", "BAM", "BIF", "BOB", "CLF", "COP", "CUP", "DOP", "ECS", "ERN", "ETB", "GEL", "GIP", "INR", "LAK", "LSL", "MAD", "MOP", "MRO", "MUR", "PEN", "PES", "RON", "SAR", "SDG", "SHP", "SIT", "SLE", "SOS", "STD", "TOP", "TRY"];

    /// <summary>Codes that people type in small letters or with one capital: <c>12 usd</c>, <c>Eur 5</c>.</summary>
    private static readonly HashSet<string> TypedSmall = ["USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SGD", "HKD"];

    /// <summary>Nouns that are also everyday words.</summary>
    private static readonly HashSet<string> WordLikeNouns = ["won", "real", "reals", "crown", "crowns", "mark", "marks", "sol", "sols", "sum", "sums", "som", "colon", "colons", "bob", "lats", "zig", "para", "ban", "leke", "lek", "kip", "kips", "dram", "drams", "leu", "tala", "austral", "ecu", "piso", "rand", "tenge", "sen", "sent", "pul", "lev", "lira", "fen", "c", "guarani", "guaranis", "luma", "bani", "mil", "ore", "deni", "filler", "inti", "intis", "buck", "florin", "florins", "punt", "punts", "sdr", "sdrs", "penni", "avo", "avos", "haler", "sene", "tetri", "dong", "ft", "santim", "sente", "toea", "agora", "bu", "pya", "pyas"];

    private static readonly HashSet<string> ColloquialNouns = ["buck", "bucks", "quid", "greenback", "greenbacks", "loonie", "loonies", "kuai", "bob"];

    static CurrencyTable()
    {
        var prefixes = new Dictionary<string, List<(CurrencyFormKind Kind, Currency Currency)>>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, List<(Currency Currency, int Divisor)>>(StringComparer.OrdinalIgnoreCase);
        var adjectives = new Dictionary<string, List<Currency>>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Resource.Lines("gazetteers/currencies.tsv")) AddCurrency(line.Split('\t'), prefixes, nouns, adjectives);
        Places = ReadPlaces(adjectives);
        PlaceStarts = Places.Dictionary.Keys.Select(p => p.Split(' ', '-')[0]).Concat(Places.Dictionary.Keys).Concat(["N"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Prefixes = prefixes.ToFrozenDictionary(p => p.Key, p => PrefixForm(p.Key, p.Value), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Nouns = nouns.ToFrozenDictionary(p => p.Key, p => NounForm(p.Key, p.Value), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Adjectives = adjectives.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All currencies, the most written-about first.</summary>
    public static IReadOnlyList<Currency> All => InOrder;

    /// <summary>Symbols, codes and letters; case-sensitive.</summary>
    internal static FrozenDictionary<string, CurrencyForm>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    /// <summary>Nouns and subunits, singular and plural; capitals do not matter.</summary>
    internal static FrozenDictionary<string, CurrencyForm>.AlternateLookup<ReadOnlySpan<char>> Nouns { get; }

    /// <summary>What says whose currency a noun means: <c>Australian</c>, <c>HK</c>, <c>New Taiwan</c>.</summary>
    internal static FrozenDictionary<string, Currency[]>.AlternateLookup<ReadOnlySpan<char>> Adjectives { get; }

    /// <summary>Country names, demonyms and cities, one word or more, and the country's currencies; case-sensitive.</summary>
    internal static FrozenDictionary<string, Currency[]>.AlternateLookup<ReadOnlySpan<char>> Places { get; }

    /// <summary>First words of <see cref="Places"/>: a cheap test that most capitalised words fail.</summary>
    internal static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceStarts { get; }

    /// <summary>The currency of ISO 4217 code <paramref name="code"/>.</summary>
    public static bool TryGet(string code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Currency? currency) => ByCode.TryGetValue(code, out currency);

    private static void AddCurrency(string[] fields, Dictionary<string, List<(CurrencyFormKind Kind, Currency Currency)>> prefixes, Dictionary<string, List<(Currency Currency, int Divisor)>> nouns, Dictionary<string, List<Currency>> adjectives)
    {
        var band = fields[8].Split('-', 2);
        var low = band.Length == 2 ? decimal.Parse(band[0], CultureInfo.InvariantCulture) : 0;
        var high = band.Length == 2 ? decimal.Parse(band[1], CultureInfo.InvariantCulture) : 0;
        var currency = new Currency(fields[0], fields[2].Split('|')[0], fields[1] == "active", Words(fields[7]), low, high, fields[9] == ".", InOrder.Count);
        InOrder.Add(currency);
        ByCode.Add(currency.Code, currency);
        Add(prefixes, currency.Code, (CurrencyFormKind.Code, currency));
        if (TypedSmall.Contains(currency.Code))
        {
            var small = currency.Code.ToLowerInvariant();
            Add(prefixes, small, (CurrencyFormKind.Code, currency));
            if (currency.Rank < 10) Add(prefixes, currency.Code[0] + small[1..], (CurrencyFormKind.Code, currency));
        }

        foreach (var symbol in Words(fields[5])) if (symbol != currency.Code) Add(prefixes, symbol, (CurrencyFormKind.Symbol, currency));
        foreach (var letter in Words(fields[6])) Add(prefixes, letter, (CurrencyFormKind.Letter, currency));
        foreach (var noun in Words(fields[3])) Add(nouns, noun, (currency, 1));
        foreach (var subunits in fields[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = subunits.IndexOf('=', StringComparison.Ordinal);
            var divisor = int.Parse(subunits.AsSpan(equals + 1), CultureInfo.InvariantCulture);
            foreach (var word in Words(subunits[..equals])) Add(nouns, word, (currency, divisor));
        }

        // "East Caribbean dollar" gives the adjective "East Caribbean", "HK$" gives "HK".
        foreach (var name in fields[2].Split('|'))
        {
            var cut = name.LastIndexOf(' ');
            if (cut > 0) Add(adjectives, name[..cut], currency);
        }

        foreach (var symbol in Words(fields[5])) if (symbol.Length > 2 && symbol[^1] == '$' && symbol[0] != '$') Add(adjectives, symbol[..^1], currency);
    }

    private static FrozenDictionary<string, Currency[]>.AlternateLookup<ReadOnlySpan<char>> ReadPlaces(Dictionary<string, List<Currency>> adjectives)
    {
        var byCountry = InOrder.SelectMany(c => c.Countries, (currency, country) => (country, currency)).ToLookup(p => p.country, p => p.currency);
        var places = new Dictionary<string, Currency[]>(StringComparer.Ordinal);
        foreach (var line in Resource.Lines("gazetteers/currency_places.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Currency[] currencies = [.. byCountry[line[..tab]]];
            foreach (var word in line[(tab + 1)..].Split('|'))
            {
                places.TryAdd(word, currencies);
                foreach (var currency in currencies) Add(adjectives, word, currency);
            }
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static CurrencyForm PrefixForm(string text, List<(CurrencyFormKind Kind, Currency Currency)> meanings)
    {
        // A code is that currency whatever else uses the letters.
        var code = meanings.FindIndex(m => m.Kind == CurrencyFormKind.Code);
        if (code >= 0) return new CurrencyForm(CurrencyFormKind.Code, [meanings[code].Currency], guarded: WordLikeCodes.Contains(text));
        return new CurrencyForm(meanings[0].Kind, [.. meanings.Select(m => m.Currency).Distinct()]);
    }

    private static CurrencyForm NounForm(string text, List<(Currency Currency, int Divisor)> meanings)
    {
        // "sen", "tenge" and "dirham" are units of one currency and parts of another: the unit decides.
        var unit = meanings.Exists(m => m.Divisor == 1);
        var kept = meanings.FindAll(m => !unit || m.Divisor == 1);
        (Currency Currency, int Divisor)[] candidates = [.. kept.DistinctBy(m => m.Currency).OrderBy(m => !m.Currency.IsActive)];
        return new CurrencyForm(unit ? CurrencyFormKind.Noun : CurrencyFormKind.Subunit, Array.ConvertAll(candidates, c => c.Currency), unit ? null : Array.ConvertAll(candidates, c => c.Divisor), WordLikeNouns.Contains(text), ColloquialNouns.Contains(text));
    }

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Add<T>(Dictionary<string, List<T>> table, string key, T value)
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        list.Add(value);
    }
}
