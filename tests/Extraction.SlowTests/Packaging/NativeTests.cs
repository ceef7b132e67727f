using System.Diagnostics;
using System.Text;
using Extraction.Serialization;

namespace Extraction.SlowTests.Packaging;

/// <summary>The library in a program compiled ahead of time gives what it gives here.</summary>
public class NativeTests
{
    private const string Story = "Microsoft acquired LinkedIn for $26.2 billion, said Satya Nadella in Seattle. South Korea fined TikTok 186 million won ($155,000).";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    [Test]
    public async Task PublishedSample_GivesTheSameRecord()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Published on Linux only.");
        if (!HasProgram("clang") && !HasProgram("gcc")) Assert.Ignore("No linker: install clang or gcc to publish ahead of time.");
        var folder = Directory.CreateTempSubdirectory("native").FullName;
        try
        {
            var (code, output) = await RunAsync("dotnet", string.Empty, "publish", Repository.PathOf("samples", "Native"), "-c", "Release", "-o", folder, "--nologo");
            Assert.That(output, Does.Not.Contain("error CS").And.Not.Match("(warning|error) IL[23]"), "what the library does can be compiled ahead of time");
            if (code != 0) Assert.Ignore($"Publishing ahead of time needs the package Microsoft.DotNet.ILCompiler and a linker with the C library's files; it failed here:\n{output}");
            Assert.That(Directory.GetFiles(folder, "*.so"), Is.Empty, "one program, no native libraries beside it");
            var (run, record) = await RunAsync(Path.Combine(folder, "Native"), Story);
            Assert.That(run, Is.Zero, record);
            Assert.That(record.Split('\n')[0], Is.EqualTo(Extractor.LoadDefault().Extract(Story).ToJson()));
            TestContext.Out.WriteLine($"{new FileInfo(Path.Combine(folder, "Native")).Length / 1e6:0.0} MB; {record.Split('\n')[1]}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool HasProgram(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    private static async Task<(int Code, string Output)> RunAsync(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(input), limit.Token);
        }
        catch (IOException)
        {
            // It ended without reading its input.
        }

        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }
}
