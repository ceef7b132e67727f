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
        var (weights, transitions) = Learn(sentences, index.Rows, tags, options.Crf, log);
        var (table, step) = Quantizer.Quantize(index.Features, weights, transitions.Stride, tags.Count, options.MaximumRows);
        Log(log, $"{watch.Elapsed.TotalSeconds:F0} s: {table.Count} rows kept, step {step}");
        return new TaggerModel(tags, options.Groups, options.GivenTokens, lexicon, lists, table, step, transitions, Calibration.None);
    }

    /// <summary>The mean of the weights of several runs.</summary>
    private static (float[] Weights, Transitions Transitions) Learn(List<TrainingSentence> sentences, int rows, TagSet tags, CrfOptions options, TextWriter? log)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var epochs = 0;
        void Progress(int epoch, double loss)
        {
            epochs++;
            var left = watch.Elapsed.TotalSeconds / epochs * ((options.Epochs * options.Runs) - epochs);
            Log(log, $"{watch.Elapsed.TotalSeconds:F0} s: epoch {epoch} of {options.Epochs}, loss {loss:F0}, {left:F0} s left");
        }

        var (weights, transitions) = new CrfTrainer(tags, rows, options).Train(sentences, Progress);
        if (options.Runs < 2) return (weights, transitions);
        Vectors.Scale(weights, 1f / options.Runs);
        var scores = Array.ConvertAll(transitions.ToArray(), score => score / options.Runs);
        for (var run = 1; run < options.Runs; run++)
        {
            var (more, moreTransitions) = new CrfTrainer(tags, rows, options with { Seed = options.Seed + run }).Train(sentences, Progress);
            Vectors.AddScaled(weights, more, 1f / options.Runs);
            var moreScores = moreTransitions.ToArray();
            for (var i = 0; i < scores.Length; i++) scores[i] += moreScores[i] / options.Runs;
        }

        return (weights, new Transitions(tags, scores));
    }

    private static void Log(TextWriter? log, FormattableString message) => log?.WriteLine(message.ToString(CultureInfo.InvariantCulture));
}
