using System.Globalization;
using System.Runtime.InteropServices;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>
/// Learns from unlabelled text how words are used as names: a trained tagger reads it, and for every capitalised word is counted how often
/// it was outside names, or a whole name, the beginning or a later part of one, by label. Words of like counts make a class (k-means), which
/// the next tagger reads as a feature (self-training by statistics; compare Liang 2005). Only the classes leave the text.
/// </summary>
internal sealed class NameStatistics
{
    /// <summary>Classes are numbered from 1; 0 is for words seen too seldom.</summary>
    public const int Classes = 63;

    private const int Longest = 40, MinimumCount = 4, MinimumPhraseCount = 3, Parts = 3;

    /// <summary>Imagined sightings with the average counts, so that rare words are not taken for pure.</summary>
    private const float Prior = 2;

    private readonly TaggerModel model;
    private readonly Tagger tagger;
    private readonly int columns;
    private readonly Dictionary<string, int[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int[]> phrases = new(StringComparer.Ordinal);
    private readonly List<TaggedSpan> spans = [];
    private readonly char[] buffer = new char[Longest];

    public NameStatistics(TaggerModel model)
    {
        this.model = model;
        tagger = new Tagger(model);
        columns = 1 + (Parts * model.Labels.Count);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Counts the words of a paragraph.</summary>
    public void Add(string line)
    {
        var document = Document.FromText(line);
        spans.Clear();
        tagger.Tag(document, spans);
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            var prose = SentenceModes.Of(document, sentence) == SentenceMode.Prose;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (next < spans.Count && spans[next].End <= i) next++;
                var inside = next < spans.Count && spans[next].First <= i;
                var text = document.TextOf(i);
                if (!prose || text.Length > Longest || !CharClass.IsUpper(text[0]) || (i == sentence.FirstToken && !inside)) continue;
                CountsOf(text)[inside ? ColumnOf(spans[next], i) : 0]++;
            }
        }

        foreach (var span in spans)
        {
            if (span.End - span.First is < 2 or > 5) continue;
            var text = document.Text[document.Tokens[span.First].Start..document.Tokens[span.End - 1].End];
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, text, out _);
            (counts ??= new int[model.Labels.Count])[span.Label]++;
        }
    }

    /// <summary>Writes <c>word, class</c> (hexadecimal), then <c>phrase, =LABEL</c> for the phrases that mostly carry one of the <paramref name="labels"/>.</summary>
    public void Write(TextWriter output, IReadOnlyCollection<Label> labels, TextWriter? log)
    {
        var kept = words.Where(pair => pair.Value.Sum() >= MinimumCount).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var classes = Classify(Array.ConvertAll(kept, pair => pair.Value), log);
        for (var i = 0; i < kept.Length; i++) output.Write(string.Create(CultureInfo.InvariantCulture, $"{kept[i].Key}\t{classes[i] + 1:x}\n"));
        log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.Length} of {words.Count} words"));
        foreach (var label in labels)
        {
            var number = model.Labels.ToList().IndexOf(label);
            if (number < 0) continue;
            var chosen = phrases.Where(pair => pair.Value[number] >= MinimumPhraseCount && pair.Value[number] * 4 > pair.Value.Sum() * 3).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
            foreach (var phrase in chosen) output.Write($"{phrase}\t={label.Name}\n");
            log?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chosen.Length} phrases {label.Name}"));
        }
    }

    private int[] Classify(int[][] counts, TextWriter? log)
    {
        var size = (columns + 7) / 8 * 8;
        var average = new float[columns];
        foreach (var row in counts)
        {
            for (var c = 0; c < columns; c++) average[c] += row[c] / (float)(row.Sum() * counts.Length);
        }

        var rows = new float[counts.Length * size];
        for (var i = 0; i < counts.Length; i++)
        {
            var total = counts[i].Sum() + Prior;
            for (var c = 0; c < columns; c++) rows[(i * size) + c] = MathF.Sqrt((counts[i][c] + (Prior * average[c])) / total);
        }

        SphericalKMeans.Normalize(rows, size);
        return SphericalKMeans.Cluster(rows, size, Math.Min(Classes, counts.Length), 15, 1, log).Clusters;
    }

    private static int ColumnOf(TaggedSpan span, int token) => 1 + (Parts * span.Label) + (span.End - span.First == 1 ? 0 : token == span.First ? 1 : 2);

    private int[] CountsOf(ReadOnlySpan<char> word)
    {
        var form = buffer.AsSpan(0, word.Length);
        for (var i = 0; i < word.Length; i++) form[i] = TokenHash.Lower(word[i]);
        if (lookup.TryGetValue(form, out var counts)) return counts;
        counts = new int[columns];
        words.Add(form.ToString(), counts);
        return counts;
    }
}
