using System.Diagnostics;
using System.IO.Compression;

namespace Extraction.SlowTests.Packaging;

/// <summary>What is packed installs into a fresh project and a fresh tool folder outside the repository, and runs there.</summary>
public class PackageTests
{
    private const long LargestPackage = 40_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private string folder = null!, feed = null!;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        folder = Directory.CreateTempSubdirectory("package").FullName;
        feed = Path.Combine(folder, "feed");
        foreach (var project in new[] { "Extraction", "Extraction.Cli" })
        {
            await DotnetAsync(folder, "pack", Repository.PathOf("src", project), "-c", "Release", "-o", feed, "--nologo", "-p:MinVerVersionOverride=9.9.9-test");
        }

        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"<configuration><packageSources><add key=\"packed\" value=\"{feed}\" /></packageSources></configuration>");
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Package_HoldsWhatItShouldAndIsSmall()
    {
        var path = Path.Combine(feed, "Extraction.9.9.9-test.nupkg");
        Assert.That(new FileInfo(path).Length, Is.LessThan(LargestPackage));
        using var package = ZipFile.OpenRead(path);
        var names = package.Entries.Select(static e => e.FullName).ToArray();
        Assert.That(names, Does.Contain("lib/net10.0/Extraction.dll").And.Contain("lib/net10.0/Extraction.xml").And.Contain("README.md").And.Contain("icon.png"));
        Assert.That(names.Where(static n => n.StartsWith("runtimes/", StringComparison.Ordinal)), Is.Empty, "no native code");
        Assert.That(File.Exists(Path.Combine(feed, "Extraction.9.9.9-test.snupkg")), "symbols");
    }

    [Test]
    public async Task Library_InAFreshProject_Runs()
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "app")).FullName;
        File.WriteAllText(Path.Combine(project, "app.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup><ItemGroup><PackageReference Include=\"Extraction\" Version=\"9.9.9-test\" /></ItemGroup></Project>");
        File.WriteAllText(Path.Combine(project, "app.cs"), "System.Console.WriteLine(Extraction.Extractor.LoadDefault().Extract(\"Apple paid $5 million.\").Amounts[0].Value.Currency);");
        Assert.That(await DotnetAsync(project, "run", "-c", "Release"), Does.Contain("USD"));
    }

    [Test]
    public async Task Tool_Installed_Runs()
    {
        var tools = Path.Combine(folder, "tools");
        await DotnetAsync(folder, "tool", "install", "Extraction.Cli", "--version", "9.9.9-test", "--tool-path", tools, "--configfile", Path.Combine(folder, "NuGet.config"));
        var article = Path.Combine(folder, "a.txt");
        File.WriteAllText(article, "Apple paid $5 million.");
        Assert.That(await RunAsync(folder, Path.Combine(tools, "extraction"), ["tag", article]), Does.Contain("\"currency\":\"USD\""));
    }

    private static Task<string> DotnetAsync(string folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    private static async Task<string> RunAsync(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // nothing of the build may outlive it and hold its output open
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        var all = await output + await errors;
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{all}");
        return all;
    }
}
