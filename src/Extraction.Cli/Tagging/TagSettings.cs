namespace Extraction.Cli.Tagging;

/// <summary>What was asked of <c>extraction tag</c>.</summary>
internal sealed record TagSettings
{
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>One of <see cref="Output.OutputFormat.Names"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Whether input is JSON Lines; null to decide by each file's name.</summary>
    public bool? Lines { get; init; }

    /// <summary>Folder of a model pack; null for the one inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>File of names to tag always; null for none.</summary>
    public string? Watchlist { get; init; }

    /// <summary>File of editorial rules; null for none.</summary>
    public string? Rules { get; init; }

    /// <summary>Folder for one output file an input file; null for standard output.</summary>
    public string? Out { get; init; }

    /// <summary>No progress, no summary; errors only.</summary>
    public bool Quiet { get; init; }

    /// <summary>Threads.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
