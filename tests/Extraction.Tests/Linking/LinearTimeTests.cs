using System.Text;
using Extraction.Linking;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Linking;

public class LinearTimeTests
{
    private static readonly KnowledgeBase Known = new KnowledgeBaseBuilder().Add(new KnownCompany("A@XNYS", "Acme") { Listings = ["A@XNYS"], Prominence = 6 }).Build();

    [TestCase(false)]
    [TestCase(true)]
    public void Link_TwiceTheText_TakesAboutTwiceTheTime(bool namesDiffer)
    {
        var (small, large) = (Prepare(1500, namesDiffer), Prepare(3000, namesDiffer));
        Time(small);
        var (once, twice) = (Enumerable.Range(0, 3).Min(_ => Time(small)), Enumerable.Range(0, 3).Min(_ => Time(large)));
        Assert.That(twice, Is.LessThan((4 * once) + 50), $"{once} ms, then {twice} ms");
    }

    private static (Document Document, MentionBuffer Mentions) Prepare(int paragraphs, bool namesDiffer)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan, Label)>();
        for (var i = 0; i < paragraphs; i++)
        {
            var tail = namesDiffer ? $" {(char)('A' + (i % 26))}{i}" : string.Empty;
            foreach (var (name, label) in (ReadOnlySpan<(string, Label)>)[("Acme" + tail, Label.Company), ("Zorblatt Works" + tail, Label.Company), ("ZW" + tail.Trim(), Label.Company), ("Lei Jun" + tail, Label.Person), ("Lei", Label.Person), ("Korean", Label.Norp), ("Congo", Label.Country)])
            {
                spans.Add((new TextSpan(text.Length, text.Length + name.Length), label));
                text.Append(name).Append(" ( said on Friday that nothing had happened in the quarter. ");
            }
        }

        var buffer = new MentionBuffer();
        foreach (var (span, label) in spans) buffer.Add(span, label, 1);
        return (Document.FromText(text.ToString()), buffer);
    }

    private static double Time((Document Document, MentionBuffer Mentions) input)
    {
        var entities = new EntityBuffer();
        entities.Reset(input.Mentions.Count);
        return Measured.CpuTime(() => new AliasLinker(Known).Link(input.Document, input.Mentions.Mentions, input.Mentions, entities)).TotalMilliseconds;
    }
}
