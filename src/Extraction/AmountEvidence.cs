namespace Extraction;

/// <summary>What an amount was read from; within each kind of figure the stronger evidence comes first.</summary>
internal enum AmountEvidence : byte
{
    /// <summary>Not said: the amount comes from a recogniser of the caller's.</summary>
    None,

    /// <summary>Money whose words name one currency: <c>HK$5</c>, <c>5 million yuan</c>.</summary>
    MoneyExplicit,

    /// <summary>Money whose currency the document chose among several.</summary>
    MoneyContext,

    /// <summary>Money whose currency is the default of its symbol or word.</summary>
    MoneyDefault,

    /// <summary>Money in an everyday word: <c>ten quid</c>, <c>fifty bucks</c>.</summary>
    MoneyColloquial,

    /// <summary>Money in letters or a word that also mean other things, backed by the document.</summary>
    MoneyBacked,

    /// <summary>Money without a number: <c>billions of dollars</c>.</summary>
    MoneyVague,

    /// <summary>Money in such letters or a word, backed by its looks alone.</summary>
    MoneyGuess,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A measure: number and unit of a table.</summary>
    QuantityMeasure,

    /// <summary>A count of ten and more.</summary>
    QuantityCount,

    /// <summary>A count below ten.</summary>
    QuantityFew,

    /// <summary>A number alone that goes on counting what was counted before.</summary>
    QuantityBare,

    /// <summary>A date that says all of itself: <c>July 29, 2020</c>, <c>2016</c>.</summary>
    DateAbsolute,

    /// <summary>A date whose value the text does not fix, so that only its place can be wrong.</summary>
    DateUnfixed,

    /// <summary>A date read from the day of the article or another date: <c>Tuesday</c>, <c>last July</c>.</summary>
    DateRelative,
}
