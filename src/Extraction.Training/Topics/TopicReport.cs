using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>What a topic model does on rows it has not seen.</summary>
public sealed class TopicReport
{
    private TopicReport(IReadOnlyList<TopicResult> topics, IReadOnlyList<CalibrationBin> bins, (double Low, double High) interval, int[,]? confusion)
    {
        CalibrationErrorInterval = interval;
        Topics = topics;
        Bins = bins;
        Confusion = confusion;
        int hits = 0, wrong = 0, missed = 0, macroCount = 0;
        double macro = 0, error = 0;
        foreach (var topic in topics)
        {
            (hits, wrong, missed) = (hits + topic.Hits, wrong + topic.Wrong, missed + topic.Missed);
            if (topic.Hits + topic.Missed == 0) continue;
            macro += topic.F1;
            macroCount++;
        }

        var counted = bins.Sum(static b => b.Count);
        foreach (var bin in bins) error += bin.Count * Math.Abs(bin.Confidence - bin.Accuracy) / Math.Max(1, counted);
        (MicroF1, MacroF1, CalibrationError) = (F(hits, wrong, missed), macroCount == 0 ? 0 : macro / macroCount, error);
        Accuracy = confusion is null ? null : hits / (double)Math.Max(1, hits + missed);
    }

    /// <summary>Result of each topic.</summary>
    public IReadOnlyList<TopicResult> Topics { get; }

    /// <summary>Confidence against accuracy, in bins of equal size.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>Rows by true topic (first index) and predicted topic; null where a row may have several.</summary>
    public int[,]? Confusion { get; }

    /// <summary>Share of rows whose topic is right; null where a row may have several.</summary>
    public double? Accuracy { get; }

    /// <summary>F1 over all topics together.</summary>
    public double MicroF1 { get; }

    /// <summary>Mean F1 of the topics.</summary>
    public double MacroF1 { get; }

    /// <summary>Expected calibration error: mean distance of confidence and accuracy over the bins.</summary>
    public double CalibrationError { get; }

    /// <summary>The 95 % bootstrap interval of <see cref="CalibrationError"/>.</summary>
    public (double Low, double High) CalibrationErrorInterval { get; }

    internal static TopicReport Of(IReadOnlyList<TopicRow> rows, TrainedTopics trained, TopicSchema schema)
    {
        var decision = new TopicDecision(schema);
        var count = schema.Topics.Count;
        var tallies = new TopicTallies(schema);
        var probabilities = new double[count];
        var chosen = new bool[count];
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r].IsAuxiliary) continue;
            for (var t = 0; t < count; t++) probabilities[t] = (trained.Topics[t].Slope * trained.Held[r, t]) + trained.Topics[t].Offset;
            decision.ToProbabilities(probabilities);
            decision.Choose(probabilities, trained.Data.TokensOf(r), chosen);
            var row = r;
            tallies.Add(t => trained.Data.Marks[row, t], chosen, probabilities);
        }

        return Make(tallies);
    }

    internal static TopicReport Make(TopicTallies tallies) => tallies.ToReport(static (topics, bins, interval, confusion) => new TopicReport(topics, bins, interval, confusion));

    internal static double F(int hits, int wrong, int missed) => hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + wrong + missed);
}

/// <summary>Counts of one topic.</summary>
/// <param name="Scheme">Its taxonomy.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hits">Rows rightly given it.</param>
/// <param name="Wrong">Rows wrongly given it.</param>
/// <param name="Missed">Rows it is missing from.</param>
public sealed record TopicResult(string Scheme, string Id, string Name, int Hits, int Wrong, int Missed)
{
    /// <summary>Share of the rows given it that have it.</summary>
    public double Precision => Hits / (double)Math.Max(1, Hits + Wrong);

    /// <summary>Share of the rows that have it that are given it.</summary>
    public double Recall => Hits / (double)Math.Max(1, Hits + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => TopicReport.F(Hits, Wrong, Missed);
}

/// <summary>A bin of a calibration plot.</summary>
/// <param name="Confidence">Mean confidence in the bin.</param>
/// <param name="Accuracy">Share that is right.</param>
/// <param name="Count">Predictions in the bin.</param>
public sealed record CalibrationBin(double Confidence, double Accuracy, int Count);
