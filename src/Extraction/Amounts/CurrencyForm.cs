namespace Extraction.Amounts;

/// <summary>What a written form of a currency is.</summary>
internal enum CurrencyFormKind : byte
{
    /// <summary><c>$</c>, <c>HK$</c>, <c>Rs</c>, <c>kr</c>.</summary>
    Symbol,

    /// <summary>ISO code: <c>KRW</c>.</summary>
    Code,

    /// <summary><c>dollars</c>, <c>renminbi</c>, <c>quid</c>.</summary>
    Noun,

    /// <summary><c>cents</c>, <c>p</c>.</summary>
    Subunit,

    /// <summary>One or two letters that are a currency only where the document says so: <c>R10m</c>, <c>N5bn</c>.</summary>
    Letter,
}

/// <summary>A written form and the currencies it can mean, the default first. Immutable.</summary>
internal sealed class CurrencyForm
{
    private string[]? codes;

    private readonly int[]? divisors;

    public CurrencyForm(CurrencyFormKind kind, Currency[] candidates, int[]? divisors = null, bool guarded = false, bool colloquial = false)
    {
        IsColloquial = colloquial;
        Kind = kind;
        Candidates = candidates;
        this.divisors = divisors;
        Guarded = guarded;
    }

    public CurrencyFormKind Kind { get; }

    public Currency[] Candidates { get; }

    /// <summary>How many of it make one unit of the first candidate: 100 for <c>cents</c>.</summary>
    public int Divisor => divisors is null ? 1 : divisors[0];

    /// <summary>Whether it is a word of the street: <c>bucks</c>, <c>quid</c>.</summary>
    public bool IsColloquial { get; }

    /// <summary>Whether it is the dollar sign alone.</summary>
    public bool IsBareDollar => Kind == CurrencyFormKind.Symbol && Candidates.Length > 1 && Candidates[0].Code == "USD";

    /// <summary>Whether <c>1.250</c> of it is a thousand and more, as the countries that use it write.</summary>
    public bool PointGroups => Candidates[0].PointGroups || Kind == CurrencyFormKind.Symbol && Array.Exists(Candidates, static c => c.PointGroups);

    /// <summary>Whether its coins are thousandths, so that <c>1.250</c> is one and a quarter.</summary>
    public bool HasThousandths => Candidates[0].Code is "KWD" or "BHD" or "OMR" or "JOD" or "TND" or "IQD" or "LYD";

    /// <summary>Whether it is also an everyday word or abbreviation (<c>TOP</c>, <c>won</c>, <c>marks</c>) and wants evidence beside the number.</summary>
    public bool Guarded { get; }

    /// <summary>Whether only one currency in use can be meant.</summary>
    public bool IsExplicit => Kind != CurrencyFormKind.Letter && (Candidates.Length == 1 || !Candidates[1].IsActive);

    /// <summary>The codes of the candidates, in their order; made once.</summary>
    public IReadOnlyList<string> Codes => codes ??= Array.ConvertAll(Candidates, c => c.Code);

    /// <summary>The same form when an adjective or code narrows its meaning: <c>Australian</c> + <c>dollars</c>; null when the two do not fit.</summary>
    public CurrencyForm? Narrowed(ReadOnlySpan<Currency> to)
    {
        var kept = new List<Currency>(1);
        var keptDivisors = new List<int>(1);
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (!to.Contains(Candidates[i])) continue;
            kept.Add(Candidates[i]);
            keptDivisors.Add(DivisorOf(i));
        }

        return kept.Count == 0 ? null : new CurrencyForm(Kind, [.. kept], Kind == CurrencyFormKind.Subunit ? [.. keptDivisors] : null);
    }

    /// <summary>How many of it make one unit of candidate <paramref name="index"/>: 1000 fils are a dinar, 100 a dirham.</summary>
    public int DivisorOf(int index) => divisors is null ? 1 : divisors[index];
}
