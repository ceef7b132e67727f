using System.Collections.Concurrent;
using System.Diagnostics;
using Extraction.Editing;
using Extraction.Keyphrases;
using Extraction.Languages;
using Extraction.Linking;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Tagging;
using Extraction.Topics;

namespace Extraction;

/// <summary>
/// The pipeline from article to tags: tokens, mentions, entities, tags. Immutable and thread-safe: build one, share it for ever.
/// Any text gives a result; no text throws.
/// </summary>
/// <example><code>
/// var extractor = Extractor.LoadDefault();
/// var tags = extractor.Extract("Apple bought Beats for $3 billion, U.S. regulators said.");
/// </code></example>
public sealed partial class Extractor
{
    private readonly IRecognizer[] recognizers;
    private readonly ILinker linker;
    private readonly ITopicClassifier? classifier;
    private readonly RelationFinder? relations;
    private readonly KeyphraseFinder? keyphrases;
    private readonly ExtractorOptions options;
    private readonly EditorialRules? rules;
    private readonly ConcurrentBag<ExtractorWorkspace> pool = [];

    internal Extractor(IRecognizer[] recognizers, ILinker linker, ITopicClassifier? classifier, RelationFinder? relations, KeyphraseFinder? keyphrases, ExtractorOptions options, ModelInfo? model, EditorialRules? rules = null)
    {
        this.recognizers = recognizers;
        this.linker = linker;
        this.classifier = classifier;
        this.relations = relations;
        this.keyphrases = keyphrases;
        this.options = options;
        this.rules = rules;
        Model = model;
    }

    /// <summary>The model pack in use; null without one.</summary>
    public ModelInfo? Model { get; }

    /// <summary>The extractor with the model pack inside the library.</summary>
    /// <exception cref="ModelFormatException">The library was built without its pack.</exception>
    public static Extractor LoadDefault() => new ExtractorBuilder().UsePack(ModelPack.OpenEmbedded()).Build();

    /// <summary>The extractor with the model pack in <paramref name="folder"/>.</summary>
    /// <exception cref="ModelFormatException">A file of the pack is missing, truncated or altered.</exception>
    public static Extractor Load(string folder) => new ExtractorBuilder().UsePack(ModelPack.Open(folder)).Build();

    /// <summary>Tags a text. Empty or white text gives empty tags.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleTags Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(new Article(text));
    }

    /// <summary>Tags an article; what is known of it (headline, published date) helps.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public ArticleTags Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var started = Stopwatch.GetTimestamp();
        using var activity = ExtractorTelemetry.Start(article);
        try
        {
            var tags = Extract(article, out var tokens);
            ExtractorTelemetry.Succeeded(activity, started, tokens, tags);
            return tags;
        }
        catch (Exception error)
        {
            ExtractorTelemetry.Failed(activity, error);
            throw;
        }
    }

    private ArticleTags Extract(Article article, out int tokens)
    {
        tokens = 0;
        var headline = string.IsNullOrWhiteSpace(article.Headline) ? string.Empty : article.Headline;
        if (headline.Length == 0 && string.IsNullOrWhiteSpace(article.Text)) return new ArticleTags { Article = article, Language = "en", Model = Model };

        var text = headline.Length == 0 ? article.Text : headline + PlaceMapper.Separator + article.Text;
        var language = options.DetectLanguage ? LanguageDetector.Detect(text) : "en";
        if (language != "en") return new ArticleTags { Article = article, Language = language, Model = Model };

        if (!pool.TryTake(out var workspace)) workspace = new ExtractorWorkspace();
        try
        {
            workspace.Document.Reset(text, headline.Length, article.Published);
            tokens = workspace.Document.Tokens.Length;
            return Run(article, workspace);
        }
        finally
        {
            var keep = workspace.IsWorthKeeping;
            workspace.Clear();
            if (keep) pool.Add(workspace);
        }
    }

    private ArticleTags Run(Article article, ExtractorWorkspace workspace)
    {
        var (document, mentions, entities) = (workspace.Document, workspace.Mentions, workspace.Entities);
        FindMentions(document, mentions);
        entities.Reset(mentions.Count);
        linker.Link(document, mentions.Mentions, mentions, entities);
        rules?.Correct(document, mentions.Mentions, entities);
        relations?.Find(document, mentions.Mentions, entities, workspace.Relations);
        classifier?.Classify(document, mentions.Mentions, workspace.Topics);
        LimitTopics(workspace.Topics, options.MaximumTopics);
        keyphrases?.Find(document, mentions.Mentions, options.MaximumKeyphrases, workspace.Keyphrases);
        return TagAssembler.Assemble(article, document, mentions, entities, workspace.Relations, workspace.Topics) with { Keyphrases = [.. workspace.Keyphrases], Model = Model };
    }

    private void FindMentions(Text.Document document, MentionBuffer mentions)
    {
        for (var i = 0; i < recognizers.Length; i++)
        {
            mentions.CurrentRecognizer = i;
            recognizers[i].Recognize(document, mentions);
        }

        DropBroken(document, mentions.List);
        if (options.MinimumConfidence > 0) mentions.List.RemoveAll(m => m.Confidence < options.MinimumConfidence);
        rules?.Block(document, mentions.List);
        OverlapResolver.Resolve(mentions.List, options.OverlapPolicy);
    }

    /// <summary>A name never runs over a blank line: what stands there joins headline and body, or two pieces of a page.</summary>
    private static void DropBroken(Text.Document document, List<Mention> mentions) =>
        mentions.RemoveAll(m => document.TextOf(m.Span) is var surface && surface.Contains('\n') && surface.Contains(PlaceMapper.Separator, StringComparison.Ordinal));

    private static void LimitTopics(List<Topic> topics, int maximum)
    {
        if (topics.Count <= maximum) return;
        topics.Sort(static (a, b) => b.Confidence.CompareTo(a.Confidence));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        topics.RemoveAll(t => (seen[t.Scheme] = seen.GetValueOrDefault(t.Scheme) + 1) > maximum);
    }
}
