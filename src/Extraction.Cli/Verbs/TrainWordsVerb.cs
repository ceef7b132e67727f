using System.CommandLine;
using Extraction.Training.Ner;
using Extraction.Training.Words;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction train words</c>: unlabelled text in, the word table of the topic features out.</summary>
internal static class TrainWordsVerb
{
    public static Command Create()
    {
        var text = new Argument<string[]>("TEXT") { Description = "Text files, one paragraph a line; .gz is read too. FILE:12-40,60-70 leaves those lines out.", Arity = ArgumentArity.OneOrMore };
        var vectors = new Option<string?>("--vectors") { Description = "Given vectors to blend in: the path up to .words.txt.gz, .int8.bin.gz and .scale.bin.gz." };
        var words = new Option<int>("--words") { Description = "Words in the table at most.", DefaultValueFactory = _ => new WordTableOptions().Words };
        var output = new Option<string>("--out") { Description = "The table to write.", Required = true };
        var command = new Command("words", "Make the word table of the topic features: rarity, vectors, clusters.") { text, vectors, words, output };
        command.SetAction(parse => Guard.Run(() =>
        {
            var given = parse.GetValue(vectors) is { } prefix ? GivenVectors.Read(prefix) : null;
            var options = new WordTableOptions { Words = parse.GetValue(words) };
            var files = parse.GetValue(text)!;
            File.WriteAllBytes(parse.GetValue(output)!, WordTableTrainer.Train(() => files.SelectMany(TrainClustersVerb.Lines), given, options, Console.Error));
            return ExitCode.Success;
        }));
        return command.WithExamples(
            "extraction train words news.txt.gz --vectors clusters/glove-100d --out words.table");
    }
}
