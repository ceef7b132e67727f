namespace Extraction.Evaluation;

/// <summary>What is wrong with a finding, or with a lack of one.</summary>
public enum ErrorKind
{
    /// <summary>In the gold, and nothing was found there.</summary>
    Missed,

    /// <summary>Found where the gold has nothing.</summary>
    Spurious,

    /// <summary>The right span with another label.</summary>
    WrongLabel,

    /// <summary>A span that overlaps one of the gold but has other ends.</summary>
    WrongBoundary,
}
