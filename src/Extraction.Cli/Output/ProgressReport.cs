using Spectre.Console;

namespace Extraction.Cli.Output;

/// <summary>How far a long run is: a bar with the time left on standard error when that is a terminal, else nothing. Thread-safe.</summary>
internal sealed class ProgressReport
{
    private readonly ProgressTask? task;
    private readonly object gate = new();

    private ProgressReport(ProgressTask? task) => this.task = task;

    /// <summary>Runs <paramref name="work"/> with a bar from 0 to <paramref name="total"/> bytes.</summary>
    /// <param name="isWanted">Whether to show it at all.</param>
    /// <param name="total">Bytes to do; 0 when not known, which shows no bar.</param>
    /// <param name="work">The work; adds what it has done.</param>
    public static async Task<int> RunAsync(bool isWanted, long total, Func<ProgressReport, Task<int>> work)
    {
        if (!isWanted || total == 0 || Console.IsErrorRedirected) return await work(new ProgressReport(null));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressReport(context.AddTask("tagging", maxValue: total))));
    }

    /// <summary>Counts <paramref name="bytes"/> as done.</summary>
    public void Add(long bytes)
    {
        if (task is null) return;
        lock (gate) task.Increment(bytes);
    }
}
