using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Extraction;

/// <summary>
/// What an application can watch with OpenTelemetry or <c>dotnet-counters</c>: an activity source and a meter, both named <c>Extraction</c>.
/// Costs a few checks and no allocation while nobody listens.
/// </summary>
internal static class ExtractorTelemetry
{
    public const string Name = "Extraction";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Articles = Meter.CreateCounter<long>("extraction.articles", "{article}", "Articles tagged.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("extraction.tokens", "{token}", "Tokens of the articles tagged.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("extraction.failures", "{article}", "Articles that ended in an exception.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("extraction.duration", "s", "Time to tag one article.");

    public static Activity? Start(Article article)
    {
        if (!Source.HasListeners()) return null;
        var activity = Source.StartActivity("extract");
        activity?.SetTag("extraction.article.id", article.Id);
        activity?.SetTag("extraction.article.length", article.Text.Length);
        return activity;
    }

    public static void Succeeded(Activity? activity, long started, int tokens, ArticleTags tags)
    {
        Articles.Add(1);
        Tokens.Add(tokens);
        if (Duration.Enabled) Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        if (activity is null) return;
        activity.SetTag("extraction.tokens", tokens);
        activity.SetTag("extraction.entities", tags.Entities.Count);
        activity.SetTag("extraction.amounts", tags.Amounts.Count);
    }

    public static void Failed(Activity? activity, Exception error)
    {
        Failures.Add(1);
        activity?.SetStatus(ActivityStatusCode.Error, error.Message);
    }
}
