using Extraction.Evaluation;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Runs a model over annotated documents and scores it.</summary>
internal static class NerMeter
{
    /// <summary>What the model finds in each document; <paramref name="genres"/> takes the genre of each.</summary>
    public static List<TaggedSpan[]> Predict(TaggerModel model, IEnumerable<NerDocument> documents, bool keepRaw = false, List<int>? genres = null)
    {
        var tagger = new Tagger(model);
        var spans = new List<TaggedSpan>();
        var result = new List<TaggedSpan[]>();
        foreach (var document in documents)
        {
            spans.Clear();
            tagger.Tag(document.Document, spans, keepRaw);
            result.Add([.. spans]);
            genres?.Add(tagger.Genre);
        }

        return result;
    }

    /// <summary>Scores by token ranges, over the model's labels.</summary>
    public static SpanScorer Score(TaggerModel model, IReadOnlyList<NerDocument> documents)
    {
        var scorer = new SpanScorer();
        var found = Predict(model, documents);
        for (var d = 0; d < documents.Count; d++)
        {
            scorer.Add(documents[d].Spans.Where(span => model.Tags.Labels.Contains(span.Label)), found[d].Select(span => new GoldSpan(span.First, span.End, model.Tags.Labels[span.Label])));
        }

        return scorer;
    }
}
