using CsCheck;
using Extraction.Countries;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Tests.House;
using Extraction.Text;

namespace Extraction.Tests.Countries;

public class CountryRecognizerTests
{
    private static readonly Extractor Alone = new ExtractorBuilder().AddRecognizer(new CountryRecognizer()).UseLinker(new AliasLinker()).UseOptions(new ExtractorOptions { DetectLanguage = false }).Build();

    public static IEnumerable<TestCaseData> Cases => SpecTable.Rows("Countries.md", "text");

    public static IEnumerable<TestCaseData> EveryName => CountryTable.All.Select(static c => new TestCaseData(c.Alpha2, c.Name).SetArgDisplayNames(c.Alpha2));

    [TestCaseSource(nameof(Cases))]
    public void Recognize_Sentence_GivesCountries(string text, string expected)
    {
        var found = Alone.Extract(text).Countries.SelectMany(static c => c.Mentions.Select(m => (m.Span.Start, Text: $"{c.Id}{(m.Form == MentionForm.Demonym ? '~' : ':')}{m.Text}"))).OrderBy(static x => x.Start).Select(static x => x.Text).ToList();
        Assert.That(found.Count == 0 ? "none" : string.Join(" ; ", found), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(EveryName))]
    public void Recognize_EveryCountryOfTheTable_ByItsName(string alpha2, string name) =>
        Assert.That(Alone.Extract($"People in {name} said so on Friday.").Countries.Select(static c => c.Id), Is.EqualTo(new[] { alpha2 }));

    [Test]
    public void Recognize_EveryNameAndDemonym_GivesItsOwnCountry() => Assert.Multiple(() =>
    {
        foreach (var (surface, country, _) in CountryTable.Entries)
        {
            Assert.That(CountryTable.TryFind(surface, out var found, out _), surface);
            Assert.That(found, Is.EqualTo(country), surface);
        }
    });

    [Test]
    public void TryFind_PeriodThatATokenizerCutOff_IsPassedOver() =>
        Assert.That(CountryTable.TryFind("the U.S .", out var country, out _) ? country.Alpha2 : null, Is.EqualTo("US"));

    [Test]
    public void Recognize_AnyText_MarksSpansInside() => Gen.String.Sample(static text =>
    {
        var buffer = new MentionBuffer();
        var document = Document.FromText(text);
        new CountryRecognizer().Recognize(document, buffer);
        foreach (var mention in buffer.Mentions)
        {
            if (mention.Span.Start < 0 || mention.Span.End > text.Length) return false;
        }

        return true;
    });

    [Test]
    public void Recognize_AfterWarmUp_AllocatesNothing()
    {
        var recognizer = new CountryRecognizer();
        var document = Document.FromText(string.Concat(Enumerable.Repeat("Banks in China and the French government fell . ", 100)));
        var buffer = new MentionBuffer();
        var allocated = Measured.LeastAllocation(() =>
        {
            buffer.Clear();
            recognizer.Recognize(document, buffer);
        });
        Assert.That(allocated, Is.Zero);
        Assert.That(buffer.Count, Is.EqualTo(200));
    }
}
