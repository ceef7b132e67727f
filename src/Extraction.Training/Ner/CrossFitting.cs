using System.Globalization;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Trains the final model. The second pass must learn from first-pass findings on text the first pass was not trained on, and the calibration
/// from the second pass's confidences of the same kind; so the documents are cut into parts, and each part is tagged by a model trained on the
/// others (stacking, Wolpert 1992).
/// </summary>
internal sealed class CrossFitting(TagSet tags, Lexicon lexicon, PhraseLists lists, TaggerOptions options, TextWriter? log)
{
    public TaggerModel Train(IReadOnlyList<NerDocument> originals)
    {
        List<NerDocument> documents = [.. originals, .. Augmenter.Copies(originals, options.Augment)];
        if (options.Folds < 2 || documents.Count < options.Folds) return Fit(documents, options, null);
        var every = options.Augment > 0 ? Math.Max(1, (int)(1 / options.Augment)) : 1;
        var folds = Enumerable.Range(0, documents.Count).Select(number => (number < originals.Count ? number : (number - originals.Count) * every) % options.Folds).ToArray();
        var found = FindInParts(documents, folds, options with { Groups = options.Groups & ~FeatureGroups.SecondPass }, null);
        if ((options.Groups & FeatureGroups.SecondPass) == 0) return Finish(documents, null, found);
        return Finish(documents, found.Spans, FindInParts(documents, folds, options, found.Spans));
    }

    private TaggerModel Finish(List<NerDocument> documents, TaggedSpan[][]? found, (TaggedSpan[][] Spans, int[] Genres) judged)
    {
        log?.WriteLine("final model");
        return Fit(documents, options, found).With(Calibrator.Fit(documents, judged.Spans, judged.Genres, tags));
    }

    /// <summary>What models trained on the other parts find in each document; with <paramref name="found"/>, models with a second pass.</summary>
    private (TaggedSpan[][] Spans, int[] Genres) FindInParts(List<NerDocument> documents, int[] folds, TaggerOptions settings, TaggedSpan[][]? found)
    {
        settings = settings with { Crf = settings.Crf with { Epochs = Math.Max(2, settings.Crf.Epochs / 2), Averaged = 2, Runs = 1 } };
        var result = new TaggedSpan[documents.Count][];
        var genres = new int[documents.Count];
        for (var fold = 0; fold < settings.Folds; fold++)
        {
            log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(found is null ? "first" : "second")} pass, part {fold + 1} of {settings.Folds}"));
            var others = Enumerable.Range(0, documents.Count).Where(number => folds[number] != fold).ToArray();
            var model = Fit([.. others.Select(number => documents[number])], settings, found is null ? null : Array.ConvertAll(others, number => found[number]));
            var mine = Enumerable.Range(0, documents.Count).Where(number => folds[number] == fold).ToArray();
            var kinds = new List<int>();
            var spans = NerMeter.Predict(model, mine.Select(number => documents[number]), keepRaw: true, kinds);
            for (var k = 0; k < mine.Length; k++) (result[mine[k]], genres[mine[k]]) = (spans[k], kinds[k]);
        }

        return (result, genres);
    }

    private TaggerModel Fit(IReadOnlyList<NerDocument> documents, TaggerOptions settings, TaggedSpan[][]? found) =>
        TaggerTrainer.Train(documents, tags, lexicon, lists, settings, log, found);
}
