using System.Globalization;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Trains the final model. The second pass must learn from first-pass findings on text the first pass was not trained on, and the calibration
/// from confidences of the same kind; so the documents are cut into parts, and each part is tagged by a model trained on the others (stacking,
/// Wolpert 1992).
/// </summary>
internal sealed class CrossFitting(TagSet tags, Lexicon lexicon, PhraseLists lists, TaggerOptions options, TextWriter? log)
{
    public TaggerModel Train(IReadOnlyList<NerDocument> originals)
    {
        List<NerDocument> documents = [.. originals, .. Augmenter.Copies(originals, options.Augment)];
        if (options.Folds < 2 || documents.Count < options.Folds) return Fit(documents, options, null);
        var first = options with { Groups = options.Groups & ~FeatureGroups.SecondPass };
        var found = new TaggedSpan[documents.Count][];
        var every = options.Augment > 0 ? Math.Max(1, (int)(1 / options.Augment)) : 1;
        int FoldOf(int number) => (number < originals.Count ? number : (number - originals.Count) * every) % options.Folds;
        for (var fold = 0; fold < options.Folds; fold++)
        {
            log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"part {fold + 1} of {options.Folds}"));
            var others = documents.Where((_, number) => FoldOf(number) != fold).ToList();
            var model = Fit(others, first with { Crf = first.Crf with { Epochs = Math.Max(2, first.Crf.Epochs / 2), Averaged = 2, Runs = 1 } }, null);
            var mine = Enumerable.Range(0, documents.Count).Where(number => FoldOf(number) == fold).ToArray();
            var spans = NerMeter.Predict(model, mine.Select(number => documents[number]), keepRaw: true);
            for (var k = 0; k < mine.Length; k++) found[mine[k]] = spans[k];
        }

        log?.WriteLine("final model");
        var final = Fit(documents, options, (options.Groups & FeatureGroups.SecondPass) != 0 ? found : null);
        return final.With(Calibrator.Fit(documents, found, tags));
    }

    private TaggerModel Fit(IReadOnlyList<NerDocument> documents, TaggerOptions settings, TaggedSpan[][]? found) =>
        TaggerTrainer.Train(documents, tags, lexicon, lists, settings, log, found);
}
