using System.CommandLine;
using System.Globalization;
using Extraction.Training.Knowledge;

namespace Extraction.Cli.Verbs;

/// <summary><c>extraction compile kb</c>: tables of companies in, a knowledge base out.</summary>
internal static class CompileKbVerb
{
    public static Command Create()
    {
        var facts = new Option<DirectoryInfo>("--facts") { Description = "Folder of equities.tsv.gz, sec_company_tickers.tsv, index_companies.tsv and sp500.tsv.", Required = true };
        var companies = new Option<FileInfo?>("--companies") { Description = "The editors' table of companies." };
        var texts = new Option<FileInfo[]>("--text") { Description = "News text to count names in, a paragraph a line, plain or gzipped; may be given more than once.", DefaultValueFactory = _ => [] };
        var output = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var check = new Option<bool>("--check") { Description = "Print where the editors' table contradicts the facts." };
        var command = new Command("kb", "Compile tables of companies into a knowledge base.") { facts, companies, texts, output, check };
        command.SetAction(parse => Run(parse.GetValue(facts)!, parse.GetValue(companies), parse.GetValue(texts)!, parse.GetValue(output)!, parse.GetValue(check)));
        return command.WithExamples(
            "extraction compile kb --facts FACTS --companies data/companies.tsv --text news.txt.gz --out companies.kb");
    }

    private static int Run(DirectoryInfo facts, FileInfo? companies, FileInfo[] texts, FileInfo output, bool check)
    {
        try
        {
            var compiler = new KnowledgeBaseCompiler();
            compiler.Read(facts.FullName, companies?.FullName);
            if (check)
            {
                foreach (var line in compiler.Contradictions) Console.WriteLine(line);
            }

            var knowledge = compiler.Compile([.. texts.Select(static t => t.FullName)]);
            using (var stream = output.Create()) knowledge.Write(stream);
            output.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output.Name}: {knowledge.Count} companies, {knowledge.AliasCount} names and listings, {output.Length} bytes"));
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
