using System.CommandLine;
using System.Text;
using System.Text.Json;
using Extraction.Cli.Input;
using Extraction.Models;
using Extraction.Serialization;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction tag</c>: articles in, tags out.</summary>
internal static class TagVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Pages to tag: files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = "table, json, jsonl or html; a table on a terminal, else jsonl." };
        var input = new Option<string>("--input") { Description = "page (segmented into articles) or jsonl (one article a line).", DefaultValueFactory = _ => "page" };
        var model = new Option<string?>("--model") { Description = "Folder of a model pack; the one inside the library if left out." };
        var command = new Command("tag", "Tag articles.") { files, format, input, model };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(parse.GetValue(files)!, parse.GetValue(input)!, parse.GetValue(model), cancellation)));
        return command;
    }

    private static int Run(string[] files, string input, string? model, CancellationToken cancellation)
    {
        Extractor extractor;
        try
        {
            extractor = model is null ? Extractor.LoadDefault() : Extractor.Load(model);
        }
        catch (ModelFormatException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }

        using var output = Console.OpenStandardOutput();
        var failures = 0;
        foreach (var file in files)
        {
            if (input == "jsonl") failures += TagLines(extractor, file, output, cancellation);
            else failures += TagPage(extractor, file, output);
        }

        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private static int TagPage(Extractor extractor, string file, Stream output)
    {
        try
        {
            var text = file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
            output.Write(extractor.Extract(new Article(text) { Source = file == "-" ? null : file }).ToUtf8Json());
            output.WriteByte((byte)'\n');
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: {e.Message}");
            return 1;
        }
    }

    private static int TagLines(Extractor extractor, string file, Stream output, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file), new UTF8Encoding(false));
        int number = 0, failures = 0;
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                output.Write(extractor.Extract(ArticleLine.Parse(line)).ToUtf8Json());
            }
            catch (FormatException e)
            {
                failures++;
                output.Write(Encoding.UTF8.GetBytes($"{{\"id\": null, \"line\": {number}, \"error\": \"{JsonEncodedText.Encode(e.Message)}\"}}"));
            }

            output.WriteByte((byte)'\n');
        }

        return failures;
    }
}
