using System.CommandLine;
using Extraction.Cli.Tagging;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Models;
using Extraction.Training.Knowledge;

namespace Extraction.Cli.Verbs;

/// <summary>
/// <c>extraction eval linking</c>, <c>train linking</c> and <c>train salience</c>: measuring and learning with the right mentions given;
/// <c>extraction eval relations</c>: measuring relations of the whole pipeline.
/// </summary>
internal static class LinkingVerbs
{
    public static Command CreateEval()
    {
        var (gold, articles, model) = Arguments();
        var misses = new Option<bool>("--misses") { Description = "Print what is wrong, too." };
        var command = new Command("linking", "Measure how companies are linked and grouped, given the right mentions.") { gold, articles, model, misses };
        command.SetAction(parse => Run(parse.GetValue(model), knowledge => new LinkingEvaluator(knowledge).Evaluate(parse.GetValue(gold)![0], parse.GetValue(articles), Console.Out, parse.GetValue(misses))));
        return command.WithExamples("extraction eval linking gold.jsonl --misses");
    }

    public static Command CreateEvalRelations()
    {
        var (gold, _, model) = Arguments();
        var articles = new Option<string[]>("--articles") { Description = "JSON Lines with the texts, one file a gold file.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("relations", "Measure relations on annotated articles, with intervals.") { gold, articles, model };
        command.SetAction(parse => Guard(() =>
        {
            var evaluator = new RelationEvaluator(new ExtractorBuilder().UsePack(PackChoice.Open(parse.GetValue(model))).Build());
            var (golds, texts) = (parse.GetValue(gold)!, parse.GetValue(articles) ?? []);
            for (var i = 0; i < golds.Length; i++) evaluator.Add(golds[i], i < texts.Length ? texts[i] : null);
            evaluator.Write(Console.Out);
        }));
        return command.WithExamples("extraction eval relations facts.jsonl --articles articles.jsonl");
    }

    public static Command CreateTrain()
    {
        var (gold, articles, model) = Arguments();
        var calibrate = new Option<bool>("--calibrate") { Description = "Fit the confidence of links instead; prints how reliable it is." };
        var command = new Command("linking", "Learn the linker's weights; prints them.") { gold, articles, model, calibrate };
        command.SetAction(parse => Run(parse.GetValue(model), knowledge =>
        {
            if (parse.GetValue(calibrate))
            {
                var calibrator = new LinkCalibrator(knowledge);
                foreach (var file in parse.GetValue(gold)!) calibrator.Add(file, parse.GetValue(articles));
                calibrator.Write(Console.Out);
                return;
            }

            var trainer = new LinkTrainer(knowledge);
            foreach (var file in parse.GetValue(gold)!) trainer.Add(file, parse.GetValue(articles));
            trainer.Train(Console.Out);
        }));
        return command.WithExamples("extraction train linking gold.jsonl");
    }

    public static Command CreateTrainSalience()
    {
        var (gold, articles, model) = Arguments();
        var command = new Command("salience", "Learn the weights of salience; prints them.") { gold, articles, model };
        command.SetAction(parse => Run(parse.GetValue(model), knowledge =>
        {
            var trainer = new SalienceTrainer(knowledge);
            foreach (var file in parse.GetValue(gold)!) trainer.Add(file, parse.GetValue(articles));
            trainer.Train(Console.Out);
        }));
        return command.WithExamples("extraction train salience gold.jsonl");
    }

    private static (Argument<string[]> Gold, Option<string?> Articles, Option<string?> Model) Arguments() => (
        new Argument<string[]>("GOLD") { Description = "JSON Lines with companies, tickers and spans.", Arity = ArgumentArity.OneOrMore },
        new Option<string?>("--articles") { Description = "JSON Lines with the texts, where the gold has none." },
        CommonOptions.Model());

    private static int Run(string? model, Action<KnowledgeBase> action) => Guard(() =>
    {
        var pack = PackChoice.Open(model);
        action(KnowledgeBase.Read(pack.Read(KnowledgeBase.FileName)));
    });

    private static int Guard(Action action)
    {
        try
        {
            action();
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or ModelFormatException or System.Text.Json.JsonException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
