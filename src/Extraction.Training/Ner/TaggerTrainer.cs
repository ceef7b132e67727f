using System.Globalization;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Settings of <see cref="TaggerTrainer"/>.</summary>
internal sealed record TaggerOptions
{
    public FeatureGroups Groups { get; init; } = FeatureGroups.All & ~FeatureGroups.SecondPass;

    public CrfOptions Crf { get; init; } = new();

    /// <summary>Features seen less often are dropped.</summary>
    public int Cutoff { get; init; } = 2;

    /// <summary>At most so many rows are kept, those with the largest weights; 0 for no limit.</summary>
    public int MaximumRows { get; init; } = 400_000;

    /// <summary>Share of documents that are learned from once more with other capitals or spaces.</summary>
    public float Augment { get; init; }

    /// <summary>Parts for cross-fitting, see <see cref="CrossFitting"/>.</summary>
    public int Folds { get; init; }

    /// <summary>Whether the tokens are those of the files.</summary>
    public bool GivenTokens { get; init; }
}

/// <summary>Trains a <see cref="TaggerModel"/> from documents: features, CRF, pruning, 8-bit weights.</summary>
internal static class TaggerTrainer
{
    public static TaggerModel Train(IReadOnlyList<NerDocument> documents, TagSet tags, Lexicon lexicon, PhraseLists lists, TaggerOptions options, TextWriter? log = null, IReadOnlyList<TaggedSpan[]>? found = null)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var reader = new FeatureReader(lexicon, lists, options.Groups);
        var (sentences, index) = SentenceCompiler.Compile(documents, tags, reader, options.Cutoff, found);
        Log(log, $"{watch.Elapsed.TotalSeconds:F0} s: {documents.Count} documents, {sentences.Count} sentences, {sentences.Sum(s => s.Count)} tokens, {index.Rows} features");
        var trainer = new CrfTrainer(tags, index.Rows, options.Crf);
        var started = watch.Elapsed;
        var (weights, transitions) = trainer.Train(sentences, (epoch, loss) =>
        {
            var spent = watch.Elapsed - started;
            Log(log, $"{watch.Elapsed.TotalSeconds:F0} s: epoch {epoch} of {options.Crf.Epochs}, loss {loss:F0}, {spent.TotalSeconds / epoch * (options.Crf.Epochs - epoch):F0} s left");
        });
        var (table, step) = Quantizer.Quantize(index.Features, weights, transitions.Stride, tags.Count, options.MaximumRows);
        Log(log, $"{watch.Elapsed.TotalSeconds:F0} s: {table.Count} rows kept, step {step}");
        return new TaggerModel(tags, options.Groups, options.GivenTokens, lexicon, lists, table, step, transitions, Calibration.None);
    }

    private static void Log(TextWriter? log, FormattableString message) => log?.WriteLine(message.ToString(CultureInfo.InvariantCulture));
}
