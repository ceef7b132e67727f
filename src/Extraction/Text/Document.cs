using System.Runtime.InteropServices;

namespace Extraction.Text;

/// <summary>
/// An article after tokenizing: its text, tokens and sentences. A read-only view given to every recogniser; never changed by one.
/// Safe to read from many threads, but only while the recogniser runs: the extractor fills it anew for the next article.
/// </summary>
public sealed class Document
{
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];

    internal Document()
    {
        Text = string.Empty;
    }

    /// <summary>The text that all spans point into: the headline given apart (if any), a blank line, the body.</summary>
    public string Text { get; private set; }

    /// <summary>Where the headline ends, in UTF-16 units; 0 when there is none. Text before it is headline, text after it body.</summary>
    public int HeadlineEnd { get; private set; }

    /// <summary>When the article was published, without a time zone; null when unknown.</summary>
    public DateTime? Published { get; private set; }

    /// <summary>All tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>All sentences, in order; together they hold every token once.</summary>
    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(sentences);

    /// <summary>The text of token <paramref name="index"/>, without copying it.</summary>
    public ReadOnlySpan<char> TextOf(int index)
    {
        var token = tokens[index];
        return Text.AsSpan(token.Start, token.Length);
    }

    /// <summary>The text of <paramref name="span"/>, without copying it.</summary>
    public ReadOnlySpan<char> TextOf(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Tokenizes <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static Document FromText(string text, int headlineEnd = 0, DateTime? published = null)
    {
        var document = new Document();
        document.Reset(text, headlineEnd, published);
        return document;
    }

    /// <summary>
    /// Makes a document of text that comes tokenised (evaluation on CoNLL files): tokens joined by blanks, sentences as given.
    /// </summary>
    /// <param name="sentences">Each sentence as its tokens; tokens must not be empty.</param>
    public static Document FromTokens(IEnumerable<IReadOnlyList<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var document = new Document();
        var text = new System.Text.StringBuilder();
        foreach (var sentence in sentences)
        {
            var first = document.tokens.Count;
            foreach (var word in sentence)
            {
                if (text.Length > 0) text.Append(document.tokens.Count == first ? '\n' : ' ');
                var start = text.Length;
                text.Append(word);
                document.tokens.Add(new Token(start, text.Length, KindOf(word), SpaceBefore: true));
            }

            if (document.tokens.Count > first) document.sentences.Add(new Sentence(first, document.tokens.Count));
        }

        document.Text = text.ToString();
        return document;
    }

    /// <summary>Index of the first token that ends after <paramref name="position"/>; the token count when there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    internal void Reset(string text, int headlineEnd, DateTime? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        HeadlineEnd = headlineEnd;
        Published = published;
        tokens.Clear();
        sentences.Clear();
        Tokenizer.Tokenize(text, tokens);
        SentenceSplitter.Split(text, Tokens, sentences);
    }

    private static TokenKind KindOf(string word)
    {
        var c = word[0];
        if (CharClass.IsDigit(c)) return TokenKind.Number;
        if (CharClass.IsWordStart(c)) return word.Equals("n't", StringComparison.OrdinalIgnoreCase) ? TokenKind.Clitic : TokenKind.Word;
        if (CharClass.IsApostrophe(c) && WordScanner.TryScanClitic(word, 0, out var end) && end == word.Length) return TokenKind.Clitic;
        return CharClass.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
    }
}
