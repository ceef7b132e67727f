using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>Collects word clusters, name lists and case statistics into a <see cref="Lexicon"/>.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<ulong, LexiconEntry> entries = [];

    public int Count => entries.Count;

    /// <summary>Reads <c>word, c64, c256, c1024, c4096</c> (hexadecimal, tabs), the most frequent words first; at most <paramref name="limit"/> words.</summary>
    public LexiconBuilder AddGeneralClusters(string path, int limit = int.MaxValue)
    {
        using var reader = Open(path);
        while (limit-- > 0 && reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            ref var entry = ref Entry(cells[0]);
            entry.C64 = Cluster(cells[1]);
            entry.C256 = Cluster(cells[2]);
            entry.C1024 = Cluster(cells[3]);
            entry.C4096 = Cluster(cells[4]);
        }

        return this;
    }

    /// <summary>Reads <c>word, n256, n1024, smallRate</c>, the output of the cluster trainer.</summary>
    public LexiconBuilder AddNewsClusters(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            ref var entry = ref Entry(cells[0]);
            entry.N256 = Cluster(cells[1]);
            entry.N1024 = Cluster(cells[2]);
            entry.SmallRate = byte.Parse(cells[3], CultureInfo.InvariantCulture);
        }

        return this;
    }

    /// <summary>Reads <c>name, kind (first or last), lists</c> with a header line.</summary>
    public LexiconBuilder AddPersonNames(string path)
    {
        using var reader = Open(path);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[0].Length < 2 || cells[0].Contains(' ', StringComparison.Ordinal)) continue;
            Entry(cells[0]).Lists |= (byte)(cells[1] == "first" ? 1 : 2);
        }

        return this;
    }

    /// <summary>Reads <c>word, class</c> (hexadecimal), the output of <see cref="NameStatistics"/>, without its phrases.</summary>
    public LexiconBuilder AddNames(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells[1][0] == '=') break;
            ref var entry = ref Entry(cells[0]);
            entry.Lists = (byte)((entry.Lists & 3) | (byte.Parse(cells[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) << 2));
        }

        return this;
    }

    public Lexicon Build() => Lexicon.Build(entries);

    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.Ordinal)) stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream);
    }

    private static ushort Cluster(string hex) => hex.Length == 0 || hex == "-" ? (ushort)0 : (ushort)(ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1);

    private ref LexiconEntry Entry(string word) => ref CollectionsMarshal.GetValueRefOrAddDefault(entries, TokenHash.OfLower(word), out _);
}
