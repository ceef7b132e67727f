using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Extraction.SlowTests.Cli;

/// <summary>A folder run that is killed midway and run again.</summary>
public class ResumeTests
{
    /// <summary>Kills are tried again when the machine's scheduler lets them come too late.</summary>
    private const int Files = 400, Attempts = 10;

    [Test]
    public async Task Out_KilledAndRunAgain_HasEveryArticleOnce()
    {
        var folder = Directory.CreateTempSubdirectory("resume");
        try
        {
            var (input, output) = (folder.CreateSubdirectory("in").FullName, Path.Combine(folder.FullName, "out"));
            for (var i = 0; i < Files; i++) File.WriteAllText(Path.Combine(input, $"{i:000}.txt"), $"Company number {i} paid ${i + 1} million to the government in Seoul.");
            var done = 0;
            for (var attempt = 0; attempt < Attempts && done is 0 or Files; attempt++)
            {
                if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
                await KillMidwayAsync(input, output);
                done = Directory.GetFiles(output, "*.jsonl").Length;
            }

            Assert.That(done, Is.InRange(1, Files - 1), "it was never killed midway");
            var result = await CliProcess.RunAsync("tag", input, "--out", output);
            Assert.That(result.Code, Is.Zero, result.Errors);
            Assert.That(result.Errors, Does.Contain($"{done} of {Files} files were done before"));
            var amounts = Directory.GetFiles(output, "*.jsonl").Order().SelectMany(File.ReadAllLines).Select(static line => (int)((decimal)JsonNode.Parse(line)!["amounts"]![0]!["low"]! / 1_000_000)).ToArray();
            Assert.That(amounts, Is.EqualTo(Enumerable.Range(1, Files)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task KillMidwayAsync(string input, string output)
    {
        using var process = Process.Start(CliProcess.StartInfo("tag", input, "--out", output, "--jobs", "1"))!;
        var (written, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < CliProcess.Patience && !process.HasExited;)
        {
            if (Directory.Exists(output) && Directory.GetFiles(output, "*.jsonl").Length > 3) break;
            await Task.Delay(1);
        }

        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(written, errors);
        Assert.That(Directory.Exists(output), await errors);
    }
}
