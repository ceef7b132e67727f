using System.Text.Json;
using System.Text.Json.Nodes;
using Extraction.Serialization;
using Extraction.Tests.House;
using Json.Schema;

namespace Extraction.Tests.Serialization;

/// <summary>Records against the published JSON Schema.</summary>
public class SchemaTests
{
    private static readonly Lazy<JsonSchema> Schema = new(static () => JsonSchema.FromText(File.ReadAllText(Repository.PathOf("docs", "schema.json"))));
    private static readonly Lazy<Extractor> Extractor = new(Extraction.Extractor.LoadDefault);

    private static readonly string[] Articles =
    [
        "",
        "Apple bought Beats for $3 billion, U.S. regulators said.",
        "South Korea's communications regulator fined TikTok 186 million won ($155,000) for mishandling child data, about 3% of its sales there in 2020, its chairman Han Sang-hyuk said in Seoul on Wednesday.",
        "Die Regierung in Berlin hat am Mittwoch beschlossen, dass die Steuern nicht mehr erhöht werden, und das ist für die Menschen gut.",
        "GlobalFoundries plans to spend more than $6 billion, or between 4 billion and 5 billion euros, to add 20 basis points of capacity in Singapore, Germany and New York over the next two years.",
    ];

    [TestCaseSource(nameof(Articles))]
    public void Record_OfAnArticle_IsValid(string text) => AssertValid(Extractor.Value.Extract(new Article(text) { Id = "a", Headline = "Samsung and TSMC in $2bn deal" }).ToJson());

    [Test]
    public void Record_WithEveryFieldSet_IsValid() => AssertValid(SampleTags.Full.ToJson());

    [Test]
    public void Record_ReadBack_IsTheSame()
    {
        var json = SampleTags.Full.ToJson();
        var again = JsonSerializer.Serialize(TagJson.Parse(json), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(json)), again);
    }

    [Test]
    public void Failure_IsValid() => AssertValid("""{"id": null, "line": 7, "error": "the object has no \"text\"."}""");

    [TestCase("language", null)]
    [TestCase("schema", "2")]
    [TestCase("span", "[1]")]
    [TestCase("amounts", """[{"kind": "MONEY", "text": "$5", "start": 0, "end": 2, "in": "text", "low": 5, "high": 5, "qualifier": null, "confidence": 1}]""")]
    public void Schema_RefusesARecordThatBreaksIt(string field, string? value)
    {
        var record = JsonNode.Parse(SampleTags.Full.ToJson())!.AsObject();
        if (value is null) record.Remove(field);
        else record[field] = JsonNode.Parse(value);
        Assert.That(Schema.Value.Evaluate(JsonSerializer.SerializeToElement(record)).IsValid, Is.False);
    }

    [Test]
    public void Schema_NamesEveryFieldOfTheRecord()
    {
        var definitions = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "schema.json")))!["$defs"]!;
        Assert.Multiple(() =>
        {
            foreach (var (type, definition) in new[] { (typeof(TagRecord), "record"), (typeof(EntityRecord), "entity"), (typeof(MentionRecord), "mention"), (typeof(AmountRecord), "amount"), (typeof(EquivalentRecord), "equivalent"), (typeof(RelationRecord), "relation"), (typeof(TopicRecord), "topic"), (typeof(KeyphraseRecord), "keyphrase") })
            {
                var known = definitions[definition]!["properties"]!.AsObject();
                foreach (var property in type.GetProperties()) Assert.That(known.ContainsKey(JsonNamingPolicy.CamelCase.ConvertName(property.Name)), $"{definition}: {property.Name}");
            }
        });
    }

    private static void AssertValid(string json)
    {
        using var record = JsonDocument.Parse(json);
        var result = Schema.Value.Evaluate(record.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.That(result.IsValid, () => json + "\n" + string.Join("\n", (result.Details ?? []).Where(static d => d.Errors is not null).Select(static d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}")));
    }
}
