using System.CommandLine;
using System.Globalization;
using Extraction.Models;
using Extraction.Training.Topics;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction train topics</c>: labelled texts in, an ML.NET topic model out.</summary>
internal static class TrainTopicsVerb
{
    public static Command Create()
    {
        var train = new Argument<FileInfo>("TRAIN") { Description = "A data folder (with --map and --also: what the shipped model is trained on), or a file: JSON Lines of the news-desk form, CSV with a header text,label, or .tsv/.tsv.gz rows label, title, text." };
        var output = new Option<FileInfo>("--out") { Description = "The model to write.", Required = true };
        var scheme = new Option<string>("--scheme") { Description = "For JSON Lines: iptc, newsdesk, or both with a comma between.", DefaultValueFactory = _ => "iptc,newsdesk" };
        var multi = new Option<bool>("--multi") { Description = "A label is a comma-joined list; _none_ is the empty one." };
        var report = new Option<FileInfo?>("--report") { Description = "Where to write the held-out report with its plots; next to the model if left out." };
        var map = new Option<FileInfo?>("--map") { Description = "For a data folder: table of set, label and IPTC code." };
        var also = new Option<FileInfo[]>("--also") { Description = "More files. For a data folder: of the news-desk form. For a file: of its own kind, with labels one is less sure of; they count half, and only in learning.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var sets = new Option<string[]>("--sets") { Description = "For a data folder: the sets of one label a row to learn from, mapped by --map; those that a released model may use if left out.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. PackTopicRows.ReleasableSets] };
        var threads = new Option<int>("--threads") { Description = "Topics learned at the same time; the model is the same whatever the number.", DefaultValueFactory = _ => 1 };
        var ridge = new Option<float?>("--l2") { Description = "Ridge penalty; larger for few or noisy rows." };
        var lasso = new Option<float?>("--l1") { Description = "Lasso penalty; larger makes smaller files." };
        var command = new Command("topics", "Train a topic model on your own labels.") { train, output, scheme, multi, report, map, also, sets, threads, ridge, lasso };
        command.SetAction(parse =>
        {
            var shipped = Directory.Exists(parse.GetValue(train)!.FullName) && parse.GetValue(map) is not null;
            var options = shipped ? TopicTrainingOptions.Shipped : new TopicTrainingOptions { Multi = parse.GetValue(multi) };
            options = options with { Threads = Math.Max(1, parse.GetValue(threads)), L1 = parse.GetValue(lasso) ?? options.L1, L2 = parse.GetValue(ridge) ?? options.L2 };
            var folder = shipped ? new PackTopicRows(parse.GetValue(train)!.FullName, parse.GetValue(map)!.FullName) { Sets = parse.GetValue(sets)! } : null;
            return Run(parse.GetValue(train)!, parse.GetValue(output)!, parse.GetValue(scheme)!, options, parse.GetValue(report), folder, parse.GetValue(also)!);
        });
        return command.WithExamples(
            "extraction train topics my.csv --out my.zip",
            "extraction train topics my.csv --also guessed.csv --out my.zip",
            "extraction train topics news.jsonl --scheme newsdesk --out newsdesk.zip");
    }

    /// <summary>A model written into a pack is listed there, with its hash.</summary>
    private static void ListInManifest(FileInfo output)
    {
        var folder = output.DirectoryName!;
        if (!File.Exists(Path.Combine(folder, ModelManifest.FileName))) return;
        var manifest = ModelPack.Open(folder).Manifest;
        ModelManifest.Write(folder, manifest.Pack, manifest.Version);
    }

    /// <summary>The rows of a file, and those of others whose labels are less sure.</summary>
    private static List<TopicRow> Read(FileInfo train, FileInfo[] also, string[] schemes, bool multi)
    {
        var rows = TopicRowReader.Read(train.FullName, schemes, multi);
        foreach (var file in also) rows.AddRange(TopicRowReader.Read(file.FullName, schemes, multi).Select(static r => r.AsAuxiliary()));
        return rows;
    }

    private static int Run(FileInfo train, FileInfo output, string scheme, TopicTrainingOptions options, FileInfo? report, PackTopicRows? folder, FileInfo[] also)
    {
        try
        {
            var shipped = folder is not null;
            var json = shipped || train.Name.Contains(".jsonl", StringComparison.OrdinalIgnoreCase);
            var rows = folder is not null ? folder.Read(also.Select(static f => f.FullName)) : Read(train, also, scheme.Split(','), options.Multi);
            if (json) options = options with { Multi = true };
            output.Directory?.Create();
            var result = new TopicTraining(options, static line => Console.Error.WriteLine(line)).Run(rows, output.FullName);
            var page = report?.FullName ?? (shipped ? Path.Combine(Path.GetTempPath(), "topics-report.html") : Path.ChangeExtension(output.FullName, ".html"));
            File.WriteAllText(page, TopicReportPage.Render(result, $"{train.Name}: held-out report"));
            Console.WriteLine(TopicTable.Render(result));
            Console.Error.WriteLine($"report: {page}");
            if (shipped) ListInManifest(output);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ModelFormatException)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Name}: {e.Message}"));
            return ExitCode.Failed;
        }
    }
}
