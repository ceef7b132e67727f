using System.CommandLine;
using Extraction.Cli.Tagging;
using Extraction.Learned;
using Extraction.Training.Ner;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction eval ner</c>: a tagger against gold.</summary>
internal static class EvalNerVerb
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD") { Description = "CoNLL (.tsv) or JSON Lines (.jsonl) gold.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model") { Description = "Model file, folder of a model pack, or the name of one inside the library; news-en if left out." };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write what was found: token, gold, predicted; or records with spans." };
        var errors = new Option<int>("--errors") { Description = "Examples shown of each kind of error.", DefaultValueFactory = _ => 5 };
        var reliability = new Option<bool>("--reliability") { Description = "Also show how far the confidences can be trusted." };
        var command = new Command("ner", "Score a name tagger.") { gold, model, predictions, errors, reliability };
        command.SetAction(parse => Guard.Run(() =>
        {
            var evaluation = new NerEvaluation(Load(parse.GetValue(model)));
            using var writer = parse.GetValue(predictions) is { } path ? new StreamWriter(path) : null;
            foreach (var file in parse.GetValue(gold)!)
            {
                var report = evaluation.Run(file, writer);
                report.WriteTable(Console.Out, file);
                if (parse.GetValue(reliability)) report.WriteReliability(Console.Out);
                report.Errors.Write(Console.Out, parse.GetValue(errors));
            }

            return ExitCode.Success;
        }));
        return command.WithExamples(
            "extraction eval ner gold.jsonl",
            "extraction eval ner test.tsv --model my.weights --predictions out.tsv");
    }

    internal static TaggerModel Load(string? path)
    {
        if (path is not null && File.Exists(path)) return TaggerModel.Load(path);
        return TaggerModel.Load(new MemoryStream(PackChoice.Open(path).Read(TaggerModel.FileName)));
    }
}
