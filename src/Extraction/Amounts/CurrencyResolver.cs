namespace Extraction.Amounts;

/// <summary>
/// Chooses the currency of each amount. What names one currency is explicit; what can mean several goes by the document, and by the default of the table when
/// the document is silent. The rules of thumb for the dollar sign are those of newsrooms: a bare <c>$</c> is the US dollar unless the story is of one country
/// whose press writes its own dollar that way, and does not write it with letters (<c>A$</c>) as well.
/// </summary>
internal static class CurrencyResolver
{
    /// <summary>A country owns the story when at least this share of the place names speak for it.</summary>
    private const double StoryShare = 0.5;

    private static readonly Currency Dollar = CurrencyTable.All[0];

    /// <summary>Dollars that the press of their country writes with a bare <c>$</c>. Hong Kong, Taiwan, Namibia and others always add letters.</summary>
    private static readonly HashSet<string> BareDollars = ["AUD", "CAD", "NZD", "SGD", "JMD", "TTD", "BBD", "BSD", "BZD", "GYD", "BMD", "KYD", "FJD", "SBD", "BND"];

    /// <summary>Countries whose press writes the US dollar as <c>US$</c> and its own as <c>$</c> in one text.</summary>
    private static readonly HashSet<string> OwnBesideUs = ["AUD", "CAD", "NZD", "JMD", "TTD", "BBD", "GYD", "FJD"];

    /// <summary>Sets <see cref="MoneyFind.Choice"/> and <see cref="MoneyFind.Certainty"/> of all finds; a choice of -1 is no amount.</summary>
    public static void Resolve(Span<MoneyFind> finds, CurrencyContext context)
    {
        foreach (ref var find in finds)
        {
            if (find.Form.IsExplicit && !find.Guarded) context.AddExplicit(find.Form.Candidates[0]);
            else if (find.Form is { Kind: CurrencyFormKind.Letter, Candidates.Length: 1 } && find.Has(NumeralTraits.Scaled)) context.AddExplicit(find.Form.Candidates[0]);
        }

        for (var i = 0; i < finds.Length; i++)
        {
            ref var find = ref finds[i];
            context.MoveTo(find.Start);
            Choose(ref find, context);
            Rescale(ref find);
            if (find.Guarded && !IsBacked(finds, i, context)) find.Choice = -1;
        }
    }

    /// <summary>Fils are hundredths of a dirham but thousandths of a dinar.</summary>
    private static void Rescale(ref MoneyFind find)
    {
        if (find.Form.DivisorOf(find.Choice) == find.Form.Divisor) return;
        find.Low = find.Low * find.Form.Divisor / find.Form.DivisorOf(find.Choice);
        find.High = find.High * find.Form.Divisor / find.Form.DivisorOf(find.Choice);
    }

    private static void Choose(ref MoneyFind find, CurrencyContext context)
    {
        var candidates = find.Form.Candidates;
        if (find.Form.IsExplicit)
        {
            find.Choice = 0;
            find.Certainty = CurrencyCertainty.Explicit;
            return;
        }

        if (candidates[0] == Dollar)
        {
            find.Choice = ChooseDollar(candidates, context);
        }
        else
        {
            var best = 0;
            for (var i = 1; i < candidates.Length; i++)
            {
                if (context.Score(candidates[i]) > context.Score(candidates[best])) best = i;
            }

            // "£" is sterling wherever it stands; other pounds come with letters.
            find.Choice = find.Form.Kind == CurrencyFormKind.Symbol && candidates[0].Code == "GBP" ? 0 : best;
        }

        find.Certainty = context.Score(candidates[find.Choice]) > 0 ? CurrencyCertainty.Context : CurrencyCertainty.Default;
    }

    private static int ChooseDollar(Currency[] candidates, CurrencyContext context)
    {
        var best = 0;
        for (var i = 1; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            if (!BareDollars.Contains(candidate.Code) || context.Explicit(candidate) > 0) continue;
            if (context.Share(candidate) < StoryShare || context.Overall(candidate) <= 2 * context.Overall(Dollar)) continue;
            if (context.Explicit(Dollar) > 0 && !OwnBesideUs.Contains(candidate.Code)) continue;
            if (best == 0 || context.Score(candidate) > context.Score(candidates[best])) best = i;
        }

        if (best == 0) return ChooseCents(candidates, context);
        return best;
    }

    /// <summary>Cents in a text whose only unit is the euro or another one with cents.</summary>
    private static int ChooseCents(Currency[] candidates, CurrencyContext context)
    {
        if (context.Explicit(Dollar) > 0) return 0;
        for (var i = 1; i < candidates.Length; i++)
        {
            if (candidates[i].Code is "EUR" or "ZAR" && context.Explicit(candidates[i]) > 0) return i;
        }

        return 0;
    }

    /// <summary>Whether something beside the form says that a word-like form is money: its country, its scale, another amount close by.</summary>
    private static bool IsBacked(ReadOnlySpan<MoneyFind> finds, int index, CurrencyContext context)
    {
        var find = finds[index];
        var currency = find.Form.Candidates[find.Choice];
        if (find.Backed) return true;
        if (context.Score(currency) > 0) return true;
        if (find.Form.Kind == CurrencyFormKind.Letter) return find.Has(NumeralTraits.Scaled);
        if (find.Form.Kind == CurrencyFormKind.Noun) return find.Has(NumeralTraits.Scaled);
        return index > 0 && !finds[index - 1].Guarded && find.Start - finds[index - 1].End < 12 || index + 1 < finds.Length && !finds[index + 1].Guarded && finds[index + 1].Start - find.End < 12;
    }
}
