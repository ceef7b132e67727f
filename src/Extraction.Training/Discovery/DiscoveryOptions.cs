namespace Extraction.Training.Discovery;

/// <summary>How topics are looked for in a collection.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>Number of topics.</summary>
    public int Topics { get; init; } = 10;

    /// <summary>Terms named for each topic.</summary>
    public int Terms { get; init; } = 10;

    /// <summary>Steps of the factorisation.</summary>
    public int Iterations { get; init; } = 60;

    /// <summary>Words in fewer articles are not looked at.</summary>
    public int MinimumArticles { get; init; } = 3;

    /// <summary>Words in a larger share of the articles are not looked at.</summary>
    public double LargestShare { get; init; } = 0.3;

    /// <summary>At most this many words are looked at, the most frequent.</summary>
    public int MaximumVocabulary { get; init; } = 5000;

    /// <summary>Seed of the starting point.</summary>
    public int Seed { get; init; } = 20;
}
