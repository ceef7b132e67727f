using Extraction.Editing;
using Extraction.Keyphrases;
using Extraction.Linking;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Topics;

namespace Extraction;

/// <summary>
/// Puts an extractor together: recognisers in order, a linker, a classifier. The only mutable thing; <see cref="Build"/> copies, so later
/// edits cannot reach the result. Not thread-safe.
/// </summary>
/// <example><code>
/// var extractor = new ExtractorBuilder().AddRecognizer(new MoneyRecognizer()).Build();
/// </code></example>
public sealed class ExtractorBuilder
{
    private readonly List<IRecognizer> recognizers = [];
    private readonly List<IRecognizer> packRecognizers = [];
    private ILinker linker = new SurfaceLinker();
    private ITopicClassifier? classifier;
    private RelationFinder? relations;
    private KeyphraseFinder? keyphrases;
    private ModelInfo? model;
    private EditorialRules? rules;
    private ExtractorOptions options = new();

    /// <summary>
    /// Adds a recogniser behind those added before. With the default policy earlier ones win overlaps, and all of them win over the pack's:
    /// your own names and rules first, then figures, then the learned model.
    /// </summary>
    public ExtractorBuilder AddRecognizer(IRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        recognizers.Add(recognizer);
        return this;
    }

    /// <summary>Adds a recogniser before those added so far, so that it wins over them.</summary>
    public ExtractorBuilder InsertRecognizer(IRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        recognizers.Insert(0, recognizer);
        return this;
    }

    /// <summary>Uses this linker in place of the default one, which groups mentions by their words alone.</summary>
    public ExtractorBuilder UseLinker(ILinker value)
    {
        ArgumentNullException.ThrowIfNull(value);
        linker = value;
        return this;
    }

    /// <summary>Uses this topic classifier; without one there are no topics.</summary>
    public ExtractorBuilder UseClassifier(ITopicClassifier? value)
    {
        classifier = value;
        return this;
    }

    /// <summary>Uses this relation finder; without one there are no relations.</summary>
    public ExtractorBuilder UseRelations(RelationFinder? value)
    {
        relations = value;
        return this;
    }

    /// <summary>Uses this keyphrase finder; without one there are no keyphrases.</summary>
    public ExtractorBuilder UseKeyphrases(KeyphraseFinder? value)
    {
        keyphrases = value;
        return this;
    }

    /// <summary>Uses these settings.</summary>
    public ExtractorBuilder UseOptions(ExtractorOptions value)
    {
        ArgumentNullException.ThrowIfNull(value);
        options = value;
        return this;
    }

    /// <summary>Applies an editor's rules on top of everything else; null for none.</summary>
    public ExtractorBuilder UseRules(EditorialRules? value)
    {
        rules = value;
        return this;
    }

    /// <summary>
    /// Everything that <paramref name="pack"/> holds: the recognisers, linker and classifier of <see cref="Extractor.LoadDefault"/>. Takes the place of
    /// a linker, classifier, relation or keyphrase finder given before, so what shall replace the pack's own is given after it.
    /// </summary>
    /// <exception cref="ModelFormatException">A file of the pack is missing or altered.</exception>
    public ExtractorBuilder UsePack(ModelPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        packRecognizers.Clear();
        classifier = null;
        PackLoader.Load(this, pack);
        model = pack.Info;
        return this;
    }

    /// <summary>Adds a recogniser of the pack, behind all that the user adds.</summary>
    internal void AddPackRecognizer(IRecognizer recognizer) => packRecognizers.Add(recognizer);

    /// <summary>Makes the extractor.</summary>
    public Extractor Build()
    {
        IRecognizer[] all = rules?.Allowed is { } allowed ? [allowed, .. recognizers, .. packRecognizers] : [.. recognizers, .. packRecognizers];
        return new Extractor(all, linker, classifier, relations, keyphrases, options, model, rules);
    }
}
