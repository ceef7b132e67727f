namespace Extraction.Training.Ner;

/// <summary>Settings of <see cref="ClusterTrainer"/>.</summary>
internal sealed record ClusterOptions
{
    /// <summary>Words seen less often get no vector.</summary>
    public int MinimumCount { get; init; } = 8;

    /// <summary>Length of the vectors; a multiple of 8.</summary>
    public int Dimensions { get; init; } = 96;

    /// <summary>Passes over the text.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>Words to each side that count as context, at most.</summary>
    public int Window { get; init; } = 3;

    /// <summary>Random words each true context is told from.</summary>
    public int Negatives { get; init; } = 5;

    /// <summary>Fine and coarse clusters; the coarse ones are unions of fine ones.</summary>
    public int Fine { get; init; } = 1024;

    public int Coarse { get; init; } = 256;

    public int Seed { get; init; } = 1;
}
