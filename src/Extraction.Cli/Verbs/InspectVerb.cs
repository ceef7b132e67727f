using System.CommandLine;
using Extraction.Cli.Tagging;
using System.Globalization;
using Extraction.Linking;
using Extraction.Models;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction inspect</c>: why the tags of a text are as they are.</summary>
internal static class InspectVerb
{
    private const int MostCandidates = 4;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A text; - for standard input." };
        var model = CommonOptions.Model();
        var command = new Command("inspect", "Show for each mention who found it, what it may mean, and why it was linked as it was.") { file, model };
        command.Add(InspectPackVerb.Create());
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(model), Console.Out));
        return command.WithExamples("extraction inspect article.txt", "echo 'Apple paid $5 million.' | extraction inspect -", "extraction inspect pack --timings");
    }

    private static int Run(string file, string? model, TextWriter output)
    {
        try
        {
            var pack = PackChoice.Open(model);
            var text = file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
            Write(new ExtractorBuilder().UsePack(pack).Build(), text, output);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelFormatException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }

    internal static void Write(Extractor extractor, string text, TextWriter output)
    {
        foreach (var mention in extractor.Inspect(text))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mention.Span.Start,6}-{mention.Span.End,-6} {mention.Label,-12} {Short(mention.Text)}  ({mention.Recognizer}, {mention.Confidence:0.00}) -> {mention.Entity}"));
            foreach (var candidate in mention.Candidates.Take(MostCandidates)) output.WriteLine("                            " + candidate);
        }
    }

    private static string Short(string text) => text.ReplaceLineEndings(" ");
}
