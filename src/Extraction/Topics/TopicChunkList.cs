using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// The chunks between white space of a document, each different one once. Most are a single word that has been looked up already; the rest
/// are words with what stands around them. Not thread-safe.
/// </summary>
internal sealed class TopicChunkList
{
    private const float LargestRarity = 9;

    private readonly List<TopicChunk> chunks = [];
    private readonly HashIndex index = new();

    /// <summary>The different chunks, by their first place.</summary>
    public Span<TopicChunk> Chunks => CollectionsMarshal.AsSpan(chunks);

    /// <summary>Forgets the chunks.</summary>
    public void Clear() => chunks.Clear();

    /// <summary>Reads the chunks of a document's first tokens and weighs them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="end">How many tokens are read.</param>
    /// <param name="list">The words of these tokens, their terms set.</param>
    /// <param name="table">Where the terms are from.</param>
    public void Read(Document document, int end, TopicWordList list, WordTable table)
    {
        chunks.Clear();
        index.Clear();
        var tokens = document.Tokens[..end];
        var words = list.Words;
        var order = list.Order;
        for (var first = 0; first < tokens.Length;)
        {
            var next = first + 1;
            while (next < tokens.Length && !tokens[next].SpaceBefore) next++;
            var (rarity, seen) = (0f, 0);
            for (; seen < order.Length && order[seen].Token < next; seen++) rarity = Math.Max(rarity, RarityOf(words[order[seen].Word], table));
            var alone = seen == 1 && next == first + 1;
            var span = new TextSpan(tokens[first].Start, tokens[next - 1].End);
            Count(alone ? words[order[0].Word].TextHash : TokenHash.OfLower(document.Text.AsSpan(span.Start, span.Length)), span, seen == 0 ? LargestRarity : rarity);
            order = order[seen..];
            first = next;
        }

        Weigh();
    }

    /// <summary>How rare a word is; a chunk is as rare as the rarest of its words.</summary>
    private static float RarityOf(in TopicWord word, WordTable table) => word.Term.Row < 0 ? LargestRarity : Math.Min(LargestRarity, table.RarityOf(word.Term.Row));

    private void Count(ulong hash, TextSpan span, float rarity)
    {
        var chunk = index.NumberOf(hash, out var isNew);
        if (isNew) chunks.Add(new TopicChunk { Hash = hash, Span = span, Value = rarity, Scores = [] });
        Chunks[chunk].Count++;
    }

    private void Weigh()
    {
        var squares = 0f;
        foreach (ref var chunk in Chunks)
        {
            if (chunk.Count > 1) chunk.Value *= 1 + MathF.Log(chunk.Count);
            squares += chunk.Value * chunk.Value;
        }

        var factor = 1 / MathF.Sqrt(Math.Max(squares, float.Epsilon));
        foreach (ref var chunk in Chunks) chunk.Value *= factor;
    }
}
