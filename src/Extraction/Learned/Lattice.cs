namespace Extraction.Learned;

/// <summary>
/// A sentence of a first-order linear chain (Lafferty, McCallum and Pereira 2001): token scores, the best path (Viterbi), and the
/// probabilities of paths by the scaled forward–backward algorithm. Reusable; not thread-safe.
/// </summary>
internal sealed class Lattice
{
    /// <summary>Tags of a lower probability, all later and earlier tokens apart, are passed over in sums.</summary>
    private const float Negligible = 1e-8f;

    private readonly Transitions transitions;
    private readonly int stride;
    private float[] scores = [];
    private float[] factors = [];
    private float[] forward = [];
    private float[] backward = [];
    private float[] scales = [];
    private int[] origins = [];

    public Lattice(Transitions transitions)
    {
        this.transitions = transitions;
        stride = transitions.Stride;
    }

    public int Count { get; private set; }

    /// <summary>Room for a sentence of <paramref name="count"/> tokens; its scores are then filled in by the caller.</summary>
    public void Reset(int count)
    {
        Count = count;
        if (scores.Length >= count * stride) return;
        var size = Math.Max(64, count) * stride;
        scores = new float[size];
        factors = new float[size];
        forward = new float[size];
        backward = new float[size];
        scales = new float[size];
        origins = new int[size];
    }

    /// <summary>Scores of token <paramref name="index"/>, padded; the padding must be <see cref="Transitions.Forbidden"/>.</summary>
    public Span<float> Scores(int index) => scores.AsSpan(index * stride, stride);

    /// <summary>Forward and backward values of a token, scaled so that their product is the probability of each tag.</summary>
    public ReadOnlySpan<float> Forward(int index) => forward.AsSpan(index * stride, stride);

    public ReadOnlySpan<float> Backward(int index) => backward.AsSpan(index * stride, stride);

    public ReadOnlySpan<float> Factors(int index) => factors.AsSpan(index * stride, stride);

    public float ScaleOf(int index) => scales[index];

    /// <summary>The best path.</summary>
    public void Decode(Span<byte> path)
    {
        var tags = transitions.Tags;
        Span<float> best = stackalloc float[stride];
        Span<float> next = stackalloc float[stride];
        for (var tag = 0; tag < stride; tag++) best[tag] = (tags.Starts >> tag & 1) != 0 && tag < tags.Count ? scores[tag] : Transitions.Forbidden;
        for (var i = 1; i < Count; i++)
        {
            next.Fill(2 * Transitions.Forbidden);
            var origin = origins.AsSpan(i * stride, stride);
            StepFromClosed(best, next, origin);
            StepFromOpen(best, next, origin);
            Vectors.AddScaled(next, Scores(i), 1);
            var swap = best;
            best = next;
            next = swap;
        }

        var last = 0;
        for (var tag = 1; tag < tags.Count; tag++)
        {
            if ((tags.Ends >> tag & 1) != 0 && best[tag] > best[last]) last = tag;
        }

        for (var i = Count - 1; i >= 0; i--)
        {
            path[i] = (byte)last;
            if (i > 0) last = origins[(i * stride) + last];
        }
    }

    /// <summary>
    /// Steps from the tags behind which anything may begin. Most are so far behind the best of them that no step can make up for it: those
    /// are passed over, which changes nothing in the result.
    /// </summary>
    private void StepFromClosed(ReadOnlySpan<float> best, Span<float> next, Span<int> origin)
    {
        var count = transitions.Tags.Count;
        var floor = best[TagSet.Outside] + transitions.Lowest[TagSet.Outside];
        for (var first = 1; first < count; first += 4)
        {
            var last = first + TagSet.Last;
            floor = Math.Max(floor, Math.Max(best[last] + transitions.Lowest[last], best[last + 1] + transitions.Lowest[last + 1]));
        }

        Step(TagSet.Outside, floor, best, next, origin);
        for (var first = 1; first < count; first += 4)
        {
            Step(first + TagSet.Last, floor, best, next, origin);
            Step(first + TagSet.Unit, floor, best, next, origin);
        }
    }

    private void Step(int from, float floor, ReadOnlySpan<float> best, Span<float> next, Span<int> origin)
    {
        if (best[from] + transitions.Highest[from] < floor || best[from] <= Transitions.Forbidden / 2) return;
        Vectors.Improve(next, origin, transitions.Scores.AsSpan(from * stride, stride), best[from], from);
    }

    /// <summary>Steps from inside a mention: only the same mention may go on.</summary>
    private void StepFromOpen(ReadOnlySpan<float> best, Span<float> next, Span<int> origin)
    {
        for (var begin = 1; begin < transitions.Tags.Count; begin += 4)
        {
            var inside = begin + TagSet.Inside;
            StepInside(begin, inside, best, next, origin);
            StepInside(inside, inside, best, next, origin);
        }
    }

    private void StepInside(int from, int inside, ReadOnlySpan<float> best, Span<float> next, Span<int> origin)
    {
        if (best[from] <= Transitions.Forbidden / 2) return;
        for (var to = inside; to <= inside + 1; to++)
        {
            var score = best[from] + transitions.Scores[(from * stride) + to];
            if (score <= next[to]) continue;
            next[to] = score;
            origin[to] = from;
        }
    }

    /// <summary>Runs forward and backward; <paramref name="allowed"/> holds the bits of each token's possible tags, or is empty for all. False when no path is possible.</summary>
    public bool Sum(ReadOnlySpan<ulong> allowed)
    {
        for (var i = 0; i < Count; i++)
        {
            var factor = factors.AsSpan(i * stride, stride);
            Vectors.ExpBelowMaximum(factor, Scores(i));
            if (!allowed.IsEmpty) Mask(factor, allowed[i]);
        }

        Mask(factors.AsSpan(0, stride), transitions.Tags.Starts);
        Mask(factors.AsSpan((Count - 1) * stride, stride), transitions.Tags.Ends);
        if (!RunForward()) return false;
        RunBackward();
        return true;
    }

    /// <summary>Probability that the tokens [first, end) are one mention of the label. Valid after <see cref="Sum"/>.</summary>
    public float ProbabilityOf(int label, int first, int end)
    {
        var tag = TagSet.TagAt(label, first, end, first);
        var value = forward[(first * stride) + tag];
        for (var i = first + 1; i < end; i++)
        {
            var next = TagSet.TagAt(label, first, end, i);
            value *= transitions.Factors[(tag * stride) + next] * factors[(i * stride) + next] / scales[i];
            tag = next;
        }

        return Math.Clamp(value * backward[((end - 1) * stride) + tag], 0, 1);
    }

    private bool RunForward()
    {
        for (var i = 0; i < Count; i++)
        {
            var current = forward.AsSpan(i * stride, stride);
            var factor = factors.AsSpan(i * stride, stride);
            if (i == 0)
            {
                factor.CopyTo(current);
            }
            else
            {
                current.Clear();
                var previous = forward.AsSpan((i - 1) * stride, stride);
                for (var from = 0; from < transitions.Tags.Count; from++)
                {
                    if (previous[from] > Negligible) Vectors.AddScaled(current, transitions.Factors.AsSpan(from * stride, stride), previous[from]);
                }

                Vectors.Multiply(current, factor);
            }

            var sum = Vectors.Sum(current);
            if (!(sum > 0) || !float.IsFinite(sum)) return false;
            scales[i] = sum;
            Vectors.Scale(current, 1 / sum);
        }

        return true;
    }

    private void RunBackward()
    {
        backward.AsSpan((Count - 1) * stride, stride).Fill(1);
        Span<float> weighted = stackalloc float[stride];
        for (var i = Count - 2; i >= 0; i--)
        {
            var current = backward.AsSpan(i * stride, stride);
            backward.AsSpan((i + 1) * stride, stride).CopyTo(weighted);
            Vectors.Multiply(weighted, factors.AsSpan((i + 1) * stride, stride));
            Vectors.Scale(weighted, 1 / scales[i + 1]);
            current.Clear();
            for (var to = 0; to < transitions.Tags.Count; to++)
            {
                if (weighted[to] > Negligible) Vectors.AddScaled(current, transitions.FactorsByTarget.AsSpan(to * stride, stride), weighted[to]);
            }
        }
    }

    private static void Mask(Span<float> factors, ulong allowed)
    {
        for (var tag = 0; tag < factors.Length; tag++)
        {
            if ((allowed >> tag & 1) == 0) factors[tag] = 0;
        }
    }
}
