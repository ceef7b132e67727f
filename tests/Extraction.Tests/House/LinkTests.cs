using System.Text.RegularExpressions;

namespace Extraction.Tests.House;

/// <summary>Links of README and docs to files of the repository lead somewhere, and the start page leads to every page.</summary>
public partial class LinkTests
{
    public static IEnumerable<string> Pages => Directory.GetFiles(Repository.PathOf("docs"), "*.md").Append(Repository.PathOf("README.md")).Select(static path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Page_LinksToFilesThatAreThere(string page) => Assert.Multiple(() =>
    {
        foreach (var target in TargetsOf(Repository.PathOf(page))) Assert.That(File.Exists(target) || Directory.Exists(target), $"{page} links to {target}");
    });

    [Test]
    public void Index_LinksToEveryPage()
    {
        var linked = TargetsOf(Repository.PathOf("docs", "index.md")).ToHashSet();
        Assert.That(Directory.GetFiles(Repository.PathOf("docs"), "*.md").Where(path => Path.GetFileName(path) != "index.md" && !linked.Contains(path)).Select(Path.GetFileName), Is.Empty);
    }

    private static IEnumerable<string> TargetsOf(string page) =>
        Link().Matches(File.ReadAllText(page)).Select(static m => m.Groups[1].Value).Where(static target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target)));

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
