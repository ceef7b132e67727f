using System.Buffers.Binary;
using System.IO.Compression;

namespace Extraction.Training.Words;

/// <summary>
/// Word vectors packed as bytes: files ending in <c>.words.txt.gz</c> (a word a line), <c>.int8.bin.gz</c> (a signed byte a dimension, row
/// after row) and <c>.scale.bin.gz</c> (what each row is to be multiplied by, little-endian float32).
/// </summary>
internal sealed class GivenVectors
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly byte[] bytes;
    private readonly float[] scales;

    private GivenVectors(string[] words, byte[] bytes, byte[] scales)
    {
        for (var i = 0; i < words.Length; i++) rows.TryAdd(words[i], i);
        if (words.Length == 0 || scales.Length != 4L * words.Length || bytes.Length == 0 || bytes.Length % words.Length != 0) throw new InvalidDataException("Vectors, words and scales do not fit together.");
        this.bytes = bytes;
        Dimensions = bytes.Length / words.Length;
        this.scales = new float[words.Length];
        for (var i = 0; i < words.Length; i++) this.scales[i] = BinaryPrimitives.ReadSingleLittleEndian(scales.AsSpan(4 * i));
    }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Reads the files whose names begin with <paramref name="prefix"/>, a path.</summary>
    /// <exception cref="InvalidDataException">The files do not fit together.</exception>
    public static GivenVectors Read(string prefix)
    {
        using var words = new StreamReader(Open(prefix + ".words.txt.gz"));
        return new GivenVectors(words.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), All(prefix + ".int8.bin.gz"), All(prefix + ".scale.bin.gz"));
    }

    /// <summary>The vector of a word; null where it has none.</summary>
    public double[]? Find(string word)
    {
        if (!rows.TryGetValue(word, out var row)) return null;
        var vector = new double[Dimensions];
        for (var d = 0; d < Dimensions; d++) vector[d] = (sbyte)bytes[(row * Dimensions) + d] * scales[row];
        return vector;
    }

    private static GZipStream Open(string path) => new(File.OpenRead(path), CompressionMode.Decompress);

    private static byte[] All(string path)
    {
        using var stream = Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
