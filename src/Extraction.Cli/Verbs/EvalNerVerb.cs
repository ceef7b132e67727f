using System.CommandLine;
using Extraction.Learned;
using Extraction.Models;
using Extraction.Training.Ner;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction eval ner</c>: a tagger against gold.</summary>
internal static class EvalNerVerb
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD") { Description = "CoNLL (.tsv) or JSON Lines (.jsonl) gold.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model") { Description = "Model file, or folder of a model pack; the pack inside the library if left out." };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write what was found: token, gold, predicted; or records with spans." };
        var errors = new Option<int>("--errors") { Description = "Examples shown of each kind of error.", DefaultValueFactory = _ => 5 };
        var command = new Command("ner", "Score a name tagger.") { gold, model, predictions, errors };
        command.SetAction(parse => Guard.Run(() =>
        {
            var evaluation = new NerEvaluation(Load(parse.GetValue(model)));
            using var writer = parse.GetValue(predictions) is { } path ? new StreamWriter(path) : null;
            foreach (var file in parse.GetValue(gold)!)
            {
                var report = evaluation.Run(file, writer);
                report.WriteTable(Console.Out, file);
                report.Errors.Write(Console.Out, parse.GetValue(errors));
            }

            return ExitCode.Success;
        }));
        return command;
    }

    internal static TaggerModel Load(string? path)
    {
        if (path is not null && File.Exists(path)) return TaggerModel.Load(path);
        var pack = path is null ? ModelPack.OpenEmbedded() : ModelPack.Open(path);
        return TaggerModel.Load(new MemoryStream(pack.Read(TaggerModel.FileName)));
    }
}
