namespace Extraction.Training.Discovery;

/// <summary>How well the terms of a topic go together.</summary>
internal static class TopicCoherence
{
    /// <summary>
    /// Mean normalised pointwise mutual information of all pairs of <paramref name="terms"/>, counted by article (Bouma 2009): 1 where two
    /// always stand together, 0 where they are independent, -1 where they never meet.
    /// </summary>
    public static double Npmi(IReadOnlyList<int> terms, IReadOnlyList<SparseRow> articles)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < terms.Count; i++) place[terms[i]] = i;
        var together = new int[terms.Count, terms.Count];
        var present = new List<int>();
        foreach (var article in articles)
        {
            present.Clear();
            foreach (var (term, _) in article.Entries) if (place.TryGetValue(term, out var i)) present.Add(i);
            foreach (var a in present) foreach (var b in present) together[a, b]++;
        }

        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < terms.Count; a++)
        {
            for (var b = a + 1; b < terms.Count; b++, pairs++) sum += Pair(together[a, b], together[a, a], together[b, b], articles.Count);
        }

        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double Pair(int both, int a, int b, int articles)
    {
        if (both == 0) return -1;
        if (both == articles) return 1;
        var joint = both / (double)articles;
        return Math.Log(joint * articles * articles / ((double)a * b)) / -Math.Log(joint);
    }
}
