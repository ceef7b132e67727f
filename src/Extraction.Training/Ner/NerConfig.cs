using System.Text.Json;
using System.Text.Json.Serialization;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Settings of a training run, read from JSON (comments allowed). Paths are looked for in the data folder first, then from the current folder.
/// </summary>
internal sealed record NerConfig
{
    /// <summary>The model's labels; all that occur in the training files when null.</summary>
    public string[]? Labels { get; set; }

    public NerSource[] Train { get; set; } = [];

    /// <summary>Files to measure on after training.</summary>
    public string[] Dev { get; set; } = [];

    /// <summary>General word clusters: <c>word, c64, c256, c1024, c4096</c>.</summary>
    public string? Clusters { get; set; }

    /// <summary>At most so many words of <see cref="Clusters"/> are kept, the most frequent first.</summary>
    public int ClusterWords { get; set; } = int.MaxValue;

    /// <summary>Clusters of modern news, the output of <c>train clusters</c>.</summary>
    public string? NewsClusters { get; set; }

    /// <summary>Classes of words by their use as names, and phrases: the output of <c>train names</c>.</summary>
    public string? Names { get; set; }

    /// <summary>First and last names of persons.</summary>
    public string? PersonNames { get; set; }

    /// <summary>Folder of the facts files that the phrase lists are made of.</summary>
    public string? Facts { get; set; }

    /// <summary>Folder of the project's own tables, whose names make a list of their own.</summary>
    public string? OwnTables { get; set; }

    /// <summary>Whether clusters and lists come from the model pack inside the library, when none are named here.</summary>
    public bool UsePackLexicon { get; set; }

    public FeatureGroups Features { get; set; } = FeatureGroups.All;

    public int Cutoff { get; set; } = 2;

    public int MaximumRows { get; set; } = 350_000;

    public CrfOptions Crf { get; set; } = new();

    /// <summary>Copies of documents with other capitals and spaces: share of the training documents, 0 for none.</summary>
    public float Augment { get; set; }

    /// <summary>Parts for cross-fitting the second pass and the calibration.</summary>
    public int Folds { get; set; } = 4;

    /// <summary>Where the model is written when the command line does not say.</summary>
    public string? Out { get; set; }

    /// <summary>Settings for a few files: their own labels, and the clusters and lists of the pack unless <paramref name="usePack"/> is off.</summary>
    public static NerConfig OfFiles(IEnumerable<string> train, IEnumerable<string> dev, bool usePack) =>
        new() { Train = [.. train.Select(path => new NerSource { Path = path })], Dev = [.. dev], UsePackLexicon = usePack };

    /// <exception cref="FormatException">The file is no such settings.</exception>
    public static NerConfig Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), NerConfigJson.Default.NerConfig) ?? throw new FormatException($"{path} holds no settings.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{path}: {error.Message}", error);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NerConfig))]
internal sealed partial class NerConfigJson : JsonSerializerContext;
