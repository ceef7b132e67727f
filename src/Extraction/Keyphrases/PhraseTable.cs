using System.Runtime.InteropServices;
using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>A phrase that may be picked.</summary>
/// <param name="Hash">Hash of its words in lower case, a plural <c>s</c> dropped.</param>
/// <param name="Span">Its first place.</param>
/// <param name="FirstToken">Its first token there.</param>
/// <param name="Words">Number of words.</param>
/// <param name="IsName">Whether a recogniser found it.</param>
/// <param name="Rarity">Mean rarity of its words.</param>
internal record struct Phrase(ulong Hash, TextSpan Span, int FirstToken, int Words, bool IsName, float Rarity)
{
    /// <summary>How often it stands in the text.</summary>
    public int Count { get; set; }

    /// <summary>Whether it stands in the headline or the first sentence.</summary>
    public bool InLead { get; set; }
}

/// <summary>The phrases of one document by hash; reused from document to document. Not thread-safe.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<ulong, int> index = [];
    private readonly List<Phrase> phrases = [];

    /// <summary>All phrases, in order of their first place.</summary>
    public Span<Phrase> Phrases => CollectionsMarshal.AsSpan(phrases);

    /// <summary>Room for the index of the mention that covers each token, or -1.</summary>
    public List<int> MentionOf { get; } = [];

    /// <summary>Counts a phrase.</summary>
    public void Add(in Phrase phrase, bool inLead)
    {
        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(index, phrase.Hash, out var known);
        if (!known)
        {
            at = phrases.Count;
            phrases.Add(phrase);
        }

        ref var counted = ref CollectionsMarshal.AsSpan(phrases)[at];
        counted.Count++;
        counted.InLead |= inLead;
        counted.IsName |= phrase.IsName;
    }

    public void Clear()
    {
        index.Clear();
        phrases.Clear();
        MentionOf.Clear();
    }
}
