namespace Extraction.Cli;

/// <summary>What the command's exit status means.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Success = 0;

    /// <summary>Some inputs failed; the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>Nothing could be done: wrong arguments, no model.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
