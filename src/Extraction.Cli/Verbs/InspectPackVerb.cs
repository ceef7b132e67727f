using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Extraction.Cli.Tagging;
using Extraction.Models;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction inspect pack</c>: what a model pack holds and, if asked, how long it takes to load.</summary>
internal static class InspectPackVerb
{
    private const string Sample = "Microsoft acquired LinkedIn for $26.2 billion, said Satya Nadella in Seattle. South Korea fined TikTok 186 million won ($155,000) on Wednesday.";

    public static Command Create()
    {
        var option = CommonOptions.Model();
        var timings = new Option<bool>("--timings") { Description = "Load it and print how long that took in this process, and the memory in use." };
        var command = new Command("pack", "Show name, version, files and hashes of a model pack.") { option, timings };
        command.SetAction(parse => Guard.Run(() =>
        {
            var model = parse.GetValue(option);
            if (parse.GetValue(timings)) Measure(model);
            Write(PackChoice.Open(model), Console.Out);
            return ExitCode.Success;
        }));
        return command.WithExamples("extraction inspect pack", "extraction inspect pack --timings", "extraction inspect pack --model models/mine");
    }

    private static void Write(ModelPack pack, TextWriter output)
    {
        output.WriteLine($"{pack.Info.Pack} {pack.Info.Version}  sha256 {pack.Info.Sha256}");
        foreach (var file in pack.Manifest.Files) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name,-18} {file.Size,12:#,##0} bytes  sha256 {file.Sha256}"));
    }

    private static void Measure(string? model)
    {
        Line("process until here", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
        var started = Stopwatch.GetTimestamp();
        var extractor = new ExtractorBuilder().UsePack(PackChoice.Open(model)).Build();
        Line("loading the pack", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        started = Stopwatch.GetTimestamp();
        extractor.Extract(Sample);
        Line("first text", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Line("process until first tags", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
        started = Stopwatch.GetTimestamp();
        extractor.Extract(Sample);
        Line("second text", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Line("processor time, all threads", Environment.CpuUsage.TotalTime.TotalMilliseconds);
        using var process = Process.GetCurrentProcess();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory, resident at most",-28} {process.PeakWorkingSet64 / 1e6,8:0} MB"));
    }

    private static void Line(string what, double milliseconds) => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {milliseconds,8:0} ms"));
}
