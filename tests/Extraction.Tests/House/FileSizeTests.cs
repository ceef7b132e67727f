namespace Extraction.Tests.House;

/// <summary>A file that grows past a page or five hides a type: find it.</summary>
public class FileSizeTests
{
    private const int LongestFile = 300;

    [TestCase("src/Extraction")]
    [TestCase("src/Extraction.Training")]
    [TestCase("src/Extraction.Cli")]
    [TestCase("src/Extraction.DependencyInjection")]
    public void SourceFile_IsShort(string folder) => Assert.Multiple(() =>
    {
        foreach (var file in Repository.SourceFiles(folder))
        {
            Assert.That(File.ReadLines(file).Count(), Is.LessThanOrEqualTo(LongestFile), Path.GetRelativePath(Repository.Root, file));
        }
    });
}
