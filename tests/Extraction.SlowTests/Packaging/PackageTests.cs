using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace Extraction.SlowTests.Packaging;

/// <summary>What is packed installs into a fresh project and a fresh tool folder outside the repository, and runs there.</summary>
public class PackageTests
{
    private const long LargestPackage = 40_000_000;
    private const string Version = "9.9.9-test";

    /// <summary>Kinds of custom debug information (portable PDB format): sources inside the symbols, and Source Link.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE"), SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private string folder = null!, feed = null!;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        folder = Directory.CreateTempSubdirectory("package").FullName;
        feed = Path.Combine(folder, "feed");
        foreach (var project in new[] { "Extraction", "Extraction.DependencyInjection", "Extraction.Training", "Extraction.Cli" })
        {
            await DotnetAsync(folder, "pack", Repository.PathOf("src", project), "-c", "Release", "-o", feed, "--nologo", $"-p:MinVerVersionOverride={Version}");
        }

        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"<configuration><packageSources><add key=\"packed\" value=\"{feed}\" /></packageSources></configuration>");
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCase("Extraction", "lib/net10.0/Extraction.dll", "AngleSharp Microsoft.ML")]
    [TestCase("Extraction.DependencyInjection", "lib/net10.0/Extraction.DependencyInjection.dll", "Extraction Microsoft.Extensions.DependencyInjection.Abstractions")]
    [TestCase("Extraction.Training", "lib/net10.0/Extraction.Training.dll", null)]
    [TestCase("Extraction.Cli", "tools/net10.0/any/Extraction.Cli.dll", "")]
    public void Package_HoldsWhatItShouldAndIsSmall(string id, string library, string? dependencies)
    {
        var path = Path.Combine(feed, $"{id}.{Version}.nupkg");
        Assert.That(new FileInfo(path).Length, Is.LessThan(LargestPackage));
        using var package = ZipFile.OpenRead(path);
        var names = package.Entries.Select(static e => e.FullName).ToArray();
        Assert.That(names, Does.Contain(library).And.Contain("README.md").And.Contain("icon.png"));
        if (library.StartsWith("lib/", StringComparison.Ordinal))
        {
            Assert.That(names, Does.Contain(Path.ChangeExtension(library, ".xml")));
            Assert.That(names.Where(static n => n.StartsWith("runtimes/", StringComparison.Ordinal)), Is.Empty, "no native code");
        }

        var metadata = XDocument.Load(package.GetEntry($"{id}.nuspec")!.Open()).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.Multiple(() =>
        {
            Assert.That(Value("id"), Is.EqualTo(id));
            Assert.That(Value("version"), Is.EqualTo(Version), "MinVer gives the version");
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("icon"), Is.EqualTo("icon.png"));
            Assert.That(Value("readme"), Is.EqualTo("README.md"));
            Assert.That(Value("description"), Is.Not.Empty.And.Not.EqualTo("Package Description"));
            Assert.That(Value("authors"), Is.EqualTo("Extraction contributors"));
            if (dependencies is not null) Assert.That(string.Join(' ', metadata.Descendants().Where(static e => e.Name.LocalName == "dependency").Select(static e => (string)e.Attribute("id")!).Order(StringComparer.Ordinal)), Is.EqualTo(dependencies));
        });
    }

    [Test]
    public void Package_DocumentsEveryPublicType()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed, $"Extraction.{Version}.nupkg"));
        var documented = XDocument.Load(package.GetEntry("lib/net10.0/Extraction.xml")!.Open()).Descendants("member").Where(static m => m.Element("summary") is not null).Select(static m => (string)m.Attribute("name")!).ToHashSet();
        var missing = typeof(Extractor).Assembly.GetExportedTypes().Select(static t => "T:" + t.FullName!.Replace('+', '.')).Where(name => !documented.Contains(name));
        Assert.That(missing, Is.Empty);
    }

    /// <summary>The sources travel in the symbols; Source Link, which the SDK brings, is added where the repository has a remote that it knows.</summary>
    [Test]
    public void Symbols_HoldTheSources()
    {
        using var symbols = ZipFile.OpenRead(Path.Combine(feed, $"Extraction.{Version}.snupkg"));
        using var pdb = new MemoryStream();
        using (var entry = symbols.GetEntry("lib/net10.0/Extraction.pdb")!.Open()) entry.CopyTo(pdb);
        pdb.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        var kinds = reader.CustomDebugInformation.Select(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind)).ToList();
        var documents = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).ToList();
        Assert.That(documents.Count(static d => d.EndsWith("/Extractor.cs", StringComparison.Ordinal) || d.EndsWith("\\Extractor.cs", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(kinds.Count(static k => k == EmbeddedSource), Is.EqualTo(documents.Count));
        var config = Repository.PathOf(".git", "config");
        if (File.Exists(config) && File.ReadAllText(config).Contains("https://github.com/", StringComparison.Ordinal)) Assert.That(kinds, Does.Contain(SourceLink));
    }

    [Test]
    public async Task Library_InAFreshProject_Runs()
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "app")).FullName;
        File.WriteAllText(Path.Combine(project, "app.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>packages</RestorePackagesPath></PropertyGroup><ItemGroup><PackageReference Include=\"Extraction\" Version=\"" + Version + "\" /></ItemGroup></Project>");
        File.WriteAllText(Path.Combine(project, "app.cs"), "System.Console.WriteLine(Extraction.Extractor.LoadDefault().Extract(\"Apple paid $5 million.\").Amounts[0].Value.Currency);");
        Assert.That(await DotnetAsync(project, "run", "-c", "Release"), Does.Contain("USD"));
    }

    [Test]
    public async Task Tool_Installed_Runs()
    {
        var tools = Path.Combine(folder, "tools");
        await DotnetAsync(folder, "tool", "install", "Extraction.Cli", "--version", Version, "--tool-path", tools, "--configfile", Path.Combine(folder, "NuGet.config"));
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
