using Extraction.Rendering;

namespace Extraction;

/// <summary>What comes out: everything found in one article. Immutable.</summary>
[TypeFormatterSource(typeof(TagsFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed record ArticleTags
{
    /// <summary>The article that was tagged.</summary>
    public required Article Article { get; init; }

    /// <summary>ISO 639-1 code of the language; tags are given for <c>en</c> only.</summary>
    public required string Language { get; init; }

    /// <summary>Everything named, by salience, most central first.</summary>
    public IReadOnlyList<EntityTag> Entities { get; init; } = [];

    /// <summary>Every figure, by position.</summary>
    public IReadOnlyList<AmountTag> Amounts { get; init; } = [];

    /// <summary>Who did what, by position.</summary>
    public IReadOnlyList<RelationTag> Relations { get; init; } = [];

    /// <summary>Topics, most probable first.</summary>
    public IReadOnlyList<TopicTag> Topics { get; init; } = [];

    /// <summary>Phrases an editor would pick, best first.</summary>
    public IReadOnlyList<Keyphrase> Keyphrases { get; init; } = [];

    /// <summary>The model pack that made the tags; null where no pack was used.</summary>
    public ModelInfo? Model { get; init; }

    /// <summary>Entities of label COMPANY, most central first.</summary>
    public IEnumerable<EntityTag> Companies => OfLabel(Label.Company);

    /// <summary>Entities of label ORGANIZATION.</summary>
    public IEnumerable<EntityTag> Organizations => OfLabel(Label.Organization);

    /// <summary>Entities of label COUNTRY.</summary>
    public IEnumerable<EntityTag> Countries => OfLabel(Label.Country);

    /// <summary>Entities of label PERSON.</summary>
    public IEnumerable<EntityTag> People => OfLabel(Label.Person);

    /// <summary>Entities of label PLACE.</summary>
    public IEnumerable<EntityTag> Places => OfLabel(Label.Place);

    /// <summary>Entities of label PRODUCT.</summary>
    public IEnumerable<EntityTag> Products => OfLabel(Label.Product);

    /// <summary>Entities of one label, most central first.</summary>
    public IEnumerable<EntityTag> OfLabel(Label label)
    {
        foreach (var entity in Entities)
        {
            if (entity.Label == label) yield return entity;
        }
    }
}

/// <summary>Which model pack made a result, for audit.</summary>
/// <param name="Pack">Name, such as <c>news-en</c>.</param>
/// <param name="Version">Version of the pack.</param>
/// <param name="Sha256">Hash over the pack's files, lower-case hexadecimal.</param>
public sealed record ModelInfo(string Pack, string Version, string Sha256);
