using Extraction.Editing;

namespace Extraction.DependencyInjection;

/// <summary>How <see cref="ServiceCollectionExtensions.AddExtraction"/> makes the extractor.</summary>
public sealed class ExtractionSetup
{
    /// <summary>Folder of a model pack; null for the one inside the library.</summary>
    public string? ModelFolder { get; set; }

    /// <summary>Settings of the extractor.</summary>
    public ExtractorOptions Options { get; set; } = new();

    /// <summary>Editorial rules; null for none.</summary>
    public EditorialRules? Rules { get; set; }

    /// <summary>Further changes, such as recognisers of your own; called once, after the pack is loaded.</summary>
    public Action<ExtractorBuilder>? Configure { get; set; }
}
