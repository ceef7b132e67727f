namespace Extraction.Amounts;

/// <summary>A currency of ISO 4217, active or gone. Instances come from <see cref="CurrencyTable"/>; immutable.</summary>
internal sealed class Currency
{
    internal Currency(string code, string name, bool isActive, string[] countries, decimal lowPerDollar, decimal highPerDollar, bool pointGroups, int rank)
    {
        Code = code;
        Name = name;
        IsActive = isActive;
        Countries = countries;
        LowPerDollar = lowPerDollar;
        HighPerDollar = highPerDollar;
        PointGroups = pointGroups;
        Rank = rank;
    }

    /// <summary>ISO 4217 code, such as <c>KRW</c>.</summary>
    public string Code { get; }

    /// <summary>English name, such as <c>South Korean won</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is in use; false for currencies that older news cites, such as the Deutsche mark.</summary>
    public bool IsActive { get; }

    /// <summary>ISO 3166-1 alpha-2 codes of the countries that use or used it.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>Fewest units of it that a US dollar has bought since about 1990, coarsely; 0 when unknown.</summary>
    internal decimal LowPerDollar { get; }

    /// <summary>Most units of it that a US dollar has bought since about 1990, coarsely; 0 when unknown.</summary>
    internal decimal HighPerDollar { get; }

    /// <summary>Whether its countries write a thousand as <c>1.000</c>.</summary>
    internal bool PointGroups { get; }

    /// <summary>Its place in the table: the earlier one is the default of an ambiguous form.</summary>
    internal int Rank { get; }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
