using System.CommandLine;
using Extraction.Cli.Comparing;
using Extraction.Cli.Tagging;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction compare</c>: what another model pack or set of rules changes.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var first = new Argument<string>("A") { Description = "Folder of a model pack, or default for the one inside the library." };
        var second = new Argument<string>("B") { Description = "The pack to compare with it." };
        var files = new Argument<string[]>("FILE") { Description = "What to tag with both: files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var rules = new Option<string?>("--rules") { Description = "File of editorial rules that are applied with B only.", HelpName = "FILE" };
        var command = new Command("compare", "Show what changes between two model packs, or with editorial rules, on a set of articles.") { first, second, files, rules };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse.GetValue(first)!, parse.GetValue(second)!, parse.GetValue(files)!, parse.GetValue(rules), cancellation)));
        return command.WithExamples(
            "extraction compare default models/mine news/",
            "extraction compare default default --rules desk.tsv articles.jsonl");
    }

    private static int Run(string first, string second, string[] files, string? rules, CancellationToken cancellation)
    {
        if (ExtractorFactory.TryCreate(Pack(first)) is not { } before || ExtractorFactory.TryCreate(Pack(second), rules: rules) is not { } after) return ExitCode.Failed;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        try
        {
            return new Comparison(before, after, output).Run(files, cancellation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }

    private static string? Pack(string name) => name == "default" ? null : name;
}
