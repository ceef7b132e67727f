using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>Scores phrases and picks the best that do not repeat each other.</summary>
internal static class PhraseRanking
{
    private const double LeadBonus = 1.6, NameBonus = 1.25, PairBonus = 1.3, HalfScore = 12;

    /// <summary>Candidates looked at for each phrase wanted; the rest are too weak to matter.</summary>
    private const int Breadth = 12;

    public static void Rank(Document document, PhraseTable table, int maximum, List<Keyphrase> result)
    {
        if (maximum <= 0) return;
        var best = new PriorityQueue<int, double>();
        var phrases = table.Phrases;
        for (var i = 0; i < phrases.Length; i++)
        {
            var score = Score(phrases[i]);
            if (score <= 0) continue;
            if (best.Count < maximum * Breadth) best.Enqueue(i, score);
            else best.EnqueueDequeue(i, score);
        }

        var order = new (int Index, double Score)[best.Count];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            best.TryDequeue(out var index, out var score);
            order[i] = (index, score);
        }

        Span<int> picked = stackalloc int[Math.Min(maximum, 64)];
        var count = 0;
        for (var i = 0; i < order.Length && count < picked.Length; i++)
        {
            if (Repeats(document, phrases, picked[..count], phrases[order[i].Index])) continue;
            picked[count++] = order[i].Index;
            result.Add(new Keyphrase(document.Text.Substring(phrases[order[i].Index].Span.Start, phrases[order[i].Index].Span.Length), order[i].Score / (order[i].Score + HalfScore)));
        }
    }

    /// <summary>Frequency, rarity and place; a lone common word must be said twice, a longer phrase twice or in the lead.</summary>
    private static double Score(in Phrase phrase)
    {
        if (!phrase.IsName && phrase.Count < 2 && !(phrase.InLead && phrase.Words > 1)) return 0;
        if (!phrase.IsName && phrase.Words > 2 && phrase.Count < 2) return 0;
        var score = (1 + Math.Log(phrase.Count)) * Math.Min(phrase.Rarity, 10);
        if (phrase.InLead) score *= LeadBonus;
        if (phrase.IsName) score *= NameBonus;
        else if (phrase.Words > 1) score *= PairBonus;
        return score / (1 + (0.1 * Math.Log(1 + (phrase.FirstToken / 50.0))));
    }

    private static bool Repeats(Document document, ReadOnlySpan<Phrase> phrases, ReadOnlySpan<int> picked, in Phrase phrase)
    {
        var text = phrase.Span.Of(document.Text);
        foreach (var index in picked)
        {
            var other = phrases[index].Span.Of(document.Text);
            if (other.Contains(text, StringComparison.OrdinalIgnoreCase) || text.Contains(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
