using System.CommandLine;
using Extraction.Learned;
using Extraction.Training.Ner;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction train names</c>: unlabelled text in, classes of words by their use as names out.</summary>
internal static class TrainNamesVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Text files, one paragraph a line; .gz is read too. FILE:12-40,60-70 leaves those lines out.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model") { Description = "Model file of the tagger that reads them; the one of the pack if left out." };
        var without = new Option<string[]>("--without") { Description = "Gold (.jsonl) whose texts are left out, so that measuring on them stays honest." };
        var output = new Option<string>("--out") { Description = "Where the classes are written.", Required = true };
        var command = new Command("names", "Learn from unlabelled text how words are used as names.") { files, model, without, output };
        command.SetAction(parse => Guard.Run(() =>
        {
            var statistics = new NameStatistics(EvalNerVerb.Load(parse.GetValue(model)));
            var hidden = new HiddenTexts(parse.GetValue(without) ?? []);
            var number = 0;
            foreach (var line in parse.GetValue(files)!.SelectMany(TrainClustersVerb.Lines))
            {
                if (!hidden.Hold(line)) statistics.Add(line);
                if (++number % 100_000 == 0) Console.Error.WriteLine($"{number} lines");
            }

            using var writer = new StreamWriter(parse.GetValue(output)!);
            statistics.Write(writer, [Label.Product, Label.Organization, Label.Misc, Label.Company], Console.Error);
            return ExitCode.Success;
        }));
        return command.WithExamples("extraction train names news.txt.gz --out names.tsv");
    }
}
