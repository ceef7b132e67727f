using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace Extraction.Training.Topics;

/// <summary>Makes ML.NET's linear binary model of weights that are at hand. ML.NET has the constructors but keeps them to itself.</summary>
internal static class LinearModels
{
    /// <summary>A transform that scores the column of features.</summary>
    public static ITransformer Make(MLContext context, LinearWeights weights, int bits, DataViewSchema schema)
    {
        var values = weights.Rounded(bits);
        var model = Model(context, in values, weights.Bias, null);
        return Transformers<LinearBinaryModelParameters>.Make(context, model, schema, nameof(VectorRow.Features), 0, "Score");
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern LinearBinaryModelParameters Model(IHostEnvironment environment, in VBuffer<float> weights, float bias, ModelStatisticsBase? statistics);

    /// <summary>A constructor of a generic class is reached through a generic class.</summary>
    private static class Transformers<TModel>
        where TModel : class
    {
        [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
        public static extern BinaryPredictionTransformer<TModel> Make(IHostEnvironment environment, TModel model, DataViewSchema schema, string features, float threshold, string thresholdColumn);
    }
}
