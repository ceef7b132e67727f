using Extraction.Models;

namespace Extraction.Cli.Verbs;

/// <summary>Runs a verb and turns what may go wrong with files into a message and an exit code.</summary>
internal static class Guard
{
    public static int Run(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or InvalidDataException or ModelFormatException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
