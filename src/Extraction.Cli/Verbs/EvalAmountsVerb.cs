using System.CommandLine;
using Extraction.Cli.Tagging;
using Extraction.Training.Amounts;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction eval amounts</c>: how often amounts are right, kind of evidence by kind of evidence.</summary>
internal static class EvalAmountsVerb
{
    public static Command Create()
    {
        var facts = new Argument<string>("FACTS") { Description = "JSON Lines with id, money, percents, quantities and dates." };
        var articles = new Option<string>("--articles") { Description = "JSON Lines with id and text.", Required = true };
        var model = CommonOptions.Model();
        var command = new Command("amounts", "Score money, percentages, quantities and dates by kind of evidence, with the calibration of their confidences.") { facts, articles, model };
        command.SetAction(parse => Guard.Run(() =>
        {
            var extractor = new ExtractorBuilder().UsePack(PackChoice.Open(parse.GetValue(model))).Build();
            AmountEvaluation.Write(Console.Out, AmountEvaluation.Run(extractor, AmountFacts.ReadTexts(parse.GetValue(articles)!), AmountFacts.Read(parse.GetValue(facts)!)));
            return ExitCode.Success;
        }));
        return command.WithExamples("extraction eval amounts facts.jsonl --articles articles.jsonl");
    }
}
