using System.CommandLine;
using System.Globalization;
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
        var parity = new Option<bool>("--parity") { Description = "Instead: the largest difference between the library's probabilities and ML.NET's own on these texts; fails above 1e-5." };
        var map = new Option<FileInfo?>("--map") { Description = "Instead: how often the first IPTC topic is the one that this table (set, label, IPTC code) gives a row's own label." };
        var set = new Option<string?>("--set") { Description = "With --map: the set's name in the table; the name of the folder if left out." };
        var command = new Command("topics", "Measure a topic model.") { test, model, predictions, report, scheme, multi, parity, map, set };
        command.SetAction(parse =>
            parse.GetValue(parity) ? Guard.Run(() => Parity(parse.GetValue(test)!, parse.GetValue(model), parse.GetValue(multi)))
            : parse.GetValue(map) is { } table ? Guard.Run(() => Mapped(parse.GetValue(test)!, parse.GetValue(model), table, parse.GetValue(set)))
            : Run(parse.GetValue(test)!, parse.GetValue(model), parse.GetValue(predictions), parse.GetValue(report), parse.GetValue(scheme)!, parse.GetValue(multi)));
        return command.WithExamples(
            "extraction eval topics held-out.csv --model my.zip --predictions out.tsv",
            "extraction eval topics held-out.jsonl --report report.html",
            "extraction eval topics bbc-news/train.tsv.gz --map iptc-map.tsv");
    }

    private static byte[] ReadModel(FileInfo? model) => model is null ? ModelPack.OpenEmbedded().Read("topics.zip") : File.ReadAllBytes(model.FullName);

    private static int Parity(FileInfo test, FileInfo? model, bool multi)
    {
        var rows = TopicRowReader.Read(test.FullName, [], multi);
        var difference = TopicParity.LargestDifference(ReadModel(model), rows);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} texts, largest difference {difference:E2}"));
        return difference <= TopicParity.Tolerance ? ExitCode.Success : ExitCode.Failed;
    }

    private static int Mapped(FileInfo test, FileInfo? model, FileInfo map, string? set)
    {
        var rows = TopicRowReader.Read(test.FullName, [], multi: false);
        Console.WriteLine(MappedEvaluation.Run(ReadModel(model), rows, map.FullName, set ?? test.Directory!.Name));
        return ExitCode.Success;
    }

    private static int Run(FileInfo test, FileInfo? model, FileInfo? predictions, FileInfo? report, string scheme, bool multi)
    {
        try
        {
            var zip = ReadModel(model);
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
