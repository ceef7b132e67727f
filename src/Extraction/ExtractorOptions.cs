using Extraction.Recognition;

namespace Extraction;

/// <summary>Settings of an extractor. Immutable; the defaults are what the README's figures were measured with.</summary>
public sealed record ExtractorOptions
{
    /// <summary>Mentions below this confidence, in [0, 1], are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1].</exception>
    public double MinimumConfidence
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is between 0 and 1: write 0.85 for 85 %.");
    }

    /// <summary>At most this many topics a scheme.</summary>
    public int MaximumTopics { get; init; } = 8;

    /// <summary>At most this many keyphrases.</summary>
    public int MaximumKeyphrases { get; init; } = 10;

    /// <summary>Which of several overlapping mentions stands.</summary>
    public OverlapPolicy OverlapPolicy { get; init; } = OverlapPolicy.RecognizerOrder;

    /// <summary>Whether text in another language than English is left untagged. When false, everything is tagged as if it were English.</summary>
    public bool DetectLanguage { get; init; } = true;
}
