using System.Buffers;
using Extraction.Text;

namespace Extraction.Gazetteers;

/// <summary>
/// Finds many token phrases in one pass, leftmost-longest and without overlaps: of the phrases that begin first the longest one stands, and
/// the search goes on behind it. A trie over token numbers in one flat hash table: time grows with the text alone (a phrase has at most
/// <see cref="PhraseAutomatonBuilder.MaximumLength"/> tokens), not with the number of phrases. Made by <see cref="PhraseAutomatonBuilder"/>;
/// immutable and thread-safe.
/// </summary>
internal sealed class PhraseAutomaton
{
    private readonly FlatHashTable vocabulary;
    private readonly FlatHashTable edges;
    private readonly int[] phraseOfNode;
    private readonly bool ignoreCase;

    internal PhraseAutomaton(FlatHashTable vocabulary, FlatHashTable edges, int[] phraseOfNode, int count, bool ignoreCase)
    {
        this.vocabulary = vocabulary;
        this.edges = edges;
        this.phraseOfNode = phraseOfNode;
        this.ignoreCase = ignoreCase;
        Count = count;
    }

    /// <summary>Number of different phrases.</summary>
    public int Count { get; }

    /// <summary>Appends the matches in <paramref name="document"/> to <paramref name="matches"/>, in order; they do not overlap.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Find(Document document, List<PhraseMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(matches);
        var tokens = document.Tokens;
        var ids = ArrayPool<int>.Shared.Rent(tokens.Length);
        for (var i = 0; i < tokens.Length; i++) ids[i] = TokenOf(document.Text.AsSpan(tokens[i].Start, tokens[i].Length));
        Find(ids.AsSpan(0, tokens.Length), matches);
        ArrayPool<int>.Shared.Return(ids);
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/>: its number and end, or false.</summary>
    internal bool TryMatch(ReadOnlySpan<int> tokens, int start, out int end, out int phrase)
    {
        end = start;
        phrase = -1;
        var node = 0;
        for (var i = start; i < tokens.Length && tokens[i] >= 0; i++)
        {
            node = edges.Find(Edge(node, tokens[i]));
            if (node < 0) break;
            if (phraseOfNode[node] < 0) continue;
            phrase = phraseOfNode[node];
            end = i + 1;
        }

        return phrase >= 0;
    }

    /// <summary>Leftmost-longest matches over token numbers got from <see cref="TokenOf(ulong)"/>.</summary>
    internal void Find(ReadOnlySpan<int> tokens, List<PhraseMatch> matches)
    {
        for (var i = 0; i < tokens.Length;)
        {
            if (!TryMatch(tokens, i, out var end, out var phrase))
            {
                i++;
                continue;
            }

            matches.Add(new PhraseMatch(i, end, phrase));
            i = end;
        }
    }

    /// <summary>Walks one token on from <paramref name="node"/> (0 is the start): the next node, or -1; and the phrase that ends there, or -1.</summary>
    internal int Step(int node, int token, out int phrase)
    {
        var next = edges.Find(Edge(node, token));
        phrase = next < 0 ? -1 : phraseOfNode[next];
        return next;
    }

    /// <summary>The token number of a word by its hash (<see cref="TokenHash"/>, of the lower case where case is ignored); -1 when no phrase holds it.</summary>
    internal int TokenOf(ulong hash) => vocabulary.Find(NonZero(hash));

    internal int TokenOf(ReadOnlySpan<char> word) => TokenOf(ignoreCase ? TokenHash.OfLower(word) : TokenHash.Of(word));

    internal static ulong NonZero(ulong hash) => hash == 0 ? 1 : hash;

    internal static ulong Edge(int node, int token) => ((ulong)(uint)node << 32) | (uint)token;

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(ignoreCase);
        vocabulary.Write(writer);
        edges.Write(writer);
        FlatArrays.Write(writer, phraseOfNode);
    }

    internal static PhraseAutomaton Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var ignoreCase = reader.ReadBoolean();
        return new PhraseAutomaton(FlatHashTable.Read(reader), FlatHashTable.Read(reader), FlatArrays.Read<int>(reader), count, ignoreCase);
    }
}
