using System.Globalization;
using Extraction.Learned;
using Extraction.Models;

namespace Extraction.Training.Ner;

/// <summary>A whole training run by a <see cref="NerConfig"/>: reads, trains, cross-fits the second pass and the calibration, measures.</summary>
internal sealed class NerTraining(NerConfig config, string? dataFolder, TextWriter log)
{
    private readonly bool givenTokens = config.Train.All(source => source.Labels is null && !NerFiles.IsJsonLines(source.Path));

    private LabelRefiner? refiner;

    /// <summary>Trains the model.</summary>
    /// <exception cref="FormatException">A file is not of its format.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public TaggerModel Run()
    {
        if (config.Train.Length == 0) throw new FormatException("There is nothing to train on.");
        var (lexicon, lists) = ReadKnowledge();
        var own = config.Train.Where(source => source.Labels is null).SelectMany(Read).ToList();
        var tags = new TagSet(LabelsOf(own));
        var documents = new List<NerDocument>(own);
        foreach (var source in config.Train.Where(source => source.Labels is not null))
        {
            var scheme = new LabelScheme(tags, source.Labels!);
            documents.AddRange(Read(source).Select(document => document with { Scheme = scheme, Weight = source.Weight }));
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {lexicon.Count} words and {lists.Count} phrases of the lists, labels {string.Join(' ', tags.Labels)}"));
        var options = new TaggerOptions { Groups = config.Features, Crf = config.Crf, Cutoff = config.Cutoff, MaximumRows = config.MaximumRows, GivenTokens = givenTokens, Augment = config.Augment, Folds = config.Folds };
        return new CrossFitting(tags, lexicon, lists, options, log).Train(documents);
    }

    /// <summary>Measures the model on the run's dev files and prints the tables.</summary>
    public void Measure(TaggerModel model, TextWriter output)
    {
        foreach (var path in config.Dev) new NerEvaluation(model).Run(PathOf(path)).WriteTable(output, path);
    }

    private IEnumerable<NerDocument> Read(NerSource source)
    {
        log.WriteLine($"reading {source.Path}");
        return NerFiles.Read(PathOf(source.Path), givenTokens, null, source.Weight, source.Refine ? Refiner() : null).Where((_, number) => number % source.Every == 0);
    }

    private LabelRefiner Refiner() => refiner ??= new LabelRefiner(PathOf(config.OwnTables ?? throw new FormatException("To refine labels, name the folder of ownTables.")));

    private Label[] LabelsOf(List<NerDocument> documents) => config.Labels is { } names
        ? Array.ConvertAll(names, Label.Of)
        : [.. documents.SelectMany(document => document.Spans).Select(span => span.Label).Distinct().OrderBy(label => label.Name, StringComparer.Ordinal)];

    private (Lexicon Lexicon, PhraseLists Lists) ReadKnowledge()
    {
        if (config.UsePackLexicon && ModelPack.OpenEmbedded() is var pack && pack.Has(TaggerModel.FileName))
        {
            var model = TaggerModel.Load(new MemoryStream(pack.Read(TaggerModel.FileName)));
            return (model.Lexicon, model.Lists);
        }

        var builder = new LexiconBuilder();
        if (config.Clusters is { } clusters) builder.AddGeneralClusters(PathOf(clusters), config.ClusterWords);
        if (config.NewsClusters is { } news) builder.AddNewsClusters(PathOf(news));
        if (config.PersonNames is { } names) builder.AddPersonNames(PathOf(names));
        if (config.Names is { } found) builder.AddNames(PathOf(found));
        return (builder.Build(), config.Facts is { } facts ? NameLists.Read(PathOf(facts), config.OwnTables is { } own ? PathOf(own) : null, config.Names is { } phrases ? PathOf(phrases) : null) : PhraseLists.Empty);
    }

    private string PathOf(string path)
    {
        if (dataFolder is null) return path;
        var inData = Path.Combine(dataFolder, path);
        return File.Exists(inData) || Directory.Exists(inData) ? inData : path;
    }
}
