namespace Extraction.Training.Topics;

/// <summary>A topic with its calibration and threshold.</summary>
/// <param name="Label">The topic as <c>scheme/id</c>.</param>
/// <param name="Slope">Platt slope over the raw score.</param>
/// <param name="Offset">Platt offset.</param>
/// <param name="Threshold">The probability from which on it is given.</param>
/// <param name="Rows">Rows it stands on.</param>
/// <param name="F1">F1 of held-out rows at the best threshold.</param>
internal sealed record CalibratedTopic(string Label, double Slope, double Offset, double Threshold, int Rows, double F1);

/// <summary>Fits calibration and thresholds to held-out scores.</summary>
internal sealed class TopicCalibrator(TopicTrainingOptions options, LabelledVectors data, HeldOutScores held)
{
    public List<CalibratedTopic> Calibrate()
    {
        var topics = new List<CalibratedTopic>(data.Topics.Length);
        for (var t = 0; t < data.Topics.Length; t++) topics.Add(Calibrate(t));
        return topics;
    }

    private CalibratedTopic Calibrate(int topic)
    {
        var scored = new List<(double Score, bool Positive)>(data.Count);
        for (var r = 0; r < data.Count; r++)
        {
            if (data.IsAuxiliary(r)) continue;
            var mark = data.Marks[r, topic];
            if (mark != TopicMark.Unknown) scored.Add((held[r, topic], mark == TopicMark.Yes));
        }

        var (slope, offset) = PlattScaling.Fit(scored);
        var probabilities = scored.ConvertAll(s => (1 / (1 + Math.Exp(-((slope * s.Score) + offset))), s.Positive));
        var (threshold, f1) = ThresholdTuner.Tune(probabilities);
        return new CalibratedTopic(data.Topics[topic], slope, offset, options.Multi ? threshold : 0, scored.Count(static s => s.Positive), f1);
    }
}
