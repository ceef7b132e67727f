using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Relations;

/// <summary>
/// A sentence as relation frames read it: its tokens, with each mention seen as one unit. Indices are the document's token indices. Words and
/// mentions outside the sentence are not seen; <see cref="Earlier"/> gives the sentences before it.
/// </summary>
internal readonly ref struct Clause
{
    private readonly ReadOnlySpan<Mention> mentions;
    private readonly EntityBuffer entities;
    private readonly ReadOnlySpan<int> mentionOf;
    private readonly int index;

    /// <param name="document">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="mentions">All mentions of the article.</param>
    /// <param name="entities">The article's entities.</param>
    /// <param name="mentionOf">For each token of the article the mention that covers it, or -1.</param>
    public Clause(Document document, int sentence, ReadOnlySpan<Mention> mentions, EntityBuffer entities, ReadOnlySpan<int> mentionOf)
    {
        Document = document;
        index = sentence;
        Sentence = document.Sentences[sentence];
        this.mentions = mentions;
        this.entities = entities;
        this.mentionOf = mentionOf;
    }

    public Document Document { get; }

    public Sentence Sentence { get; }

    public ReadOnlySpan<Mention> Mentions => mentions;

    public int First => Sentence.FirstToken;

    public int End => Sentence.EndToken;

    /// <summary>The mention that covers a token; -1 for none or outside the sentence.</summary>
    public int MentionAt(int token) => token < First || token >= End ? -1 : mentionOf[token];

    /// <summary>Whether there is a sentence <paramref name="back"/> sentences before this one.</summary>
    public bool HasEarlier(int back) => index >= back;

    /// <summary>The sentence <paramref name="back"/> sentences before this one.</summary>
    public Clause Earlier(int back) => new(Document, index - back, mentions, entities, mentionOf);

    /// <summary>Whether a mention stands in this sentence.</summary>
    public bool Holds(int mention) => mention >= 0 && Document.Tokens[First].Start <= mentions[mention].Span.Start && mentions[mention].Span.End <= Document.Tokens[End - 1].End;

    public Label LabelOf(int mention) => mentions[mention].Label;

    public int EntityOf(int mention) => mention < 0 ? -1 : entities.EntityOf(mention);

    /// <summary>The words of a token; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int token) => token < First || token >= End ? default : Document.TextOf(token);

    public bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is one of <paramref name="words"/> and no part of a name.</summary>
    public bool IsIn(int token, WordSet words) => MentionAt(token) < 0 && words.Contains(Word(token));

    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word)) return true;
        }

        return false;
    }

    /// <summary>Whether the words from <paramref name="token"/> on are <paramref name="phrase"/> (lower case, one blank between).</summary>
    public bool StartsWith(int token, string phrase)
    {
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (!Word(token).Equals(phrase.AsSpan()[range], StringComparison.OrdinalIgnoreCase)) return false;
            token++;
        }

        return true;
    }

    /// <summary>Index of the first token of a mention.</summary>
    public int FirstTokenOf(int mention) => Document.TokenAt(mentions[mention].Span.Start);

    /// <summary>Index after the last token of a mention.</summary>
    public int EndTokenOf(int mention) => Document.TokenAt(mentions[mention].Span.End - 1) + 1;

    /// <summary>The words from one token to another, both included.</summary>
    public TextSpan SpanOf(int firstToken, int lastToken)
    {
        var tokens = Document.Tokens;
        return new TextSpan(tokens[Math.Max(firstToken, First)].Start, tokens[Math.Min(lastToken, End - 1)].End);
    }
}
