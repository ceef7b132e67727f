using System.CommandLine;
using System.CommandLine.Invocation;
using Extraction.Cli;
using Extraction.Cli.Verbs;

var root = new RootCommand("Turns article text into structured tags: companies, people, places, money amounts and topics. Offline.")
{
    TagVerb.Create(),
    InspectVerb.Create(),
    new Command("train", "Train a model.") { TrainNerVerb.Create(), TrainTopicsVerb.Create(), TrainClustersVerb.Create(), TrainNamesVerb.Create(), TrainWordsVerb.Create(), LinkingVerbs.CreateTrain(), LinkingVerbs.CreateTrainSalience() },
    new Command("eval", "Measure a model on gold.") { EvalNerVerb.Create(), EvalTopicsVerb.Create(), EvalKeyphrasesVerb.Create(), LinkingVerbs.CreateEval(), LinkingVerbs.CreateEvalRelations(), EvalAmountsVerb.Create() },
    new Command("compile", "Compile tables into files of a model pack.") { CompileKbVerb.Create(), CompilePlacesVerb.Create() },
    CompareVerb.Create(),
    ServeVerb.Create(),
    CompletionVerb.Create(),
};
var parse = root.Parse(args);
// A server that is told to stop may take this long to finish what it has begun.
var patience = TimeSpan.FromSeconds(parse.CommandResult.Command.Name == "serve" ? 35 : 2);
var code = await parse.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = patience });
return parse.Action is ParseErrorAction ? ExitCode.Failed : code;
