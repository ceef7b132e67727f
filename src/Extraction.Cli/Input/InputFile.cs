namespace Extraction.Cli.Input;

/// <summary>A file to tag: where it is, and the name that its output goes by.</summary>
/// <param name="Path">The file; <c>-</c> for standard input.</param>
/// <param name="Name">Path relative to the folder that was given, or the file's own name.</param>
internal sealed record InputFile(string Path, string Name)
{
    private static readonly string[] PageEndings = [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom"];
    private static readonly string[] LineEndings = [".jsonl", ".ndjson"];

    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Path == "-";

    /// <summary>Whether its name says that it holds JSON Lines.</summary>
    public bool IsLines => HasEnding(Path, LineEndings);

    /// <summary>Bytes to read; 0 when not known.</summary>
    public long Size => IsStandardInput || !File.Exists(Path) ? 0 : new FileInfo(Path).Length;

    /// <summary>The files that <paramref name="arguments"/> name; a folder stands for the pages (and JSON Lines files) below it, by name.</summary>
    /// <param name="arguments">Files, folders, <c>-</c>.</param>
    /// <param name="lines">Whether JSON Lines are wanted; null to decide by name.</param>
    public static List<InputFile> Find(IEnumerable<string> arguments, bool? lines)
    {
        var files = new List<InputFile>();
        foreach (var argument in arguments)
        {
            if (argument == "-") files.Add(new InputFile("-", "stdin"));
            else if (Directory.Exists(argument)) AddFolder(files, argument, lines);
            else files.Add(new InputFile(argument, System.IO.Path.GetFileName(argument)));
        }

        return files;
    }

    private static void AddFolder(List<InputFile> files, string folder, bool? lines)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetRelativePath(folder, path);
            if (name.Split(System.IO.Path.DirectorySeparatorChar).Any(static part => part.StartsWith('.'))) continue;
            if ((lines != true && HasEnding(path, PageEndings)) || (lines != false && HasEnding(path, LineEndings))) files.Add(new InputFile(path, name));
        }
    }

    private static bool HasEnding(string path, string[] endings) => endings.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
