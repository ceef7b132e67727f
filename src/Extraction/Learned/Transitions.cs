namespace Extraction.Learned;

/// <summary>Scores of one tag following another, dense, forbidden steps at <see cref="Forbidden"/>; rows padded to <see cref="Stride"/>.</summary>
internal sealed class Transitions
{
    public const float Forbidden = -1e4f;

    public Transitions(TagSet tags, ReadOnlySpan<float> scores)
    {
        Tags = tags;
        Stride = WeightTable.StrideOf(tags.Count);
        Scores = new float[tags.Count * Stride];
        Scores.AsSpan().Fill(Forbidden);
        for (var from = 0; from < tags.Count; from++)
        {
            for (var to = 0; to < tags.Count; to++)
            {
                if (TagSet.MayFollow(from, to)) Scores[(from * Stride) + to] = scores.IsEmpty ? 0 : scores[(from * tags.Count) + to];
            }
        }

        Exponentiate();
    }

    public TagSet Tags { get; }

    public int Stride { get; }

    /// <summary>Score of the step, [from * Stride + to].</summary>
    public float[] Scores { get; }

    /// <summary>Exponentials of <see cref="Scores"/>, and the same with rows and columns changed.</summary>
    public float[] Factors { get; private set; } = [];

    public float[] FactorsByTarget { get; private set; } = [];

    /// <summary>For each tag that may end a mention or lies outside: the highest and the lowest score of a step to any tag that may follow it.</summary>
    public float[] Highest { get; private set; } = [];

    public float[] Lowest { get; private set; } = [];

    /// <summary>Brings <see cref="Factors"/>, <see cref="Highest"/> and <see cref="Lowest"/> up to date after scores were changed by a trainer.</summary>
    public void Exponentiate()
    {
        if (Factors.Length == 0)
        {
            Factors = new float[Scores.Length];
            FactorsByTarget = new float[Scores.Length];
            Highest = new float[Tags.Count];
            Lowest = new float[Tags.Count];
        }

        for (var from = 0; from < Tags.Count; from++)
        {
            (Highest[from], Lowest[from]) = (float.MinValue, float.MaxValue);
            for (var to = 0; to < Tags.Count; to++)
            {
                if (TagSet.MayFollow(from, to))
                {
                    Highest[from] = Math.Max(Highest[from], Scores[(from * Stride) + to]);
                    Lowest[from] = Math.Min(Lowest[from], Scores[(from * Stride) + to]);
                }

                var factor = TagSet.MayFollow(from, to) ? MathF.Exp(Scores[(from * Stride) + to]) : 0;
                Factors[(from * Stride) + to] = factor;
                FactorsByTarget[(to * Stride) + from] = factor;
            }
        }
    }

    /// <summary>The scores without padding, for saving.</summary>
    public float[] ToArray()
    {
        var scores = new float[Tags.Count * Tags.Count];
        for (var from = 0; from < Tags.Count; from++) Scores.AsSpan(from * Stride, Tags.Count).CopyTo(scores.AsSpan(from * Tags.Count));
        return scores;
    }
}
