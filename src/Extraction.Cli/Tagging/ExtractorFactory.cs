using Extraction.Editing;
using Extraction.Gazetteers;
using Extraction.Models;

namespace Extraction.Cli.Tagging;

/// <summary>Makes the extractor that a command line asks for.</summary>
internal static class ExtractorFactory
{
    /// <summary>Makes it, or says on standard error why not and gives null.</summary>
    public static Extractor? TryCreate(string? model, string? watchlist = null, string? rules = null)
    {
        try
        {
            var builder = new ExtractorBuilder().UsePack(PackChoice.Open(model));
            if (watchlist is not null) builder.InsertRecognizer(new GazetteerRecognizer(Gazetteer.Load(watchlist)));
            if (rules is not null) builder.UseRules(EditorialRules.Load(rules));
            return builder.Build();
        }
        catch (Exception e) when (e is ModelFormatException or FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }
}
