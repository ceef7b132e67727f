using System.CommandLine;
using Extraction.Cli.Verbs;

var root = new RootCommand("Turns article text into structured tags: companies, people, places, money amounts and topics. Offline.")
{
    TagVerb.Create(),
    new Command("train", "Train a model.") { TrainNerVerb.Create(), TrainClustersVerb.Create() },
    new Command("eval", "Measure a model on gold.") { EvalNerVerb.Create() },
    new Command("compile", "Compile tables into files of a model pack.") { CompileKbVerb.Create() },
};
return await root.Parse(args).InvokeAsync();
