namespace Extraction.Training.Words;

/// <summary>
/// Positive pointwise mutual information of words and the words around them, near ones counting for more (weight 1 / distance), context
/// counts to the power 0.75 (Levy, Goldberg and Dagan 2015).
/// </summary>
internal sealed class Cooccurrence
{
    private const double ContextPower = 0.75;
    private readonly int words;
    private readonly int contexts;
    private readonly int window;
    private readonly Dictionary<int, float>[] counts;

    public Cooccurrence(int words, int contexts, int window)
    {
        this.words = words;
        this.contexts = Math.Min(words, contexts);
        this.window = window;
        counts = new Dictionary<int, float>[words];
        for (var w = 0; w < words; w++) counts[w] = [];
    }

    /// <summary>Counts a line of word numbers, below 0 for words outside the vocabulary.</summary>
    public void Add(ReadOnlySpan<int> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] < 0) continue;
            for (var k = Math.Max(0, i - window); k <= Math.Min(line.Length - 1, i + window); k++)
            {
                if (k == i || line[k] < 0 || line[k] >= contexts) continue;
                var row = counts[line[i]];
                row[line[k]] = row.GetValueOrDefault(line[k]) + (1f / Math.Abs(k - i));
            }
        }
    }

    /// <summary>The information as a sparse matrix.</summary>
    public SparseMatrix ToInformation()
    {
        var ofWord = new double[words];
        var ofContext = new double[contexts];
        for (var w = 0; w < words; w++)
        {
            foreach (var (c, count) in counts[w])
            {
                ofWord[w] += count;
                ofContext[c] += count;
            }
        }

        var total = ofWord.Sum();
        var powers = Array.ConvertAll(ofContext, static c => Math.Pow(c, ContextPower));
        var allPowers = powers.Sum();
        var rows = new (int Column, float Value)[words][];
        for (var w = 0; w < words; w++)
        {
            var row = new List<(int, float)>(counts[w].Count);
            foreach (var (c, count) in counts[w].OrderBy(static e => e.Key))
            {
                var information = Math.Log(count / ofWord[w] / (powers[c] / allPowers));
                if (information > 0 && total > 0) row.Add((c, (float)information));
            }

            rows[w] = [.. row];
            counts[w] = [];
        }

        return new SparseMatrix(rows, contexts);
    }
}

/// <summary>A matrix of few numbers, row after row.</summary>
internal sealed record SparseMatrix((int Column, float Value)[][] Rows, int Columns);
