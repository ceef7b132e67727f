using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>
/// The words of unlabelled text in lower case (digits as 0), how often they occur, how often prose writes them small where a name would
/// have a capital, and the text as word numbers.
/// </summary>
internal sealed class CorpusVocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<int> counts = [];
    private readonly List<int> small = [];
    private readonly List<int> large = [];
    private readonly List<int> text = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private char[] buffer = new char[256];

    public CorpusVocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<int> Counts => counts;

    /// <summary>Word numbers of the whole text, -1 between lines.</summary>
    public ReadOnlySpan<int> Text => CollectionsMarshal.AsSpan(text);

    /// <summary>Adds a line of text.</summary>
    public void Add(string line)
    {
        var document = Document.FromText(line);
        foreach (var sentence in document.Sentences)
        {
            var prose = SentenceModes.Of(document, sentence) == SentenceMode.Prose && sentence.Length > 5;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = document.TextOf(i);
                if (word.Length > 40) continue;
                var number = NumberOf(word);
                counts[number]++;
                text.Add(number);
                if (!prose || i == sentence.FirstToken || !CharClass.IsLetter(word[0])) continue;
                if (CharClass.IsUpper(word[0])) large[number]++;
                else small[number]++;
            }
        }

        text.Add(-1);
    }

    /// <summary>1 (never small) to 7 (always); 0 when it was seen too seldom.</summary>
    public int SmallRate(int word)
    {
        var total = small[word] + large[word];
        if (total < 3) return 0;
        var rate = (double)small[word] / total;
        return rate < 0.01 ? 1 : rate < 0.1 ? 2 : rate < 0.4 ? 3 : rate < 0.8 ? 4 : rate < 0.95 ? 5 : rate < 0.995 ? 6 : 7;
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var form = buffer.AsSpan(0, word.Length);
        for (var i = 0; i < word.Length; i++) form[i] = CharClass.IsDigit(word[i]) ? '0' : TokenHash.Lower(word[i]);
        if (lookup.TryGetValue(form, out var number)) return number;
        number = words.Count;
        words.Add(form.ToString());
        numbers[words[^1]] = number;
        counts.Add(0);
        small.Add(0);
        large.Add(0);
        return number;
    }
}
