using System.CommandLine;
using Extraction.Training.Ner;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction train ner</c>: annotated text in, a tagger model out.</summary>
internal static class TrainNerVerb
{
    public static Command Create()
    {
        var train = new Option<string[]>("--train") { Description = "CoNLL (.tsv) or JSON Lines gold (.jsonl) files to learn from.", AllowMultipleArgumentsPerToken = true };
        var dev = new Option<string[]>("--dev") { Description = "Files to measure on after training.", AllowMultipleArgumentsPerToken = true };
        var config = new Option<string?>("--config") { Description = "Settings file (JSON), in place of --train and --dev." };
        var data = new Option<string?>("--data") { Description = "Folder that the paths of the settings file are in." };
        var output = new Option<string?>("--out") { Description = "Where the model is written." };
        var plain = new Option<bool>("--plain") { Description = "Without the clusters and name lists of the model pack." };
        var command = new Command("ner", "Train a name tagger.") { train, dev, config, data, output, plain };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(config);
            return Guard.Run(() =>
            {
                var settings = path is not null ? NerConfig.Read(path) : NerConfig.OfFiles(parse.GetValue(train) ?? [], parse.GetValue(dev) ?? [], !parse.GetValue(plain));
                return Run(settings, parse.GetValue(data), parse.GetValue(output) ?? settings.Out);
            });
        });
        return command.WithExamples(
            "extraction train ner --train train.tsv --dev dev.tsv --out my.weights",
            "extraction train ner --config data/training/ner.json --data DATA --out tagger.weights");
    }

    private static int Run(NerConfig settings, string? data, string? output)
    {
        if (output is null) throw new FormatException("Name the model file: --out FILE.");
        var training = new NerTraining(settings, data, Console.Error);
        var model = training.Run();
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder) Directory.CreateDirectory(folder);
        using (var stream = File.Create(output)) model.Save(stream);
        Console.Error.WriteLine($"wrote {output}, {new FileInfo(output).Length} bytes");
        training.Measure(model, Console.Out);
        return ExitCode.Success;
    }
}
