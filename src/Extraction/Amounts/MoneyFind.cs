namespace Extraction.Amounts;

/// <summary>An amount as the scanner found it, before the document says what its currency is.</summary>
internal struct MoneyFind
{
    public int Start;
    public int End;

    /// <summary>The smaller number, or the only one.</summary>
    public decimal Low;

    public decimal High;

    public CurrencyForm Form;

    public NumeralTraits Traits;

    /// <summary>No number at all.</summary>
    public bool Vague;

    /// <summary>Whether the form wants evidence that it is a currency.</summary>
    public bool Guarded;

    /// <summary>Whether a guarded form is backed by its looks: a price to the cent, or all of its line.</summary>
    public bool Backed;

    /// <summary>The index of the find it restates; -1 for none.</summary>
    public int RestatementOf;

    /// <summary>Index of the chosen currency in <see cref="CurrencyForm.Candidates"/>; -1 when it is not one at all.</summary>
    public int Choice;

    public CurrencyCertainty Certainty;

    public readonly bool Has(NumeralTraits trait) => (Traits & trait) != 0;
}
