using System.Collections.Frozen;
using Extraction.Evaluation;

namespace Extraction.Training.Ner;

/// <summary>
/// Tells the coarse labels of a corpus apart by lists, where a list leaves no doubt: places that are countries, organisations that are
/// companies or carry a word that companies do not. Labels it cannot tell stay as they are.
/// </summary>
internal sealed class LabelRefiner
{
    private static readonly FrozenSet<string> PublicWords = Set("university ministry department party committee commission council agency federation union court authority institute parliament congress senate army police league association church college school academy museum foundation society club fc f.c. united city government navy force forces assembly");

    private static readonly FrozenSet<string> Suffixes = Set("inc inc. corp corp. corporation co. ltd ltd. limited plc llc gmbh ag s.a. n.v. company records airlines airways motors pharmaceuticals holdings technologies bancorp");

    private readonly HashSet<string> countries;
    private readonly HashSet<string> peoples;
    private readonly HashSet<string> companies;

    /// <param name="own">The project's folder of tables: <c>companies.tsv</c>, <c>gazetteers/countries.tsv</c>.</param>
    public LabelRefiner(string own)
    {
        var rows = NameLists.Rows(Path.Combine(own, "gazetteers"), "countries.tsv").ToList();
        countries = [.. rows.SelectMany(row => row[3].Split(';', StringSplitOptions.RemoveEmptyEntries)), "U.S.", "U.S", "US", "USA", "UK", "U.K."];
        peoples = [.. rows.SelectMany(row => row[4].Split(';', StringSplitOptions.RemoveEmptyEntries))];
        companies = [.. NameLists.Rows(own, "companies.tsv").SelectMany(row => row[0..3]).SelectMany(cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries))];
    }

    /// <summary>The article with finer labels.</summary>
    public GoldArticle Refine(GoldArticle article) =>
        article with { Spans = [.. article.Spans.Select(span => span with { Label = Label.Of(Refine(span.Label.Name, article.Text[span.Start..span.End])) })] };

    private string Refine(string label, string name) => label switch
    {
        "LOC" or "location" or "geo" => countries.Contains(name) ? "COUNTRY" : "PLACE",
        "ORG" or "organisation" or "org" => RefineOrganization(label, name),
        "MISC" or "misc" => peoples.Contains(name) ? "NORP" : label,
        _ => label,
    };

    private string RefineOrganization(string label, string name)
    {
        var words = name.Split(' ');
        if (words.Length > 1 && Suffixes.Contains(words[^1].ToLowerInvariant())) return "COMPANY";
        if (Array.Exists(words, word => PublicWords.Contains(word.ToLowerInvariant()))) return "ORGANIZATION";
        return companies.Contains(name) ? "COMPANY" : label;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
