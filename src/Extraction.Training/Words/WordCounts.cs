using Extraction.Text;

namespace Extraction.Training.Words;

/// <summary>In how many lines of a text each word stands, in lower case.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, (int Lines, int Last)> counts = new(StringComparer.Ordinal);

    /// <summary>Lines read.</summary>
    public int Lines { get; private set; }

    /// <summary>Counts a line.</summary>
    public void Add(string line)
    {
        Lines++;
        foreach (var word in Read(line))
        {
            var (lines, last) = counts.GetValueOrDefault(word);
            if (last != Lines) counts[word] = (lines + 1, Lines);
        }
    }

    /// <summary>The words that stand in most lines, the most frequent first.</summary>
    public List<(string Word, int Lines)> Best(int count, int minimum) =>
        [.. counts.Where(c => c.Value.Lines >= minimum).Select(static c => (Word: c.Key, c.Value.Lines)).OrderByDescending(static c => c.Lines).ThenBy(static c => c.Word, StringComparer.Ordinal).Take(count)];

    /// <summary>The words of a line as the table writes them; no punctuation, nothing longer than forty letters.</summary>
    public static IEnumerable<string> Read(string line)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(line, tokens);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word && token.Length <= 40) yield return line.Substring(token.Start, token.Length).ToLowerInvariant();
        }
    }
}
