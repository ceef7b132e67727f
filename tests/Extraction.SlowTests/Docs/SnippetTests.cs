using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Extraction.SlowTests.Docs;

/// <summary>
/// Every C# snippet of README and docs compiles, runs, and prints what the comment behind a <c>Console.WriteLine</c> says. One fenced as
/// <c>csharp compile</c> needs files of the reader's and is only compiled; one fenced as <c>csharp sketch</c> is prose.
/// </summary>
public partial class SnippetTests
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(typeof(Extractor).Assembly, typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Console).Assembly)
        .AddReferences(Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.ML*.dll"))
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks", "Extraction");

    public static IEnumerable<TestCaseData> Snippets()
    {
        var files = Directory.GetFiles(Repository.PathOf("docs"), "*.md").Append(Repository.PathOf("README.md")).Where(File.Exists).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var number = 0;
            foreach (Match match in Fence().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            {
                yield return new TestCaseData(match.Groups[2].Value, match.Groups[1].Value.Length == 0) { TestName = $"Snippet_{Path.GetFileNameWithoutExtension(file)}_{++number}" };
            }
        }
    }

    [TestCaseSource(nameof(Snippets))]
    public async Task Snippet_Runs(string code, bool isRun)
    {
        if (!isRun)
        {
            Assert.That(CSharpScript.Create(code, Options).Compile().Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), Is.Empty);
            return;
        }

        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try { await CSharpScript.RunAsync(code, Options); }
        finally { Console.SetOut(console); }
        var printed = Words(output.ToString());
        foreach (Match match in Expectation().Matches(code)) Assert.That(printed, Does.Contain(Words(match.Groups[1].Value)));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^```csharp( compile)?\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"Console\.WriteLine\(.*\); *// (.+)$", RegexOptions.Multiline)]
    private static partial Regex Expectation();
}
