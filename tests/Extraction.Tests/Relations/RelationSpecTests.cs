using Extraction.Relations;

namespace Extraction.Tests.Relations;

public class RelationSpecTests
{
    public static IEnumerable<TestCaseData> Cases => SpecTable.Rows("Relations.md", "text");

    [TestCaseSource(nameof(Cases))]
    public void Find_MarkedSentence_GivesRelations(string text, string expected)
    {
        var (document, mentions, entities) = Documents.Of(text);
        var found = new List<Relation>();
        new RelationFinder().Find(document, mentions.Mentions, entities, found);
        var described = found.Select(r => Describe(r, r.Amount < 0 ? null : document.TextOf(mentions.Mentions[r.Amount].Span).ToString()));
        Assert.That(found.Count == 0 ? "none" : string.Join(" ; ", described), Is.EqualTo(expected));

        string Describe(Relation r, string? amount) =>
            $"{r.Kind} {Name(r.Agent)} > {Name(r.Target)}{(amount is null ? string.Empty : " " + amount)}{(r.Status == "stated" ? string.Empty : $" ({r.Status})")}";

        string Name(int entity) => entity < 0 ? "-" : entities.Entities[entity].Name;
    }
}
