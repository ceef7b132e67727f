namespace Extraction.Tests.Articles;

/// <summary>The sample files of the repository.</summary>
internal static class Samples
{
    public static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Extraction.sln"))) folder = folder.Parent;
        Assert.That(folder, Is.Not.Null, "the tests run inside the repository");
        return System.IO.Path.Combine(folder!.FullName, "data", "samples", name);
    }
}
