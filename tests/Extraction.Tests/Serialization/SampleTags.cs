using Extraction.Text;

namespace Extraction.Tests.Serialization;

/// <summary>Tags made by hand with every field set, whatever the models of the day find.</summary>
internal static class SampleTags
{
    public const string Text = "Korea's watchdog fined TikTok 186 million won ($155,000), about 3% of its South Korean sales in 2020. Ann Lee, head of TikTok Korea, <b>objected</b> & appealed.";

    public static ArticleTags Full { get; } = new()
    {
        Article = new Article(Text)
        {
            Id = "a1",
            Source = "page.txt",
            Headline = "TikTok fined \"hard\"",
            Authors = ["Bo Kim"],
            Published = new DateTime(2020, 8, 5, 18, 4, 0),
            Section = "World",
            Related = ["Another <story>"],
            Span = new TextSpan(0, 900),
            CarriesText = true,
        },
        Language = "en",
        Entities =
        [
            new EntityTag
            {
                Label = Label.Company, Name = "TikTok", Id = "Q48938223", Confidence = 0.98, Salience = 0.91,
                Company = new CompanyFacts("TT", "XNAS", "CN", "Communication Services", "Interactive Media", "ByteDance", "private", ["TT@XNAS"], "US0000000000", "https://www.tiktok.com"),
                LinkEvidence = "the only company of that name",
                Mentions = [Mention("TikTok", 0), new EntityMention(new TextSpan(0, 6), "TikTok", 0.9, TextPart.Headline), Mention("TikTok", 1)],
            },
            new EntityTag
            {
                Label = Label.Country, Name = "South Korea", Id = "KR", Alpha3 = "KOR", Confidence = 0.99, Salience = 0.5,
                Mentions = [Mention("Korea", 0), Mention("South Korean", 0) with { Form = MentionForm.Demonym }],
            },
            new EntityTag { Label = Label.Person, Name = "Ann Lee", Confidence = 0.97, Salience = 0.2, Role = "head", Affiliation = "TikTok Korea", Mentions = [Mention("Ann Lee", 0)] },
        ],
        Amounts =
        [
            new AmountTag(Label.Money, "186 million won", SpanOf("186 million won"), TextPart.Text, Won, 0.97, [new EquivalentTag("$155,000", SpanOf("$155,000"), TextPart.Text, Dollars, 1200, null)], SpanOf("fined")),
            new AmountTag(Label.Percent, "3%", SpanOf("3%"), TextPart.Text, new AmountValue { Low = 3, High = 3, Unit = "percent", Qualifier = AmountQualifier.About }, 0.99, []),
            new AmountTag(Label.Date, "2020", SpanOf("2020"), TextPart.Text, new AmountValue { Date = "2020" }, 0.9, []),
        ],
        Relations = [new RelationTag("fine", 0.93, SpanOf("fined TikTok 186 million won"), TextPart.Text, null, "TikTok", 0)],
        Topics = [new TopicTag("newsdesk", "legal-fines", "legal and fines", 0.93, [new TopicEvidence(SpanOf("fined"), "fined", TextPart.Text, 0.8)])],
        Keyphrases = [new Keyphrase("South Korean sales", 0.41)],
        Model = new ModelInfo("news-en", "1.0.0", new string('0', 64)),
    };

    private static AmountValue Won => new() { Low = 186_000_000, High = 186_000_000, Currency = "KRW", Certainty = CurrencyCertainty.Context, Candidates = ["KRW", "KPW"], Role = "fine" };

    private static AmountValue Dollars => new() { Low = 155_000, High = 155_000, Currency = "USD", Certainty = CurrencyCertainty.Default, Candidates = ["USD"] };

    private static EntityMention Mention(string words, int skip)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        for (; skip > 0; skip--) at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        return new EntityMention(new TextSpan(at, at + words.Length), words, 0.97, TextPart.Text);
    }

    private static TextSpan SpanOf(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
