using System.Collections.Concurrent;
using Extraction.Learned;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>
/// Finds the phrases an editor would pick as keywords, named (the mentions found) and unnamed (runs of one to three content words), from
/// statistics over the tokens already made: how often, how early, in the headline or not, and how rare the words are in general news. In the
/// manner of TF-IDF and YAKE (Campos et al. 2020). Linear in the length of the text. Immutable, thread-safe.
/// </summary>
public sealed class KeyphraseFinder
{
    private readonly PhraseCollector collector;
    private readonly ConcurrentBag<PhraseTable> pool = [];

    /// <summary>Makes a finder that knows no word's rarity: longer words count as rarer.</summary>
    public KeyphraseFinder()
        : this(null)
    {
    }

    internal KeyphraseFinder(WordTable? words) => collector = new PhraseCollector(new WordRarity(words));

    /// <summary>Adds at most <paramref name="maximum"/> phrases to <paramref name="phrases"/>, best first.</summary>
    public void Find(Document document, ReadOnlySpan<Mention> mentions, int maximum, List<Keyphrase> phrases)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(phrases);
        if (!pool.TryTake(out var table)) table = new PhraseTable();
        collector.Collect(document, mentions, table);
        PhraseRanking.Rank(document, table, maximum, phrases);
        table.Clear();
        pool.Add(table);
    }
}
