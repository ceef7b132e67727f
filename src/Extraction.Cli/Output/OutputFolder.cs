using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extraction.Cli.Input;

namespace Extraction.Cli.Output;

/// <summary>
/// A folder that receives one file for each input file. A file appears under its name only when it is whole (it is written aside and renamed), so what is
/// there is done, and a run that was cut off can be taken up again.
/// </summary>
internal sealed class OutputFolder
{
    private readonly Dictionary<InputFile, string> paths = [];

    public OutputFolder(string folder, string ending, IEnumerable<InputFile> files)
    {
        foreach (var sameName in files.GroupBy(static file => file.Name, StringComparer.OrdinalIgnoreCase))
        {
            // Files of one name from different folders all go by their full path's hash too, so that the order of later runs does not matter.
            var isAlone = sameName.Count() == 1;
            foreach (var file in sameName) paths[file] = Path.Combine(folder, isAlone ? file.Name + ending : $"{file.Name}~{HashOf(file)}{ending}");
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Whether the output of <paramref name="file"/> is there.</summary>
    public bool IsDone(InputFile file) => File.Exists(paths[file]);

    /// <summary>Writes the output of <paramref name="file"/>; nothing is left behind when <paramref name="write"/> gives false or throws.</summary>
    public async Task WriteAsync(InputFile file, Func<Stream, Task<bool>> write)
    {
        var path = paths[file];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.part");
        try
        {
            bool isWhole;
            await using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) isWhole = await write(stream);
            if (isWhole) File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static string HashOf(InputFile file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(file.Path))).AsSpan(0, 4));
}
