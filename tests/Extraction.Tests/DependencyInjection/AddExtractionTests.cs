using Extraction.DependencyInjection;
using Extraction.Editing;
using Extraction.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Extraction.Tests.DependencyInjection;

/// <summary>The extractor in a container: one for all, made as asked, loaded when first wanted.</summary>
public class AddExtractionTests
{
    private const string Story = "Apple bought Beats for $3 billion, U.S. regulators said.";

    [Test]
    public void Resolve_Twice_IsOneExtractorThatTags()
    {
        using var provider = new ServiceCollection().AddExtraction().BuildServiceProvider();
        var extractor = provider.GetRequiredService<Extractor>();
        Assert.That(provider.CreateScope().ServiceProvider.GetRequiredService<Extractor>(), Is.SameAs(extractor));
        Assert.That(extractor.Extract(Story).Amounts.Single().Value.Low, Is.EqualTo(3_000_000_000m));
        Assert.That(extractor.Model, Is.EqualTo(ModelPack.OpenEmbedded().Info));
    }

    [Test]
    public void Setup_OptionsRulesAndConfigure_AreApplied()
    {
        var services = new ServiceCollection().AddExtraction(static setup =>
        {
            setup.Options = new ExtractorOptions { MaximumTopics = 0 };
            setup.Rules = EditorialRules.Parse(new StringReader("block\tApple"));
            setup.Configure = static builder => builder.UseKeyphrases(null);
        });
        using var provider = services.BuildServiceProvider();
        var tags = provider.GetRequiredService<Extractor>().Extract(Story);
        Assert.That(tags.Entities.Select(static e => e.Name), Has.No.Member("Apple"));
        Assert.That(tags.Topics, Is.Empty);
        Assert.That(tags.Keyphrases, Is.Empty);
    }

    [Test]
    public void SecondCall_ChangesNothing()
    {
        var calls = new List<string>();
        var services = new ServiceCollection().AddExtraction(setup => calls.Add("first")).AddExtraction(setup => calls.Add("second"));
        Assert.That(services.Count(static s => s.ServiceType == typeof(Extractor)), Is.EqualTo(1));
        Assert.That(calls, Is.Empty, "nothing is loaded before it is asked for");
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<Extractor>();
        Assert.That(calls, Is.EqualTo(new[] { "first" }));
    }

    [Test]
    public void ModelFolder_WithoutPack_SaysSoWhenAskedFor()
    {
        using var provider = new ServiceCollection().AddExtraction(static setup => setup.ModelFolder = "no/such/folder").BuildServiceProvider();
        Assert.That(() => provider.GetRequiredService<Extractor>(), Throws.TypeOf<ModelFormatException>().With.Message.Contains("no/such/folder"));
    }

    [Test]
    public void ModelFolder_WithAPack_IsUsed()
    {
        var folder = House.Repository.PathOf("models", "news-en", "1.0.0");
        using var provider = new ServiceCollection().AddExtraction(setup => setup.ModelFolder = folder).BuildServiceProvider();
        Assert.That(provider.GetRequiredService<Extractor>().Model, Is.EqualTo(ModelPack.Open(folder).Info));
    }
}
