using Extraction.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Extraction.DependencyInjection;

/// <summary>Puts the extractor into a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="Extractor"/> for the whole application; it is immutable and thread-safe, so a singleton. The model pack is loaded
    /// when the extractor is first asked for; a pack that cannot be read throws <see cref="ModelFormatException"/> then. A second call changes nothing.
    /// </summary>
    /// <example><code>
    /// builder.Services.AddExtraction(o => o.Options = new ExtractorOptions { MaximumTopics = 3 });
    /// </code></example>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Changes how the extractor is made; null for the defaults.</param>
    public static IServiceCollection AddExtraction(this IServiceCollection services, Action<ExtractionSetup>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(_ => Create(configure));
        return services;
    }

    private static Extractor Create(Action<ExtractionSetup>? configure)
    {
        var setup = new ExtractionSetup();
        configure?.Invoke(setup);
        var pack = setup.ModelFolder is { } folder ? ModelPack.Open(folder) : ModelPack.OpenEmbedded();
        var builder = new ExtractorBuilder().UsePack(pack).UseOptions(setup.Options).UseRules(setup.Rules);
        setup.Configure?.Invoke(builder);
        return builder.Build();
    }
}
