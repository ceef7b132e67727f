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

    /// <summary>By the hash of a word: its index in <see cref="words"/> plus one; 0 for none.</summary>
    private int[] table = new int[1024];

    /// <summary>The different words, by their first place.</summary>
    public Span<TopicWord> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>All tokens that are no punctuation, with the index of their word.</summary>
    public ReadOnlySpan<(int Token, int Word)> Order => CollectionsMarshal.AsSpan(order);

    /// <summary>Reads the words of a document's first tokens.</summary>
    public void Read(Document document, int end, int leadEnd)
    {
        words.Clear();
        order.Clear();
        Array.Clear(table);
        var tokens = document.Tokens[..end];
        var text = document.Text.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation) continue;
            var word = IndexOf(TokenHash.OfLower(text.Slice(token.Start, token.Length)), token.Kind, i);
            order.Add((i, word));
            if (i < leadEnd) Words[word].InLead++;
            else Words[word].InBody++;
        }
    }

    private int IndexOf(ulong hash, TokenKind kind, int token)
    {
        var mask = table.Length - 1;
        var place = (int)(hash >> 32) & mask;
        for (; table[place] != 0; place = (place + 1) & mask)
        {
            ref readonly var word = ref Words[table[place] - 1];
            if (word.TextHash == hash && word.Kind == kind) return table[place] - 1;
        }

        words.Add(new TopicWord { TextHash = hash, Kind = kind, FirstToken = token });
        table[place] = words.Count;
        if (words.Count * 2 > table.Length) Grow();
        return words.Count - 1;
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        var mask = table.Length - 1;
        for (var i = 0; i < words.Count; i++)
        {
            var place = (int)(words[i].TextHash >> 32) & mask;
            while (table[place] != 0) place = (place + 1) & mask;
            table[place] = i + 1;
        }
    }
}
