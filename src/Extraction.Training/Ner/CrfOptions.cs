namespace Extraction.Training.Ner;

/// <summary>Settings of <see cref="CrfTrainer"/>. Set, not init: generated JSON readers drop the defaults of init-only properties.</summary>
internal sealed record CrfOptions
{
    /// <summary>Passes over the training text.</summary>
    public int Epochs { get; set; } = 10;

    /// <summary>AdaGrad's step size.</summary>
    public float Rate { get; set; } = 0.1f;

    /// <summary>Weight decay for each touch of a row (L2).</summary>
    public float Decay { get; set; } = 2e-4f;

    /// <summary>Share of the features that is hidden at random in each visit of a token.</summary>
    public float Dropout { get; set; } = 0.3f;

    /// <summary>The last so many epochs are averaged.</summary>
    public int Averaged { get; set; } = 4;

    /// <summary>The weights of so many runs, each with a seed of its own, are averaged in the final model.</summary>
    public int Runs { get; set; } = 1;

    /// <summary>Seed of the shuffling.</summary>
    public int Seed { get; set; } = 1;
}
