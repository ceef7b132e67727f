using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>Finds the phrases an editor would pick as keywords, from statistics over the tokens already made. Thread-safe.</summary>
public sealed class KeyphraseFinder
{
    /// <summary>Adds at most <paramref name="maximum"/> phrases to <paramref name="phrases"/>, best first.</summary>
    public void Find(Document document, ReadOnlySpan<Mention> mentions, int maximum, List<Keyphrase> phrases)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(phrases);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in mentions)
        {
            if (mention.Label.IsAmount) continue;
            var surface = document.Text.Substring(mention.Span.Start, mention.Span.Length);
            counts[surface] = counts.GetValueOrDefault(surface) + 1;
        }

        var total = 0;
        foreach (var count in counts.Values) total += count;
        var sorted = new List<KeyValuePair<string, int>>(counts);
        sorted.Sort(static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        for (var i = 0; i < sorted.Count && i < maximum; i++) phrases.Add(new Keyphrase(sorted[i].Key, sorted[i].Value / (double)total));
    }
}
