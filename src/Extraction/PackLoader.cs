using Extraction.Amounts;
using Extraction.Keyphrases;
using Extraction.Learned;
using Extraction.Linking;
using Extraction.Models;
using Extraction.Relations;

namespace Extraction;

/// <summary>Which rooms a model pack fills, and in which order its recognisers stand.</summary>
internal static class PackLoader
{
    public static void Load(ExtractorBuilder builder, ModelPack pack)
    {
        builder.AddRecognizer(new MoneyRecognizer());
        if (pack.Has(TaggerModel.FileName)) builder.AddRecognizer(new TaggerRecognizer(TaggerModel.Load(new MemoryStream(pack.Read(TaggerModel.FileName))), Label.Money));
        builder.UseLinker(pack.Has(KnowledgeBase.FileName) ? new AliasLinker(KnowledgeBase.Read(pack.Read(KnowledgeBase.FileName))) : new AliasLinker());
        builder.UseRelations(new RelationFinder());
        builder.UseKeyphrases(new KeyphraseFinder());
    }
}
