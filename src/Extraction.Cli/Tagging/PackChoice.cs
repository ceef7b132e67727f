using Extraction.Models;

namespace Extraction.Cli.Tagging;

/// <summary>The model pack that a command line names.</summary>
internal static class PackChoice
{
    /// <summary>Opens the pack in the folder <paramref name="model"/>, or the library's own of that name; its default where none is named.</summary>
    /// <exception cref="ModelFormatException">There is no such pack.</exception>
    public static ModelPack Open(string? model) =>
        model is null ? ModelPack.OpenEmbedded() : Directory.Exists(model) || model.AsSpan().ContainsAny('/', '\\', '.') ? ModelPack.Open(model) : ModelPack.OpenEmbedded(model);
}
