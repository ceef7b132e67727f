using Extraction.Rendering;
using Extraction.Serialization;
using Microsoft.ML.Data;

namespace Extraction;

/// <summary>The tags of a text as a row of ML.NET: one property a column.</summary>
internal sealed class TagColumns
{
    /// <summary>Beginning of the mapping's own column names; a pipeline gives them the caller's.</summary>
    public const string Prefix = "extraction.tags.";

    /// <summary>The mapping's own name of its input.</summary>
    public const string InputName = "extraction.text";

    /// <summary>What follows <see cref="Prefix"/> in the names of the columns.</summary>
    public static readonly string[] Names = [string.Empty, nameof(Companies), nameof(Organizations), nameof(Countries), nameof(CountryCodes), nameof(People), nameof(Places), nameof(Products), nameof(Money), nameof(MoneyValues), nameof(Currencies), nameof(Topics), nameof(TopicConfidences), nameof(Language)];

    private static readonly Lazy<Extractor> Default = new(Extractor.LoadDefault);

    [ColumnName(Prefix)]
    public string Json { get; set; } = string.Empty;

    [ColumnName(Prefix + nameof(Companies))]
    public string[] Companies { get; set; } = [];

    [ColumnName(Prefix + nameof(Organizations))]
    public string[] Organizations { get; set; } = [];

    [ColumnName(Prefix + nameof(Countries))]
    public string[] Countries { get; set; } = [];

    [ColumnName(Prefix + nameof(CountryCodes))]
    public string[] CountryCodes { get; set; } = [];

    [ColumnName(Prefix + nameof(People))]
    public string[] People { get; set; } = [];

    [ColumnName(Prefix + nameof(Places))]
    public string[] Places { get; set; } = [];

    [ColumnName(Prefix + nameof(Products))]
    public string[] Products { get; set; } = [];

    [ColumnName(Prefix + nameof(Money))]
    public string[] Money { get; set; } = [];

    [ColumnName(Prefix + nameof(MoneyValues))]
    public double[] MoneyValues { get; set; } = [];

    [ColumnName(Prefix + nameof(Currencies))]
    public string[] Currencies { get; set; } = [];

    [ColumnName(Prefix + nameof(Topics))]
    public string[] Topics { get; set; } = [];

    [ColumnName(Prefix + nameof(TopicConfidences))]
    public float[] TopicConfidences { get; set; } = [];

    [ColumnName(Prefix + nameof(Language))]
    public string Language { get; set; } = string.Empty;

    /// <summary>Fills a row with the extractor inside the library.</summary>
    public static void Map(Input row, TagColumns columns) => columns.Fill(Default.Value, row.Text);

    /// <summary>Fills the row with the tags of <paramref name="text"/>.</summary>
    public void Fill(Extractor extractor, string? text)
    {
        var tags = extractor.Extract(text ?? string.Empty);
        Json = tags.ToJson();
        Language = tags.Language;
        Companies = NamesOf(tags.Companies);
        Organizations = NamesOf(tags.Organizations);
        Countries = NamesOf(tags.Countries);
        CountryCodes = [.. tags.Countries.Where(static c => c.Id is not null).Select(static c => c.Id!)];
        People = NamesOf(tags.People);
        Places = NamesOf(tags.Places);
        Products = NamesOf(tags.Products);
        AmountTag[] money = [.. tags.Amounts.Where(static a => a.Label == Label.Money)];
        Money = [.. money.Select(static a => AmountText.Of(a.Value))];
        MoneyValues = [.. money.Select(static a => a.Value.Low is { } low ? (double)low : double.NaN)];
        Currencies = [.. money.Select(static a => a.Value.Currency ?? string.Empty)];
        Topics = [.. tags.Topics.Select(static t => $"{t.Scheme}/{t.Id}")];
        TopicConfidences = [.. tags.Topics.Select(static t => (float)t.Confidence)];
    }

    private static string[] NamesOf(IEnumerable<EntityTag> entities) => [.. entities.Select(static e => e.Name)];

    /// <summary>A row of input.</summary>
    internal sealed class Input
    {
        [ColumnName(InputName)]
        public string? Text { get; set; }
    }
}
