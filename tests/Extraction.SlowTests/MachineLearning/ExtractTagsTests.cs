using Extraction.Serialization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Extraction.SlowTests.MachineLearning;

/// <summary>Tags as columns of an ML.NET pipeline, before and after it was saved.</summary>
public class ExtractTagsTests
{
    private static readonly Story[] Stories =
    [
        new() { Body = "Microsoft acquired LinkedIn for $26.2 billion, said Satya Nadella in Seattle.", IsDeal = true },
        new() { Body = "South Korea fined TikTok 186 million won ($155,000) on Wednesday.", IsDeal = false },
        new() { Body = "", IsDeal = false },
        new() { Body = "Le ministre a déclaré que le gouvernement ne changera pas la loi avant les élections de mai.", IsDeal = false },
        new() { Body = "Facebook bought WhatsApp for $19 billion.", IsDeal = true },
        new() { Body = "Tesla raised billions of dollars in Germany.", IsDeal = false },
    ];

    private static readonly Lazy<Extractor> Library = new(Extractor.LoadDefault);

    private readonly MLContext context = new(seed: 1);

    [Test]
    public void Transform_Texts_GivesTheColumnsOfTheirTags()
    {
        var output = Fit().Transform(context.Data.LoadFromEnumerable(Stories));
        Assert.Multiple(() =>
        {
            Assert.That(Texts(output, "TagsCompanies"), Is.EqualTo(Expected(static t => t.Companies.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsCompanies")[0], Is.EqualTo("Microsoft LinkedIn"));
            Assert.That(Texts(output, "TagsOrganizations"), Is.EqualTo(Expected(static t => t.Organizations.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsCountries"), Is.EqualTo(Expected(static t => t.Countries.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsCountryCodes"), Is.EqualTo(new[] { "", "KR", "", "", "", "DE" }));
            Assert.That(Texts(output, "TagsPeople"), Is.EqualTo(Expected(static t => t.People.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsPlaces"), Is.EqualTo(Expected(static t => t.Places.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsProducts"), Is.EqualTo(Expected(static t => t.Products.Select(static c => c.Name))));
            Assert.That(Texts(output, "TagsMoney")[0], Is.EqualTo("USD 26,200,000,000"));
            Assert.That(Texts(output, "TagsCurrencies"), Is.EqualTo(new[] { "USD", "KRW", "", "", "USD", "USD" }));
            Assert.That(output.GetColumn<double[]>("TagsMoneyValues").Select(static v => v.FirstOrDefault()), Is.EqualTo(new[] { 26_200_000_000, 186_000_000, 0, 0, 19_000_000_000, double.NaN }));
            Assert.That(Texts(output, "TagsTopics"), Is.EqualTo(Expected(static t => t.Topics.Select(static c => $"{c.Scheme}/{c.Id}"))));
            Assert.That(output.GetColumn<float[]>("TagsTopicConfidences").First(), Is.Not.Empty.And.All.InRange(0, 1));
            Assert.That(output.GetColumn<string>("TagsLanguage"), Is.EqualTo(new[] { "en", "en", "en", "fr", "en", "en" }));
            Assert.That(output.GetColumn<string>("Tags"), Is.EqualTo(Stories.Select(static s => Library.Value.Extract(s.Body).ToJson())));
            Assert.That(output.Schema.Where(static c => !c.IsHidden && c.Name.StartsWith("extraction.", StringComparison.Ordinal)), Is.Empty, "no column of its own is left");
        });
    }

    [Test]
    public void SaveLoad_InAnotherContext_GivesTheSameColumns()
    {
        var data = context.Data.LoadFromEnumerable(Stories);
        var model = Fit();
        using var file = new MemoryStream();
        context.Model.Save(model, data.Schema, file);
        file.Position = 0;

        var other = new MLContext();
        var loaded = other.Model.Load(file, out var schema);
        var (before, after) = (model.Transform(data), loaded.Transform(other.Data.LoadFromEnumerable(Stories)));
        Assert.That(schema.Select(static c => c.Name), Is.EqualTo(data.Schema.Select(static c => c.Name)));
        Assert.That(Describe(after.Schema), Is.EqualTo(Describe(before.Schema)));
        foreach (var column in before.Schema.Where(static c => !c.IsHidden && c.Type is VectorDataViewType { ItemType: TextDataViewType })) Assert.That(Texts(after, column.Name), Is.EqualTo(Texts(before, column.Name)), column.Name);
        Assert.That(after.GetColumn<string>("Tags"), Is.EqualTo(before.GetColumn<string>("Tags")));
        Assert.That(after.GetColumn<double[]>("TagsMoneyValues"), Is.EqualTo(before.GetColumn<double[]>("TagsMoneyValues")));
    }

    [Test]
    public void Columns_OfTags_TrainAModel()
    {
        var data = context.Data.LoadFromEnumerable(Stories);
        var pipeline = context.Transforms.Text.ExtractTags("Tags", nameof(Story.Body))
            .Append(context.Transforms.Categorical.OneHotHashEncoding("Features", "TagsTopics", OneHotEncodingEstimator.OutputKind.Bag, numberOfBits: 10))
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(nameof(Story.IsDeal), l1Regularization: 0, l2Regularization: 0.01f));
        var scores = pipeline.Fit(data).Transform(data).GetColumn<float>("Score").ToArray();
        Assert.That(scores.Where(static (_, i) => Stories[i].IsDeal).Average(), Is.GreaterThan(scores.Where(static (_, i) => !Stories[i].IsDeal).Average()));
    }

    [Test]
    public void OwnExtractor_Runs_AndIsNotSaved()
    {
        var data = context.Data.LoadFromEnumerable(Stories);
        var model = context.Transforms.Text.ExtractTags("Own", nameof(Story.Body), new ExtractorBuilder().Build()).Fit(data);
        Assert.That(Texts(model.Transform(data), "OwnCompanies"), Has.All.EqualTo(""));
        Assert.That(() => context.Model.Save(model, data.Schema, new MemoryStream()), Throws.Exception);
    }

    [Test]
    public void Input_MissingOrNoText_IsNamed()
    {
        var data = context.Data.LoadFromEnumerable(Stories);
        Assert.That(() => context.Transforms.Text.ExtractTags(inputColumnName: "Nothing").Fit(data), Throws.Exception.With.Message.Contains("Nothing"));
        Assert.That(() => context.Transforms.Text.ExtractTags(inputColumnName: nameof(Story.IsDeal)).Fit(data), Throws.Exception);
    }

    private ITransformer Fit() => context.Transforms.Text.ExtractTags("Tags", nameof(Story.Body)).Fit(context.Data.LoadFromEnumerable(Stories));

    private static string[] Expected(Func<ArticleTags, IEnumerable<string>> texts) => [.. Stories.Select(s => string.Join(' ', texts(Library.Value.Extract(s.Body))))];

    private static string[] Texts(IDataView data, string column) => [.. data.GetColumn<ReadOnlyMemory<char>[]>(column).Select(static cell => string.Join(' ', cell))];

    private static string[] Describe(DataViewSchema schema) => [.. schema.Where(static c => !c.IsHidden).Select(static c => $"{c.Name} {c.Type}")];

    private sealed class Story
    {
        public string Body { get; set; } = string.Empty;

        public bool IsDeal { get; set; }
    }
}
