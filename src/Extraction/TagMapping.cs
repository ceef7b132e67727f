using Microsoft.ML.Transforms;

namespace Extraction;

/// <summary>What a saved ML.NET pipeline with <see cref="TagTransforms.ExtractTags"/> finds its mapping by, under <see cref="ContractName"/>.</summary>
[CustomMappingFactoryAttribute(ContractName)]
internal sealed class TagMapping : CustomMappingFactory<TagColumns.Input, TagColumns>
{
    /// <summary>Name of the mapping in a saved pipeline; its number rises when columns change.</summary>
    public const string ContractName = "Extraction.Tags.v1";

    /// <inheritdoc/>
    public override Action<TagColumns.Input, TagColumns> GetMapping() => TagColumns.Map;
}
