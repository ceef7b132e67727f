using Extraction.Text;

namespace Extraction.Gazetteers;

/// <summary>Collects phrases and compiles them into a <see cref="PhraseAutomaton"/>. Not thread-safe.</summary>
/// <param name="ignoreCase">Whether <c>APPLE</c> in a text matches the phrase <c>Apple</c>.</param>
internal sealed class PhraseAutomatonBuilder(bool ignoreCase = false)
{
    /// <summary>A phrase has at most this many tokens.</summary>
    public const int MaximumLength = 32;

    private readonly Dictionary<ulong, int> vocabulary = [];
    private readonly Dictionary<ulong, int> edges = [];
    private readonly List<int> phraseOfNode = [-1];
    private readonly List<Token> tokens = [];
    private int count;

    /// <summary>
    /// Adds <paramref name="phrase"/> and gives its number: phrases are counted from 0, and one that was added before keeps its number.
    /// -1 when it holds no token or more than <see cref="MaximumLength"/>, and nothing is added.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="phrase"/> is null.</exception>
    public int Add(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        tokens.Clear();
        Tokenizer.Tokenize(phrase, tokens);
        if (tokens.Count is 0 or > MaximumLength) return -1;
        var node = 0;
        foreach (var token in tokens) node = Child(node, TokenId(phrase.AsSpan(token.Start, token.Length)));
        if (phraseOfNode[node] < 0) phraseOfNode[node] = count++;
        return phraseOfNode[node];
    }

    /// <summary>Compiles what was added; the builder may be used on.</summary>
    public PhraseAutomaton Build() =>
        new(FlatHashTable.Build(vocabulary), FlatHashTable.Build(edges), [.. phraseOfNode], count, ignoreCase);

    private int TokenId(ReadOnlySpan<char> word)
    {
        var hash = PhraseAutomaton.NonZero(ignoreCase ? TokenHash.OfLower(word) : TokenHash.Of(word));
        if (vocabulary.TryGetValue(hash, out var id)) return id;
        id = vocabulary.Count + 1;
        vocabulary[hash] = id;
        return id;
    }

    private int Child(int node, int token)
    {
        var edge = PhraseAutomaton.Edge(node, token);
        if (edges.TryGetValue(edge, out var child)) return child;
        child = phraseOfNode.Count;
        phraseOfNode.Add(-1);
        edges[edge] = child;
        return child;
    }
}
