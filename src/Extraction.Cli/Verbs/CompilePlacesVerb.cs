using System.CommandLine;
using Extraction.Training.Knowledge;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction compile places</c>: a table of cities in, the places of the news by country out.</summary>
internal static class CompilePlacesVerb
{
    public static Command Create()
    {
        var cities = new Option<FileInfo>("--cities") { Description = "Table with the columns name, country and subcountry.", Required = true };
        var texts = new Option<FileInfo[]>("--text") { Description = "News text to count names in, a paragraph a line, plain or gzipped.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("places", "Compile a table of cities into the places of the news by country.") { cities, texts, output };
        command.SetAction(parse => Run(parse.GetValue(cities)!, parse.GetValue(texts)!, parse.GetValue(output)!));
        return command.WithExamples(
            "extraction compile places --cities world_cities.tsv --text news.txt.gz --out places.tsv");
    }

    private static int Run(FileInfo cities, FileInfo[] texts, FileInfo output)
    {
        try
        {
            using var writer = new StreamWriter(output.FullName) { NewLine = "\n" };
            Console.WriteLine($"{output.Name}: {PlaceCompiler.Compile(cities.FullName, [.. texts.Select(static t => t.FullName)], writer)} places");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
