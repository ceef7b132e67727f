using System.CommandLine;

namespace Extraction.Cli.Verbs;

/// <summary>Options that several verbs have in common.</summary>
internal static class CommonOptions
{
    public static Option<string?> Model() => new("--model", "-m") { Description = "Folder of a model pack, or the name of one inside the library (news-en, news-en-strict); news-en if left out.", HelpName = "DIR" };
}
