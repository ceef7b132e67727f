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
        builder.AddPackRecognizer(new MoneyRecognizer());
        builder.AddPackRecognizer(new PercentRecognizer());
        var knowledge = pack.Has(KnowledgeBase.FileName) ? KnowledgeBase.Read(pack.Read(KnowledgeBase.FileName)) : null;
        if (knowledge is not null) builder.AddPackRecognizer(new KnownNameRecognizer(knowledge));
        builder.AddPackRecognizer(new TaggerRecognizer(TaggerModel.Load(new MemoryStream(pack.Read(TaggerModel.FileName))), Label.Money));
        builder.AddPackRecognizer(new CountryRecognizer());
        builder.AddPackRecognizer(new DateRecognizer());
        builder.AddPackRecognizer(new QuantityRecognizer());
        if (knowledge is not null) builder.AddPackRecognizer(new DealNameRecognizer(knowledge));
        builder.UseLinker(knowledge is null ? new AliasLinker() : new AliasLinker(knowledge));
        var words = pack.Has(WordTable.FileName) ? WordTable.Read(pack.Read(WordTable.FileName)) : null;
        if (words is not null && pack.Has(LinearTopicClassifier.FileName)) builder.UseClassifier(LinearTopicClassifier.Read(pack.Read(LinearTopicClassifier.FileName), words));
        builder.UseRelations(new RelationFinder());
        builder.UseKeyphrases(new KeyphraseFinder(words));
    }
}
