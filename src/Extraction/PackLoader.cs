using Extraction.Amounts;
using Extraction.Countries;
using Extraction.Keyphrases;
using Extraction.Learned;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Models;
using Extraction.Relations;
using Extraction.Topics;

namespace Extraction;

/// <summary>Which rooms a model pack fills, and in which order its recognisers stand.</summary>
internal static class PackLoader
{
    public static void Load(ExtractorBuilder builder, ModelPack pack)
    {
        // The tagger's weights take about as long to load as all the rest, so they are loaded beside it.
        var tagger = Task.Run(() => ReadTagger(pack));
        var topics = Task.Run(() => ReadTopics(pack));
        builder.AddPackRecognizer(new MoneyRecognizer());
        builder.AddPackRecognizer(new PercentRecognizer());
        var knowledge = pack.Has(KnowledgeBase.FileName) ? KnowledgeBase.Read(pack.Read(KnowledgeBase.FileName)) : null;
        if (knowledge is not null) builder.AddPackRecognizer(new KnownNameRecognizer(knowledge));
        builder.AddPackRecognizer(new TaggerRecognizer(tagger.GetAwaiter().GetResult(), Label.Money));
        builder.AddPackRecognizer(new CountryRecognizer());
        builder.AddPackRecognizer(new DateRecognizer());
        builder.AddPackRecognizer(new QuantityRecognizer());
        if (knowledge is not null) builder.AddPackRecognizer(new DealNameRecognizer(knowledge));
        builder.UseLinker(knowledge is null ? new AliasLinker() : new AliasLinker(knowledge));
        var (words, classifier) = topics.GetAwaiter().GetResult();
        if (classifier is not null) builder.UseClassifier(classifier);
        builder.UseRelations(new RelationFinder());
        builder.UseKeyphrases(new KeyphraseFinder(words));
    }

    private static TaggerModel ReadTagger(ModelPack pack)
    {
        using var stream = pack.OpenRead(TaggerModel.FileName);
        return TaggerModel.Load(stream);
    }

    private static (WordTable? Words, LinearTopicClassifier? Classifier) ReadTopics(ModelPack pack)
    {
        if (!pack.Has(WordTable.FileName)) return default;
        var words = WordTable.Read(pack.Read(WordTable.FileName));
        return (words, pack.Has(LinearTopicClassifier.FileName) ? LinearTopicClassifier.Read(pack.Read(LinearTopicClassifier.FileName), words) : null);
    }
}
