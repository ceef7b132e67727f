using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Models;

namespace Extraction.Topics;

/// <summary>
/// What a saved topic model says about itself beside its weights: the file <see cref="EntryName"/> in the ML.NET zip, which ML.NET itself
/// passes over.
/// </summary>
internal sealed record TopicSchema
{
    /// <summary>Name of the entry in the zip.</summary>
    public const string EntryName = "extraction.json";

    /// <summary>The only format there is.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this record.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The featuriser the weights were learned over.</summary>
    public string Featurizer { get; init; } = TopicFeatureMapping.ContractName;

    /// <summary>Whether a text has one topic only, the most probable.</summary>
    public bool Exclusive { get; init; }

    /// <summary>For exclusive models: log-odds are multiplied by this before they are turned into confidences that sum to one.</summary>
    public double Sharpness { get; init; } = 1;

    /// <summary>For exclusive models: what is added to the log-odds then.</summary>
    public double Shift { get; init; }

    /// <summary>The best topic of a scheme is given although below its threshold, when its probability reaches this.</summary>
    public IReadOnlyDictionary<string, double> Floors { get; init; } = new Dictionary<string, double>();

    /// <summary>For texts of at least <see cref="LongFrom"/> tokens, thresholds of a scheme are multiplied by this.</summary>
    public IReadOnlyDictionary<string, double> LongFactors { get; init; } = new Dictionary<string, double>();

    /// <summary>Tokens from which on a text is long.</summary>
    public int LongFrom { get; init; } = 250;

    /// <summary>The topics, in the order of the model's columns.</summary>
    public required IReadOnlyList<TopicColumn> Topics { get; init; }

    /// <summary>Reads the entry of a zip; null where there is none.</summary>
    /// <exception cref="ModelFormatException">The entry cannot be read.</exception>
    public static TopicSchema? Read(ZipArchive zip)
    {
        var entry = zip.GetEntry(EntryName);
        if (entry is null) return null;
        try
        {
            using var stream = entry.Open();
            var schema = JsonSerializer.Deserialize(stream, TopicSchemaJson.Default.TopicSchema);
            if (schema is { Format: CurrentFormat }) return schema;
            throw new ModelFormatException(EntryName, $"expected format {CurrentFormat}, found {schema?.Format ?? 0}.", "Train the model again with this version.");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new ModelFormatException(EntryName, $"not readable ({e.Message}).", "Train the model again.", e);
        }
    }

    /// <summary>Adds the entry to a zip that lacks it.</summary>
    public void Write(ZipArchive zip)
    {
        using var stream = zip.CreateEntry(EntryName, CompressionLevel.Optimal).Open();
        JsonSerializer.Serialize(stream, this, TopicSchemaJson.Default.TopicSchema);
    }
}

/// <summary>One topic of a model.</summary>
/// <param name="Scheme">Its taxonomy.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Threshold">The probability from which on it is given.</param>
/// <param name="Parent">Id of the topic above it in the same scheme, whose probability bounds this one's; null for none.</param>
internal sealed record TopicColumn(string Scheme, string Id, string Name, double Threshold, string? Parent = null)
{
    /// <summary>Name of the probability column in the ML.NET model.</summary>
    [JsonIgnore]
    public string Column => $"{Scheme}/{Id}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TopicSchema))]
internal sealed partial class TopicSchemaJson : JsonSerializerContext;
