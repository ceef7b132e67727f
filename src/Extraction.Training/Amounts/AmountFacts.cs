using System.Globalization;
using System.Text.Json;

namespace Extraction.Training.Amounts;

/// <summary>An amount that an editor marked in an article.</summary>
/// <param name="Text">The words, as written.</param>
/// <param name="Low">Lower bound; null when vague.</param>
/// <param name="High">Upper bound; null when vague.</param>
/// <param name="Currencies">ISO 4217 codes that count as right; empty for other kinds.</param>
/// <param name="Date">ISO 8601 value of a date; null when the text does not fix it.</param>
internal sealed record AmountFact(string Text, decimal? Low, decimal? High, IReadOnlyList<string> Currencies, string? Date);

/// <summary>All amounts of one article, by kind, and the words that count neither way.</summary>
internal sealed record AmountFacts(string Id, Dictionary<Label, List<AmountFact>> ByLabel, List<string> Vague)
{
    private static readonly (string Row, Label Label)[] Rows = [("money", Label.Money), ("percents", Label.Percent), ("quantities", Label.Quantity), ("dates", Label.Date)];

    /// <summary>The texts of JSON Lines with <c>id</c> and <c>text</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static Dictionary<string, string> ReadTexts(string path)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ForEachLine(path, root => texts[root.GetProperty("id").GetString()!] = root.GetProperty("text").GetString()!);
        return texts;
    }

    /// <summary>Reads JSON Lines of the form <c>{"id", "money": [{"text", "currency", "low", "high"}], "percents": …, "quantities": …, "dates": [{"text", "value"}]}</c>.</summary>
    /// <exception cref="InvalidDataException">A line is of another form.</exception>
    public static List<AmountFacts> Read(string path)
    {
        List<AmountFacts> facts = [];
        ForEachLine(path, root => facts.Add(Parse(root)));
        return facts;
    }

    private static void ForEachLine(string path, Action<JsonElement> read)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                read(document.RootElement);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"{path}, line {number}: {e.Message}", e);
            }
        }
    }

    private static AmountFacts Parse(JsonElement root)
    {
        var byLabel = new Dictionary<Label, List<AmountFact>>();
        foreach (var (row, label) in Rows)
        {
            if (root.TryGetProperty(row, out var facts)) byLabel[label] = [.. facts.EnumerateArray().Select(ParseOne)];
        }

        List<string> vague = [];
        if (root.TryGetProperty("money_vague", out var texts)) vague.AddRange(texts.EnumerateArray().Select(static t => t.GetString()!));
        if (root.TryGetProperty("money_optional", out var optional)) vague.AddRange(optional.EnumerateArray().Select(static t => t.GetProperty("text").GetString()!));
        return new AmountFacts(root.GetProperty("id").GetString()!, byLabel, vague);
    }

    private static AmountFact ParseOne(JsonElement fact) => new(
        fact.GetProperty("text").GetString()!,
        Number(fact, "low"),
        Number(fact, "high"),
        fact.TryGetProperty("currency", out var codes) ? [.. codes.EnumerateArray().Select(static c => c.GetString()!)] : [],
        fact.TryGetProperty("value", out var value) ? value.GetString() : null);

    private static decimal? Number(JsonElement fact, string name) =>
        fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
