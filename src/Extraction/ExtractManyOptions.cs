namespace Extraction;

/// <summary>How many articles are tagged at once. Immutable.</summary>
public sealed record ExtractManyOptions
{
    /// <summary>Threads to use; 0 for one a core.</summary>
    public int DegreeOfParallelism { get; init; }

    /// <summary>Whether results come in the order of the articles; else each as soon as it is ready.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>Told the number of articles done so far, after each; null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }
}
