using System.CommandLine;
using Extraction.Models;
using Extraction.Training.Topics;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction eval topics</c>: how good a topic model is on labelled texts.</summary>
internal static class EvalTopicsVerb
{
    public static Command Create()
    {
        var test = new Argument<FileInfo>("TEST") { Description = "Labelled texts in any form that train topics reads." };
        var model = new Option<FileInfo?>("--model") { Description = "The model; that of the library's own pack if left out." };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Where to write gold, predicted and confidence of each row." };
        var report = new Option<FileInfo?>("--report") { Description = "Where to write an HTML page with a confusion matrix and a calibration plot." };
        var scheme = new Option<string>("--scheme") { Description = "For JSON Lines: iptc, newsdesk, or both with a comma between.", DefaultValueFactory = _ => "iptc,newsdesk" };
        var multi = new Option<bool>("--multi") { Description = "A label is a comma-joined list; _none_ is the empty one." };
        var command = new Command("topics", "Measure a topic model.") { test, model, predictions, report, scheme, multi };
        command.SetAction(parse => Run(parse.GetValue(test)!, parse.GetValue(model), parse.GetValue(predictions), parse.GetValue(report), parse.GetValue(scheme)!, parse.GetValue(multi)));
        return command.WithExamples(
            "extraction eval topics held-out.csv --model my.zip --predictions out.tsv",
            "extraction eval topics held-out.jsonl --report report.html");
    }

    private static int Run(FileInfo test, FileInfo? model, FileInfo? predictions, FileInfo? report, string scheme, bool multi)
    {
        try
        {
            var zip = model is null ? ModelPack.OpenEmbedded().Read("topics.zip") : File.ReadAllBytes(model.FullName);
            var rows = TopicRowReader.Read(test.FullName, scheme.Split(','), multi || TopicEvaluation.IsMulti(zip));
            using var lines = predictions is null ? null : new StreamWriter(predictions.FullName);
            var result = TopicEvaluation.Run(zip, rows, lines);
            if (report is not null) File.WriteAllText(report.FullName, TopicReportPage.Render(result, test.Name));
            Console.WriteLine(TopicTable.Render(result));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ModelFormatException)
        {
            Console.Error.WriteLine($"{test.Name}: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
