using System.Diagnostics;
using System.Diagnostics.Metrics;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.House;

/// <summary>The names that applications watch, and what they count. Other tests may run beside these, so sums are lower bounds of what was sent here.</summary>
public class TelemetryTests
{
    [Test]
    public void Extract_CountsArticlesTokensAndTime()
    {
        var sums = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = static (instrument, listener) => { if (instrument.Meter.Name == "Extraction") listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.Start();
        var extractor = new ExtractorBuilder().Build();
        for (var i = 0; i < 3; i++) extractor.Extract("Three words here");
        Assert.That(() => new ExtractorBuilder().AddRecognizer(new Broken()).Build().Extract("x"), Throws.InvalidOperationException);
        lock (sums)
        {
            Assert.That(sums["extraction.articles"], Is.GreaterThanOrEqualTo(3));
            Assert.That(sums["extraction.tokens"], Is.GreaterThanOrEqualTo(9));
            Assert.That(sums["extraction.duration"], Is.GreaterThan(0));
            Assert.That(sums["extraction.failures"], Is.GreaterThanOrEqualTo(1));
        }

        void Add(string name, double value)
        {
            lock (sums) sums[name] = sums.GetValueOrDefault(name) + value;
        }
    }

    [Test]
    public void Extract_IsAnActivity()
    {
        Activity? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Extraction",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { if ((string?)activity.GetTagItem("extraction.article.id") == "watched") seen = activity; },
        };
        ActivitySource.AddActivityListener(listener);
        new ExtractorBuilder().Build().Extract(new Article("Three words here") { Id = "watched" });
        Assert.That(seen?.OperationName, Is.EqualTo("extract"));
        Assert.That(seen?.GetTagItem("extraction.tokens"), Is.EqualTo(3));
    }

    private sealed class Broken : IRecognizer
    {
        public void Recognize(Document document, MentionBuffer mentions) => throw new InvalidOperationException("broken");
    }
}
