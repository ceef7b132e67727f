using System.Runtime.InteropServices;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// The words of a document: each different one once, and their order. Every other word of an article is a repetition, and what is known of
/// a word is far away in memory: it is fetched once. Not thread-safe.
/// </summary>
internal sealed class TopicWordList
{
    private readonly List<TopicWord> words = [];
    private readonly List<(int Token, int Word)> order = [];
    private readonly HashIndex index = new();

    /// <summary>The different words, by their first place.</summary>
    public Span<TopicWord> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>All tokens that are no punctuation, with the index of their word.</summary>
    public ReadOnlySpan<(int Token, int Word)> Order => CollectionsMarshal.AsSpan(order);

    /// <summary>Reads the words of a document's first tokens.</summary>
    public void Read(Document document, int end, int leadEnd)
    {
        words.Clear();
        order.Clear();
        index.Clear();
        var tokens = document.Tokens[..end];
        var text = document.Text.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation) continue;
            var hash = TokenHash.OfLower(text.Slice(token.Start, token.Length));

            // The same text as another kind is another word.
            var word = index.NumberOf(hash + ((ulong)token.Kind << 32), out var isNew);
            if (isNew) words.Add(new TopicWord { TextHash = hash, Kind = token.Kind, FirstToken = i });
            order.Add((i, word));
            if (i < leadEnd) Words[word].InLead++;
            else Words[word].InBody++;
        }
    }
}
