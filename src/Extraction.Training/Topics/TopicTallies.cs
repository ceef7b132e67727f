using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>Counts hits and misses, and gathers confidences for calibration.</summary>
internal sealed class TopicTallies
{
    private const int BinCount = 15;
    private readonly TopicSchema schema;
    private readonly int[] hits, wrong, missed;
    private readonly int[,]? confusion;
    private readonly List<(double Confidence, bool Right)> judged = [];

    public TopicTallies(TopicSchema schema)
    {
        this.schema = schema;
        var n = schema.Topics.Count;
        (hits, wrong, missed) = (new int[n], new int[n], new int[n]);
        if (schema.Exclusive) confusion = new int[n, n];
    }

    /// <summary>Judges a row. An exclusive model's confidence is that of its choice; another's that of every topic.</summary>
    public void Add(Func<int, TopicMark> gold, bool[] chosen, double[] probabilities)
    {
        int right = -1, first = -1;
        for (var t = 0; t < chosen.Length; t++)
        {
            var mark = gold(t);
            if (mark == TopicMark.Yes) right = t;
            if (chosen[t]) first = t;
            if (mark == TopicMark.Unknown) continue;
            if (chosen[t] && mark == TopicMark.Yes) hits[t]++;
            else if (chosen[t]) wrong[t]++;
            else if (mark == TopicMark.Yes) missed[t]++;
            if (!schema.Exclusive) judged.Add((probabilities[t], mark == TopicMark.Yes));
        }

        if (confusion is null || right < 0 || first < 0) return;
        confusion[right, first]++;
        judged.Add((probabilities[first], right == first));
    }

    public TopicReport ToReport(Func<IReadOnlyList<TopicResult>, IReadOnlyList<CalibrationBin>, (double Low, double High), int[,]?, TopicReport> make)
    {
        var results = new List<TopicResult>(hits.Length);
        for (var t = 0; t < hits.Length; t++)
        {
            var column = schema.Topics[t];
            results.Add(new TopicResult(column.Scheme, column.Id, column.Name, hits[t], wrong[t], missed[t]));
        }

        var bins = Bins();
        return make(results, bins, CalibrationInterval.Of(judged, BinCount), confusion);
    }

    private List<CalibrationBin> Bins()
    {
        judged.Sort(static (a, b) => a.Confidence.CompareTo(b.Confidence));
        var bins = new List<CalibrationBin>(BinCount);
        for (var i = 0; i < BinCount; i++)
        {
            int from = judged.Count * i / BinCount, to = judged.Count * (i + 1) / BinCount;
            if (to == from) continue;
            double confidence = 0, right = 0;
            for (var j = from; j < to; j++)
            {
                confidence += judged[j].Confidence;
                if (judged[j].Right) right++;
            }

            bins.Add(new CalibrationBin(confidence / (to - from), right / (to - from), to - from));
        }

        return bins;
    }
}
