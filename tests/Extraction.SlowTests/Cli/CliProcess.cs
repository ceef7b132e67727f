using System.Diagnostics;
using System.Text;

namespace Extraction.SlowTests.Cli;

/// <summary>Runs the command as a process, as a shell would.</summary>
internal static class CliProcess
{
    /// <summary>How long a process may take before it counts as hanging: far longer than any takes on a slow machine.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The program built beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Extraction.Cli.dll");

    public static ProcessStartInfo StartInfo(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync(string.Empty, arguments);

    public static Task<CliResult> RunAsync(string input, string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<CliResult> RunAsync(byte[] input, string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            // Not through the writer, which would be left with something to flush if the process has gone.
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, limit.Token);
        }
        catch (IOException)
        {
            // It ended without reading its input.
        }

        await process.WaitForExitAsync(limit.Token);
        return new CliResult(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a run of the command gave.</summary>
internal sealed record CliResult(int Code, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
