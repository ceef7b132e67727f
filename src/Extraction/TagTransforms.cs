using System.Diagnostics.CodeAnalysis;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extraction;

/// <summary>Tags as columns of an ML.NET pipeline: <c>mlContext.Transforms.Text.ExtractTags()</c>.</summary>
public static class TagTransforms
{
    /// <summary>
    /// Tags the text of <paramref name="inputColumnName"/> and adds the tags as columns, each named by <paramref name="outputColumnName"/> and one of
    /// <c>Companies Organizations Countries CountryCodes People Places Products Money Currencies Topics</c> (vectors of text), <c>MoneyValues</c> (vector of
    /// <see cref="double"/>: the amounts' lower bounds, NaN where open), <c>TopicConfidences</c> (vector of <see cref="float"/>) and <c>Language</c> (text);
    /// <paramref name="outputColumnName"/> alone is the whole record as JSON. Vectors are of variable length; those of names go by salience.
    /// <para>
    /// A saved pipeline holds no models of this library's: it uses the model pack inside the library that loads it. With an
    /// <paramref name="extractor"/> of your own a pipeline runs, but cannot be saved.
    /// </para>
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">Beginning of the names of the new columns.</param>
    /// <param name="inputColumnName">Column of text.</param>
    /// <param name="extractor">What tags; null for <see cref="Extractor.LoadDefault"/>, loaded once for the process.</param>
    /// <example><code>
    /// var pipeline = mlContext.Transforms.Text.ExtractTags("Tags", "Text");
    /// </code></example>
    [RequiresDynamicCode("ML.NET makes code at run time.")]
    [RequiresUnreferencedCode("ML.NET reads the columns of a row by reflection.")]
    public static IEstimator<ITransformer> ExtractTags(this TransformsCatalog.TextTransforms catalog, string outputColumnName = "Tags", string inputColumnName = "Text", Extractor? extractor = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);
        var transforms = new MLContext().Transforms;
        var map = extractor is null
            ? transforms.CustomMapping<TagColumns.Input, TagColumns>(TagColumns.Map, TagMapping.ContractName)
            : transforms.CustomMapping<TagColumns.Input, TagColumns>((row, columns) => columns.Fill(extractor, row.Text), contractName: null);

        // A custom mapping has fixed columns; the caller's names are given by copying.
        var chain = new EstimatorChain<ITransformer>().Append<ITransformer>(transforms.CopyColumns(TagColumns.InputName, inputColumnName)).Append<ITransformer>(map);
        foreach (var name in TagColumns.Names) chain = chain.Append<ITransformer>(transforms.CopyColumns(outputColumnName + name, TagColumns.Prefix + name));
        return chain.Append<ITransformer>(transforms.DropColumns([TagColumns.InputName, .. TagColumns.Names.Select(static name => TagColumns.Prefix + name)]));
    }
}
