using Extraction.Keyphrases;
using Extraction.Models;
using Extraction.Relations;

namespace Extraction;

/// <summary>Which rooms a model pack fills, and in which order its recognisers stand.</summary>
internal static class PackLoader
{
    public static void Load(ExtractorBuilder builder, ModelPack pack)
    {
        _ = pack;
        builder.UseRelations(new RelationFinder());
        builder.UseKeyphrases(new KeyphraseFinder());
    }
}
