using Extraction.Text;

namespace Extraction.Training.Discovery;

/// <summary>The words of a collection that topics are made of, with their rarity in it.</summary>
internal sealed class DiscoveryVocabulary
{
    private readonly Dictionary<string, int> index = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> words = [];
    private readonly List<double> rarities = [];

    public int Count => words.Count;

    public string this[int term] => words[term];

    public static DiscoveryVocabulary Build(IReadOnlyList<string> texts, DiscoveryOptions options)
    {
        var articles = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            seen.Clear();
            foreach (var word in Words(text)) if (seen.Add(word)) articles[word] = articles.GetValueOrDefault(word) + 1;
        }

        var most = Math.Max(options.MinimumArticles, options.LargestShare * texts.Count);
        var vocabulary = new DiscoveryVocabulary();
        foreach (var (word, count) in articles.Where(a => a.Value >= options.MinimumArticles && a.Value <= most)
            .OrderByDescending(static a => a.Value).ThenBy(static a => a.Key, StringComparer.OrdinalIgnoreCase).Take(options.MaximumVocabulary))
        {
            vocabulary.index[word] = vocabulary.words.Count;
            vocabulary.words.Add(word.ToLowerInvariant());
            vocabulary.rarities.Add(1 + Math.Log(texts.Count / (double)count));
        }

        return vocabulary;
    }

    /// <summary>How often each term stands in an article, in order of term.</summary>
    public SortedDictionary<int, double> Occurrences(string text)
    {
        var counts = new SortedDictionary<int, double>();
        foreach (var word in Words(text))
        {
            if (index.TryGetValue(word, out var term)) counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return counts;
    }

    /// <summary>An article as a row of unit length: logarithm of the count times rarity.</summary>
    public SparseRow Weigh(string text)
    {
        var counts = Occurrences(text);
        double norm = 0;
        var entries = new (int Term, double Value)[counts.Count];
        var n = 0;
        foreach (var (term, count) in counts)
        {
            var value = (1 + Math.Log(count)) * rarities[term];
            norm += value * value;
            entries[n++] = (term, value);
        }

        norm = Math.Sqrt(norm);
        for (var i = 0; i < entries.Length; i++) entries[i].Value /= norm;
        return new SparseRow(entries);
    }

    private static IEnumerable<string> Words(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, tokens);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 2) yield return text.Substring(token.Start, token.Length);
        }
    }
}

/// <summary>An article's terms and their weights, in order of term.</summary>
internal sealed record SparseRow((int Term, double Value)[] Entries);
