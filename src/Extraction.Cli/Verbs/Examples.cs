using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extraction.Cli.Verbs;

/// <summary>Examples at the end of a verb's <c>--help</c>.</summary>
internal static class Examples
{
    /// <summary>Adds examples to the help of <paramref name="command"/>.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        var help = new HelpOption();
        help.Action = new ExampleHelp((HelpAction)help.Action!, examples);
        command.Add(help);
        return command;
    }

    private sealed class ExampleHelp(HelpAction standard, string[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = standard.Invoke(parseResult);
            Console.Out.WriteLine("Examples:");
            foreach (var example in examples) Console.Out.WriteLine("  " + example);
            Console.Out.WriteLine();
            return result;
        }
    }
}
