using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Extraction.SlowTests.Docs;

/// <summary>The samples, built and run as a reader would run them.</summary>
public class SampleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    [TestCase("Quickstart", "amount   $3 billion = USD 3,000,000,000")]
    [TestCase("CustomRecognizer", "TICKET  OPS-1742")]
    public async Task Sample_Runs(string name, string expected)
    {
        var (code, output) = await RunAsync("dotnet", ["run", "--project", Repository.PathOf("samples", name), "-c", "Release"]);
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain(expected));
    }

    [Test]
    public async Task FileBasedApp_WritesAReport()
    {
        var folder = Directory.CreateTempSubdirectory("explore").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), "Apple paid $5 million to Samsung, U.S. regulators said.");
            var report = Path.Combine(folder, "report.html");
            var (code, output) = await RunAsync("dotnet", ["run", Repository.PathOf("samples", "explore", "explore.cs"), "--", folder, report]);
            Assert.That(code, Is.Zero, output);
            Assert.That(File.ReadAllText(report), Does.Contain("<svg").And.Contain("Amounts by currency"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Notebook_CellsRun()
    {
        var cells = JsonNode.Parse(File.ReadAllText(Repository.PathOf("samples", "python-client.ipynb")))!["cells"]!.AsArray();
        var script = string.Join("\n", cells.Where(static c => (string?)c!["cell_type"] == "code").Select(static c => string.Concat(c!["source"]!.AsArray().Select(static line => (string)line!))));
        try
        {
            var (code, output) = await RunAsync("python3", ["-c", script]);
            Assert.That(code, Is.Zero, output);
            Assert.That(output, Does.Contain("USD 5000000"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("Python 3 is not installed: the notebook's cells are not run.");
        }
    }

    [Test]
    public void Samples_AreShort() => Assert.Multiple(() =>
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.cs", SearchOption.AllDirectories).Where(static f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            Assert.That(File.ReadLines(file).Count(), Is.LessThanOrEqualTo(100), file);
        }
    });

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // nothing of the build may outlive it and hold its output open
        start.Environment["EXTRACTION"] = $"dotnet {Cli.CliProcess.Program}";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }
}
