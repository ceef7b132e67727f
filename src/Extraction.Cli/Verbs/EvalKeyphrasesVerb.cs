using System.CommandLine;
using Extraction.Cli.Tagging;
using Extraction.Models;
using Extraction.Training.Topics;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction eval keyphrases</c>: keyphrases against those an editor picked.</summary>
internal static class EvalKeyphrasesVerb
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "JSON Lines with text and keyphrases." };
        var model = CommonOptions.Model();
        var show = new Option<bool>("--show") { Description = "Print the phrases picked and found." };
        var command = new Command("keyphrases", "Measure keyphrases.") { gold, model, show };
        command.SetAction(parse => Guard.Run(() =>
        {
            var pack = PackChoice.Open(parse.GetValue(model));
            var extractor = new ExtractorBuilder().UsePack(pack).Build();
            Console.WriteLine(KeyphraseEvaluation.Run(extractor, File.ReadLines(parse.GetValue(gold)!), parse.GetValue(show) ? Console.Out : null));
            return ExitCode.Success;
        }));
        return command.WithExamples(
            "extraction eval keyphrases data/gold/keyphrases.jsonl --show");
    }
}
