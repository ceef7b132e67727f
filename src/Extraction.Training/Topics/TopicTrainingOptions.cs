namespace Extraction.Training.Topics;

/// <summary>How a topic model is trained. The defaults are for labels of one's own; <see cref="Shipped"/> is for the model in the pack.</summary>
public sealed record TopicTrainingOptions
{
    /// <summary>How the shipped model is trained; its card, TOPICS.md, says how this was chosen.</summary>
    public static TopicTrainingOptions Shipped { get; } = new()
    {
        Multi = true,
        L1 = 0.025f,
        L2 = 1.2e-3f,
        LetterL1 = 0.03f,
        LetterShare = 0.5f,
    };

    /// <summary>Whether a text may have several topics or none.</summary>
    public bool Multi { get; init; }

    /// <summary>Folds of the cross-fitting that makes calibration, thresholds and the held-out report.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>Topics on fewer rows are left out.</summary>
    public int MinimumRows { get; init; } = 4;

    /// <summary>The best IPTC topic is given although below its threshold, from this probability on; 0 for never.</summary>
    public double Floor { get; init; } = 0.15;

    /// <summary>Lasso penalty: larger makes smaller files.</summary>
    public float L1 { get; init; }

    /// <summary>Ridge penalty.</summary>
    public float L2 { get; init; } = 1e-3f;

    /// <summary>Lasso penalty of letter n-grams.</summary>
    public float LetterL1 { get; init; }

    /// <summary>Ridge penalty of letter n-grams.</summary>
    public float LetterL2 { get; init; } = 6e-4f;

    /// <summary>How much of what letter n-grams say is added to what the rest says; 0 for models without letters.</summary>
    public float LetterShare { get; init; } = 0.8f;

    /// <summary>Bits kept behind the leading one of each weight in the file.</summary>
    public int WeightBits { get; init; } = 5;

    /// <summary>Passes over the data at most.</summary>
    public int Iterations { get; init; } = 20;

    /// <summary>Relative duality gap at which a trainer may stop early; looked at once, at the end.</summary>
    public float Tolerance { get; init; } = 0.001f;

    /// <summary>Topics learned at the same time; the result is the same whatever their number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 20;
}
