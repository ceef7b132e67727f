using System.CommandLine;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction completion</c>: a script that completes the command in a shell.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _extraction() {
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$(extraction "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _extraction extraction
        """;

    private const string Zsh = """
        _extraction() {
            local -a words
            words=( ${(f)"$(extraction "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"} )
            compadd -a words || _files
        }
        compdef _extraction extraction
        """;

    private const string Fish = """
        complete -c extraction -a '(extraction "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print a script that completes this command in your shell.") { shell };
        command.SetAction(parse =>
        {
            Console.Out.WriteLine(parse.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCode.Success;
        });
        return command.WithExamples("source <(extraction completion bash)", "extraction completion fish > ~/.config/fish/completions/extraction.fish");
    }
}
