namespace Extraction.Training.Words;

/// <summary>Settings of <see cref="WordTableTrainer"/>; the defaults are those of the shipped table.</summary>
internal sealed record WordTableOptions
{
    /// <summary>Words in the table at most, the most frequent ones.</summary>
    public int Words { get; init; } = 37_000;

    /// <summary>Words seen in fewer lines are left out.</summary>
    public int MinimumLines { get; init; } = 8;

    /// <summary>Words that count as context, the most frequent ones.</summary>
    public int Contexts { get; init; } = 8_000;

    /// <summary>Words to each side that count as context.</summary>
    public int Window { get; init; } = 10;

    /// <summary>Dimensions drawn from the text.</summary>
    public int TextDimensions { get; init; } = 128;

    /// <summary>Dimensions of the vectors in the table.</summary>
    public int Dimensions { get; init; } = 168;

    /// <summary>What given vectors count beside those drawn from the text.</summary>
    public double GivenWeight { get; init; } = 0.6;

    /// <summary>Small and large clusters.</summary>
    public int Fine { get; init; } = 1024;

    /// <inheritdoc cref="Fine"/>
    public int Coarse { get; init; } = 256;

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;
}
