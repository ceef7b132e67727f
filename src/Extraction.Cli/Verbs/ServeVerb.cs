using System.CommandLine;
using Extraction.Cli.Serving;
using Extraction.Cli.Tagging;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction serve</c>: the extractor over HTTP, and a page to look at.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, divided by semicolons.", DefaultValueFactory = static _ => new ServeSettings().Urls };
        var model = CommonOptions.Model();
        var watchlist = new Option<string?>("--watchlist") { Description = "File of names to tag always.", HelpName = "FILE" };
        var rules = new Option<string?>("--rules") { Description = "File of editorial rules.", HelpName = "FILE" };
        var largest = new Option<int>("--max-body") { Description = "Largest body, and longest line of a stream, in MiB.", DefaultValueFactory = static _ => new ServeSettings().LargestBody >> 20, HelpName = "MIB" };
        largest.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("--max-body takes a number from 1 to 1024.");
        });
        var command = new Command("serve", "Serve tags over HTTP, with a page to look at. Offline; loads nothing from elsewhere.") { urls, model, watchlist, rules, largest };
        command.SetAction((parse, cancellation) => RunAsync(
            new ServeSettings { Urls = parse.GetValue(urls)!, LargestBody = parse.GetValue(largest) << 20 }, parse.GetValue(model), parse.GetValue(watchlist), parse.GetValue(rules), cancellation));
        return command.WithExamples(
            "extraction serve",
            "extraction serve --urls http://0.0.0.0:8080",
            "curl -s http://127.0.0.1:5080/v1/tags -H 'Content-Type: text/plain' --data-binary @article.txt",
            "curl -sN -X POST http://127.0.0.1:5080/v1/tags -H 'Content-Type: application/x-ndjson' -T articles.jsonl");
    }

    private static async Task<int> RunAsync(ServeSettings settings, string? model, string? watchlist, string? rules, CancellationToken cancellation)
    {
        if (ExtractorFactory.TryCreate(model, watchlist, rules) is not { } extractor) return ExitCode.Failed;
        await using var server = TagServer.Create(extractor, settings);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidOperationException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }

        Console.Error.WriteLine($"Listening on {string.Join(", ", server.Urls)}. Press Ctrl+C to stop.");
        try { await Task.Delay(Timeout.Infinite, cancellation); }
        catch (OperationCanceledException) { /* asked to stop */ }
        await server.StopAsync(CancellationToken.None);
        return ExitCode.Success;
    }
}
