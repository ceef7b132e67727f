using System.CommandLine;
using System.Globalization;
using Extraction.Training.Ner;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction train clusters</c>: unlabelled text in, word clusters out.</summary>
internal static class TrainClustersVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Text files, one paragraph a line; .gz is read too. FILE:12-40,60-70 leaves those lines out.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Where the clusters are written.", Required = true };
        var command = new Command("clusters", "Make word clusters of unlabelled text.") { files, output };
        command.SetAction(parse => Guard.Run(() =>
        {
            using var writer = new StreamWriter(parse.GetValue(output)!);
            ClusterTrainer.Train(parse.GetValue(files)!.SelectMany(Lines), new ClusterOptions(), writer, Console.Error);
            return ExitCode.Success;
        }));
        return command.WithExamples(
            "extraction train clusters news.txt.gz --out clusters.tsv");
    }

    /// <summary>The lines of a file, without those that it names after a colon.</summary>
    internal static IEnumerable<string> Lines(string file)
    {
        var colon = file.LastIndexOf(':');
        if (colon < 2) return ClusterTrainer.Lines(file, []);
        var ranges = file[(colon + 1)..].Split(',').Select(range =>
        {
            var ends = range.Split('-');
            if (ends.Length != 2 || !int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[1], CultureInfo.InvariantCulture, out var last)) throw new FormatException($"No range of lines: {range}");
            return (first, last);
        });
        return ClusterTrainer.Lines(file[..colon], ranges.ToList());
    }
}
