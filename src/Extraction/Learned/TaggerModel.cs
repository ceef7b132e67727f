using System.Text;
using Extraction.Gazetteers;
using Extraction.Models;

namespace Extraction.Learned;

/// <summary>
/// The trained weights of the name recogniser with everything it reads words with: labels, clusters, name lists, calibration.
/// One file, <c>tagger.weights</c> in a model pack. Immutable and thread-safe; used by <see cref="TaggerRecognizer"/>.
/// </summary>
public sealed class TaggerModel
{
    /// <summary>Name of the model's file in a pack.</summary>
    public const string FileName = "tagger.weights";

    private const uint Magic = 0x47545845; // "EXTG"
    private const int Version = 1;

    internal TaggerModel(TagSet tags, FeatureGroups groups, bool givenTokens, Lexicon lexicon, PhraseLists lists, WeightTable weights, float weightStep, Transitions transitions, Calibration calibration)
    {
        Tags = tags;
        Groups = groups;
        GivenTokens = givenTokens;
        Lexicon = lexicon;
        Lists = lists;
        Weights = weights;
        WeightStep = weightStep;
        Transitions = transitions;
        Calibration = calibration;
    }

    /// <summary>The labels it gives.</summary>
    public IReadOnlyList<Label> Labels => Tags.Labels;

    /// <summary>The features it was trained with.</summary>
    public FeatureGroups Groups { get; }

    /// <summary>Whether it was trained on the tokens of CoNLL files as they are, rather than on this library's own.</summary>
    public bool GivenTokens { get; }

    internal TagSet Tags { get; }

    internal Lexicon Lexicon { get; }

    internal PhraseLists Lists { get; }

    internal WeightTable Weights { get; }

    /// <summary>What one unit of an 8-bit weight stands for.</summary>
    internal float WeightStep { get; }

    internal Transitions Transitions { get; }

    internal Calibration Calibration { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelFormatException">The file is no tagger model, of another version, truncated or damaged.</exception>
    public static TaggerModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return Read(stream);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ArgumentException or FormatException)
        {
            throw new ModelFormatException(FileName, error.Message, "Train the model again, or restore the file from its source.", error);
        }
    }

    /// <summary>The same model with another calibration.</summary>
    internal TaggerModel With(Calibration calibration) => new(Tags, Groups, GivenTokens, Lexicon, Lists, Weights, WeightStep, Transitions, calibration);

    private static TaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("The file is no tagger model.");
        var version = reader.ReadInt32();
        if (version != Version) throw new InvalidDataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The tagger model has format {version}, this library reads {Version}."));
        return ReadBody(reader);
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ModelFormatException">The file is no tagger model, of another version, truncated or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TaggerModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return Load(stream);
    }

    /// <summary>Writes the model; what <see cref="Load(Stream)"/> reads.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write((int)Groups);
        writer.Write(GivenTokens);
        writer.Write(Labels.Count);
        foreach (var label in Labels) writer.Write(label.Name);
        writer.Write(WeightStep);
        FlatArrays.Write(writer, Transitions.ToArray());
        FlatArrays.Write(writer, Calibration.Raw);
        FlatArrays.Write(writer, Calibration.Right);
        Lexicon.Write(writer);
        Lists.Write(writer);
        Weights.Write(writer);
    }

    private static TaggerModel ReadBody(BinaryReader reader)
    {
        var groups = (FeatureGroups)reader.ReadInt32();
        var given = reader.ReadBoolean();
        var labels = new Label[Math.Clamp(reader.ReadInt32(), 0, TagSet.MaximumLabels)];
        for (var i = 0; i < labels.Length; i++) labels[i] = Label.Of(reader.ReadString());
        var tags = new TagSet(labels);
        var step = reader.ReadSingle();
        var scores = FlatArrays.Read<float>(reader);
        if (scores.Length != tags.Count * tags.Count) throw new InvalidDataException("The transitions of the file are damaged.");
        var calibration = new Calibration(FlatArrays.Read<float>(reader), FlatArrays.Read<float>(reader));
        var lexicon = Lexicon.Read(reader);
        var lists = PhraseLists.Read(reader);
        var weights = WeightTable.Read(reader);
        if (weights.Stride != WeightTable.StrideOf(tags.Count)) throw new InvalidDataException("The weights of the file do not fit its labels.");
        return new TaggerModel(tags, groups, given, lexicon, lists, weights, step, new Transitions(tags, scores), calibration);
    }
}
