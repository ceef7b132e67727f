using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// What a document says of its currencies: the countries, peoples and cities it names, and the currencies it writes without doubt.
/// Place names near an amount count more, and so do those at the very top (headline, dateline). Pooled; not thread-safe.
/// </summary>
internal sealed class CurrencyContext
{
    /// <summary>Names this near to an amount (characters) speak for it most.</summary>
    private const int Near = 150;

    /// <summary>Headline and dateline stand in the first characters.</summary>
    private const int Lead = 160;

    private const int LeadWeight = 2, NearWeight = 3, ExplicitWeight = 4, LongestPlace = 4;

    private readonly List<(int Position, Currency[] Currencies)> places = [];
    private readonly int[] overall = new int[CurrencyTable.All.Count];
    private readonly int[] near = new int[CurrencyTable.All.Count];
    private readonly int[] explicitly = new int[CurrencyTable.All.Count];
    private int first, behind, total;

    public int Capacity => places.Capacity;

    /// <summary>Starts on <paramref name="document"/> and reads its places, if some amount needs them.</summary>
    public void Read(Document document, bool needed)
    {
        places.Clear();
        Array.Clear(overall);
        Array.Clear(near);
        Array.Clear(explicitly);
        first = behind = total = 0;
        if (!needed) return;
        var text = document.Text.AsSpan();
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || !CharClass.IsUpper(text[token.Start])) continue;
            if (!MayBePlace(text[token.Start..token.End])) continue;
            if (TryPlace(text, tokens, i, out var currencies, out var taken)) Add(token.Start, currencies);
            i += taken - 1;
        }
    }

    /// <summary>Counts a currency that the document writes without doubt.</summary>
    public void AddExplicit(Currency currency) => explicitly[currency.Rank]++;

    /// <summary>How often <paramref name="currency"/> is written without doubt.</summary>
    public int Explicit(Currency currency) => explicitly[currency.Rank];

    /// <summary>Moves the window of near places to <paramref name="position"/>; positions must not fall.</summary>
    public void MoveTo(int position)
    {
        while (behind < places.Count && places[behind].Position <= position + Near) Count(places[behind++].Currencies, 1);
        while (first < behind && places[first].Position < position - Near) Count(places[first++].Currencies, -1);
    }

    /// <summary>The evidence for <paramref name="currency"/> at the current position; 0 for none.</summary>
    public int Score(Currency currency) => overall[currency.Rank] + NearWeight * near[currency.Rank] + ExplicitWeight * explicitly[currency.Rank];

    /// <summary>The evidence of place names in the whole document.</summary>
    public int Overall(Currency currency) => overall[currency.Rank];

    /// <summary>The share of all place names that speak for <paramref name="currency"/>.</summary>
    public double Share(Currency currency) => total == 0 ? 0 : (double)overall[currency.Rank] / total;

    private void Add(int position, Currency[] currencies)
    {
        places.Add((position, currencies));
        var weight = position < Lead ? LeadWeight : 1;
        total += weight;
        foreach (var currency in currencies) overall[currency.Rank] += weight;
    }

    private void Count(Currency[] currencies, int sign)
    {
        foreach (var currency in currencies) near[currency.Rank] += sign;
    }

    /// <summary>Whether a place name starts with <paramref name="word"/>, or may in a dateline's capitals.</summary>
    private static bool MayBePlace(ReadOnlySpan<char> word) => CurrencyTable.PlaceStarts.Contains(word) || word.Length >= 5 && CharClass.IsUpper(word[1]) && CharClass.IsUpper(word[^1]);

    private static bool TryPlace(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int index, out Currency[] currencies, out int taken)
    {
        var start = tokens[index].Start;
        for (taken = Math.Min(LongestPlace, tokens.Length - index); taken > 0; taken--)
        {
            var end = tokens[index + taken - 1].End;
            if (end - start > 40 || taken > 1 && text[start..end].Contains('\n')) continue;
            if (CurrencyTable.Places.TryGetValue(text[start..end], out currencies!)) return true;
            if (taken == 1 && TryCapitals(text[start..end], out currencies)) return true;
        }

        taken = 1;
        currencies = [];
        return false;
    }

    /// <summary>A dateline is in capitals: <c>SYDNEY</c>.</summary>
    private static bool TryCapitals(ReadOnlySpan<char> word, out Currency[] currencies)
    {
        currencies = [];
        if (word.Length is < 5 or > 16 || !CharClass.IsUpper(word[^1])) return false;
        Span<char> cased = stackalloc char[word.Length];
        word.ToLowerInvariant(cased);
        cased[0] = word[0];
        return CurrencyTable.Places.TryGetValue(cased, out currencies!);
    }
}
