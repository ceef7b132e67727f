using Extraction.Text;

namespace Extraction.Learned;

/// <summary>Looks up all that is known of a word. In a sentence of capitals, words are read as if only their first letter were one.</summary>
internal sealed class WordReader
{
    private const int LongestRewritten = 64;

    private readonly Lexicon lexicon;
    private readonly PhraseLists lists;
    private readonly char[] rewritten = new char[LongestRewritten];

    public WordReader(Lexicon lexicon, PhraseLists lists)
    {
        this.lexicon = lexicon;
        this.lists = lists;
    }

    /// <summary>The letters that count: the word itself, or its rewritten form, valid until the next call.</summary>
    public ReadOnlySpan<char> FormOf(ReadOnlySpan<char> word, SentenceMode mode)
    {
        if (mode != SentenceMode.Capitals || word.Length is < 2 or > LongestRewritten || !CharClass.IsUpper(word[0])) return word;
        rewritten[0] = word[0];
        for (var i = 1; i < word.Length; i++) rewritten[i] = char.ToLowerInvariant(word[i]);
        return rewritten.AsSpan(0, word.Length);
    }

    /// <summary>Reads a form got from <see cref="FormOf"/>.</summary>
    public WordInfo Read(ReadOnlySpan<char> form)
    {
        var word = WordInfo.Read(form);
        word.Entry = lexicon.Find(word.Lower);
        word.Phrase = lists.TokenOf(word.Lower);
        return word;
    }
}
