using CsCheck;
using Extraction.Gazetteers;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Gazetteers;

public class PhraseAutomatonTests
{
    private static readonly Gen<string> Words = Gen.Char["abc"].Array[1, 6].Select(letters => string.Join(' ', letters));

    [TestCase("New York Times|New York|York", "The New York Times of New York and York", "New York Times|New York|York")]
    [TestCase("a b c d|b c", "a b c x", "b c")]
    [TestCase("T-Mobile|AT&T", "T-Mobile, AT&T's", "T-Mobile|AT&T")]
    [TestCase("Apple", "apple APPLE Apple's", "Apple")]
    public void Find_Phrases_LeftmostLongest(string phrases, string text, string expected) =>
        Assert.That(string.Join('|', Find(phrases.Split('|'), text)), Is.EqualTo(expected));

    [Test]
    public void Find_IgnoringCase_MatchesAnyCase() =>
        Assert.That(Find(["Apple Inc."], "APPLE INC. and apple inc.", ignoreCase: true), Is.EqualTo(new[] { "APPLE INC.", "apple inc." }));

    [Test]
    public void Find_AnyPhrasesAnyText_EqualsNestedLoops() =>
        Gen.Select(Words.Array[0, 8], Gen.Char["abcd"].Array[0, 40]).Sample((phrases, letters) =>
        {
            var text = string.Join(' ', letters);
            return Find(phrases, text).SequenceEqual(Naive(phrases, letters));
        });

    [Test]
    public void Add_SamePhraseTwice_KeepsItsNumber()
    {
        var builder = new PhraseAutomatonBuilder();
        Assert.That(new[] { builder.Add("a b"), builder.Add("c"), builder.Add("a  b"), builder.Add(" "), builder.Add(string.Concat(Enumerable.Repeat("x ", 33))) }, Is.EqualTo(new[] { 0, 1, 0, -1, -1 }));
        Assert.That(builder.Build().Count, Is.EqualTo(2));
    }

    [Test]
    public void WriteRead_RoundTrip_FindsTheSame()
    {
        var builder = new PhraseAutomatonBuilder();
        builder.Add("New York");
        var stream = new MemoryStream();
        builder.Build().Write(new BinaryWriter(stream));
        stream.Position = 0;
        var matches = new List<PhraseMatch>();
        PhraseAutomaton.Read(new BinaryReader(stream)).Find(Document.FromText("in New York"), matches);
        Assert.That(matches, Is.EqualTo(new[] { new PhraseMatch(1, 3, 0) }));
    }

    [Test]
    public void Find_RepeatedPrefix_IsLinear()
    {
        var builder = new PhraseAutomatonBuilder();
        builder.Add(string.Concat(Enumerable.Repeat("a ", 31)) + "b");
        var automaton = builder.Build();
        var document = Document.FromText(string.Concat(Enumerable.Repeat("a ", 200_000)));
        var matches = new List<PhraseMatch>();
        var time = Measured.CpuTime(() => automaton.Find(document, matches));
        Assert.That(matches, Is.Empty);
        Assert.That(time, Is.LessThan(TimeSpan.FromSeconds(5)), "quadratic time would be minutes");
    }

    private static List<string> Find(IEnumerable<string> phrases, string text, bool ignoreCase = false)
    {
        var builder = new PhraseAutomatonBuilder(ignoreCase);
        foreach (var phrase in phrases) builder.Add(phrase);
        var document = Document.FromText(text);
        var matches = new List<PhraseMatch>();
        builder.Build().Find(document, matches);
        return [.. matches.Select(m => text[document.Tokens[m.FirstToken].Start..document.Tokens[m.EndToken - 1].End])];
    }

    private static List<string> Naive(string[] phrases, char[] text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var rest = string.Join(' ', text[i..]) + " ";
            var longest = phrases.Where(p => rest.StartsWith(p + " ", StringComparison.Ordinal)).MaxBy(p => p.Length);
            if (longest is not null) found.Add(longest);
            i += longest is null ? 1 : (longest.Length + 1) / 2;
        }

        return found;
    }
}
