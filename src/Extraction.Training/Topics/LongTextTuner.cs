using Extraction.Topics;

namespace Extraction.Training.Topics;

/// <summary>
/// Thresholds are tuned on short texts where most of the training set is short; whole articles spread over more topics. Finds what to
/// multiply a scheme's thresholds by for the best micro F1 of the long rows, held out.
/// </summary>
internal static class LongTextTuner
{
    private const int FewestRows = 60;

    public static Dictionary<string, double> Tune(TrainedTopics trained, TopicSchema schema)
    {
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        var rows = Enumerable.Range(0, trained.Data.Count).Where(r => !trained.Data.IsAuxiliary(r) && trained.Data.TokensOf(r) >= schema.LongFrom).ToArray();
        if (rows.Length < FewestRows) return factors;
        foreach (var scheme in schema.Topics.Select(static t => t.Scheme).Distinct(StringComparer.Ordinal))
        {
            double best = -1;
            for (var step = 8; step <= 24; step++)
            {
                var factor = step / 20.0;
                var f1 = MicroF1(trained, schema with { LongFactors = new Dictionary<string, double> { [scheme] = factor } }, scheme, rows);
                if (f1 > best) (best, factors[scheme]) = (f1, factor);
            }
        }

        return factors;
    }

    private static double MicroF1(TrainedTopics trained, TopicSchema schema, string scheme, int[] rows)
    {
        var decision = new TopicDecision(schema);
        var probabilities = new double[schema.Topics.Count];
        var chosen = new bool[probabilities.Length];
        int hits = 0, wrong = 0, missed = 0;
        foreach (var row in rows)
        {
            for (var t = 0; t < probabilities.Length; t++) probabilities[t] = trained.LogOdds(row, t);
            decision.ToProbabilities(probabilities);
            decision.Choose(probabilities, trained.Data.TokensOf(row), chosen);
            for (var t = 0; t < chosen.Length; t++)
            {
                if (schema.Topics[t].Scheme != scheme || schema.Topics[t].Parent is not null) continue;
                var mark = trained.Data.Marks[row, t];
                if (chosen[t] && mark == TopicMark.Yes) hits++;
                else if (chosen[t] && mark == TopicMark.No) wrong++;
                else if (!chosen[t] && mark == TopicMark.Yes) missed++;
            }
        }

        return TopicReport.F(hits, wrong, missed);
    }
}
