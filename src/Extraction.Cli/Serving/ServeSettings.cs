namespace Extraction.Cli.Serving;

/// <summary>How the server runs.</summary>
internal sealed record ServeSettings
{
    /// <summary>Addresses to listen on, divided by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Largest body, in bytes; of a stream of JSON Lines, the longest line.</summary>
    public int LargestBody { get; init; } = 16 << 20;

    /// <summary>Articles tagged at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests that may wait for their turn; further ones are told to come again.</summary>
    public int LongestQueue { get; init; } = 4096;
}
