using System.CommandLine;
using Extraction.Cli.Output;
using Extraction.Cli.Tagging;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction tag</c>: articles in, tags out.</summary>
internal static class TagVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "What to tag: files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format", "-f") { Description = "A table on a terminal, else jsonl, if left out." };
        format.AcceptOnlyFromAmong(OutputFormat.Names);
        var input = new Option<string?>("--input", "-i") { Description = "page (cut into articles) or jsonl (one article a line); by file name if left out, and page for what is no .jsonl." };
        input.AcceptOnlyFromAmong("page", "jsonl");
        var model = CommonOptions.Model();
        var watchlist = new Option<string?>("--watchlist") { Description = "File of names to tag always: name, LABEL and perhaps an id on each line, separated by tabs.", HelpName = "FILE" };
        var rules = new Option<string?>("--rules") { Description = "File of editorial rules: block, allow and correct lines, separated by tabs.", HelpName = "FILE" };
        var output = new Option<string?>("--out", "-o") { Description = "Folder for one output file an input file. What is there already is not done again.", HelpName = "DIR" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but errors." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Threads; one a core if left out.", DefaultValueFactory = static _ => Environment.ProcessorCount, HelpName = "N" };
        jobs.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("--jobs takes a number from 1 to 1024.");
        });

        var command = new Command("tag", "Tag articles.") { files, format, input, model, watchlist, rules, output, quiet, jobs };
        command.SetAction((parse, cancellation) => RunAsync(
            new TagSettings
            {
                Files = parse.GetValue(files)!,
                Format = parse.GetValue(format) ?? (Console.IsOutputRedirected || parse.GetValue(output) is not null ? "jsonl" : "table"),
                Lines = parse.GetValue(input) switch { "jsonl" => true, "page" => false, _ => null },
                Model = parse.GetValue(model),
                Watchlist = parse.GetValue(watchlist),
                Rules = parse.GetValue(rules),
                Out = parse.GetValue(output),
                Quiet = parse.GetValue(quiet),
                Jobs = parse.GetValue(jobs),
            },
            cancellation));
        return command.WithExamples(
            "extraction tag page.txt",
            "extraction tag news/ --out tags/",
            "extraction tag articles.jsonl --format csv > tags.csv",
            "extraction tag - --input jsonl < articles.jsonl > tags.jsonl",
            "curl -s https://example.org/story | extraction tag - --format html > story.html");
    }

    private static async Task<int> RunAsync(TagSettings settings, CancellationToken cancellation)
    {
        if (ExtractorFactory.TryCreate(settings.Model, settings.Watchlist, settings.Rules) is not { } extractor) return ExitCode.Failed;
        try
        {
            return await new TagRun(settings, extractor).RunAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (UnauthorizedAccessException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            // A reader that has seen enough, such as head, closes the pipe: no error of ours.
            if (e.Message.Contains("Broken pipe", StringComparison.Ordinal)) return ExitCode.Success;
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
