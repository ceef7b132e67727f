using System.IO.Compression;
using Extraction.Companies;
using Extraction.Text;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Counts in running text how often names are written: with a capital inside a sentence, and in lower case. By key, for names of up to
/// <see cref="LongestName"/> words; only keys asked for are counted, so no text is kept.
/// </summary>
internal sealed class NameCounter(IEnumerable<ulong> keys)
{
    private const int LongestName = 4;

    private readonly Dictionary<ulong, (int Written, int Lower)> counts = keys.Distinct().ToDictionary(static k => k, static _ => (0, 0));
    private readonly List<Token> tokens = [];

    /// <summary>Counts in a file, plain or gzipped, one paragraph a line.</summary>
    public void AddFile(string path)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) Add(line);
    }

    public void Add(string text)
    {
        tokens.Clear();
        Tokenizer.Tokenize(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Clitic) continue;
            for (var n = 1; n <= LongestName && i + n <= tokens.Count; n++) Count(text.AsSpan(tokens[i].Start, tokens[i + n - 1].End - tokens[i].Start), n);
        }
    }

    /// <summary>Binary logarithms of one plus the counts.</summary>
    public (byte Written, byte Lower) Of(ulong key)
    {
        if (!counts.TryGetValue(key, out var found)) return (0, 0);
        return ((byte)Math.Log2(1 + found.Written), (byte)Math.Log2(1 + found.Lower));
    }

    private void Count(ReadOnlySpan<char> name, int words)
    {
        var upper = char.IsUpper(name[0]) || char.IsDigit(name[0]);
        if (!upper && words > 1) return;
        var key = NameKey.Of(name);
        if (!counts.TryGetValue(key, out var found)) return;
        counts[key] = upper ? (found.Written + 1, found.Lower) : (found.Written, found.Lower + 1);
    }
}
