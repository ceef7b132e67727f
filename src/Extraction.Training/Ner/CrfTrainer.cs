using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradients with AdaGrad step sizes
/// (Duchi, Hazan and Singer 2011). Tokens with several possible tags count by the sum over them, so partly annotated text can be learned
/// from (Tsuboi et al. 2008). One thread, deterministic.
/// </summary>
internal sealed class CrfTrainer
{
    private readonly CrfOptions options;
    private readonly Transitions transitions;
    private readonly int tags;
    private readonly int stride;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] transitionSquares;
    private readonly Lattice lattice;
    private readonly Lattice goldLattice;
    private readonly Random random;
    private float[] deltas = [];
    private int[] kept = [];
    private int[] keptStarts = [];

    public CrfTrainer(TagSet tagSet, int rows, CrfOptions options)
    {
        this.options = options;
        tags = tagSet.Count;
        transitions = new Transitions(tagSet, []);
        stride = transitions.Stride;
        weights = new float[(long)rows * stride];
        squares = new float[weights.Length];
        transitionSquares = new float[transitions.Scores.Length];
        lattice = new Lattice(transitions);
        goldLattice = new Lattice(transitions);
        random = new Random(options.Seed);
    }

    /// <summary>Trains and gives the averaged weights (rows padded to the stride) and transitions.</summary>
    public (float[] Weights, Transitions Transitions) Train(List<TrainingSentence> sentences, Action<int, double>? progress = null)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        float[]? sum = null;
        var transitionSum = new float[transitions.Scores.Length];
        var averaged = Math.Min(options.Averaged, options.Epochs);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var i in order) loss += Learn(sentences[i]);
            progress?.Invoke(epoch, loss);
            if (epoch <= options.Epochs - averaged) continue;
            sum ??= new float[weights.Length];
            Vectors.AddScaled(sum, weights, 1f / averaged);
            Vectors.AddScaled(transitionSum, transitions.Scores, 1f / averaged);
        }

        transitionSum.CopyTo(transitions.Scores, 0);
        transitions.Exponentiate();
        return (sum ?? weights, transitions);
    }

    private float Learn(TrainingSentence sentence)
    {
        Choose(sentence);
        lattice.Reset(sentence.Count);
        if (deltas.Length < sentence.Count * stride) deltas = new float[sentence.Count * stride];
        for (var i = 0; i < sentence.Count; i++) Score(i, lattice.Scores(i));
        if (!lattice.Sum([])) return 0;
        float loss;
        if (sentence.IsFull)
        {
            for (var i = 0; i < sentence.Count; i++) SetDelta(i, lattice, -1, clear: true);
            loss = AddGold(sentence);
            Step(sentence, isFull: true);
        }
        else
        {
            goldLattice.Reset(sentence.Count);
            for (var i = 0; i < sentence.Count; i++) lattice.Scores(i).CopyTo(goldLattice.Scores(i));
            if (!goldLattice.Sum(sentence.Allowed)) return 0;
            loss = 0;
            for (var i = 0; i < sentence.Count; i++)
            {
                SetDelta(i, lattice, -1, clear: true);
                SetDelta(i, goldLattice, 1, clear: false);
            }

            Step(sentence, isFull: false);
        }

        return loss;
    }

    /// <summary>Hides some features at random (dropout).</summary>
    private void Choose(TrainingSentence sentence)
    {
        if (kept.Length < sentence.Rows.Length) kept = new int[sentence.Rows.Length * 2];
        if (keptStarts.Length < sentence.Starts.Length) keptStarts = new int[sentence.Starts.Length * 2];
        var limit = (uint)(options.Dropout * uint.MaxValue);
        var state = (ulong)random.NextInt64() | 1;
        var count = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            keptStarts[i] = count;
            for (var k = sentence.Starts[i]; k < sentence.Starts[i + 1]; k++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                if ((uint)(state >> 32) >= limit) kept[count++] = sentence.Rows[k];
            }
        }

        keptStarts[sentence.Count] = count;
    }

    private void Score(int token, Span<float> scores)
    {
        var target = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        target.Clear();
        for (var k = keptStarts[token]; k < keptStarts[token + 1]; k++)
        {
            var row = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan(kept[k] * stride, stride));
            for (var v = 0; v < target.Length; v++) target[v] += row[v];
        }

        scores[tags..].Fill(Transitions.Forbidden);
    }

    /// <summary>delta (+)= sign * probability of each tag.</summary>
    private void SetDelta(int token, Lattice source, float sign, bool clear)
    {
        var delta = deltas.AsSpan(token * stride, stride);
        if (clear) delta.Clear();
        var forward = source.Forward(token);
        var backward = source.Backward(token);
        for (var tag = 0; tag < tags; tag++) delta[tag] += sign * forward[tag] * backward[tag];
    }

    private float AddGold(TrainingSentence sentence)
    {
        var loss = 0f;
        for (var i = 0; i < sentence.Count; i++)
        {
            var tag = BitOperations.TrailingZeroCount(sentence.Allowed[i]);
            loss -= MathF.Log(Math.Max(1e-6f, -deltas[(i * stride) + tag]));
            deltas[(i * stride) + tag] += 1;
        }

        return loss;
    }

    private void Step(TrainingSentence sentence, bool isFull)
    {
        var moved = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var delta = deltas.AsSpan(i * stride, stride);
            if (Largest(delta) < 1e-3f) continue;
            moved = true;
            Vectors.Scale(delta, sentence.Weight);
            for (var k = keptStarts[i]; k < keptStarts[i + 1]; k++) Update(kept[k] * stride, delta);
        }

        if (!moved) return;
        StepTransitions(sentence, isFull);
    }

    private void Update(int start, ReadOnlySpan<float> delta)
    {
        var w = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan(start, stride));
        var s = MemoryMarshal.Cast<float, Vector256<float>>(squares.AsSpan(start, stride));
        var d = MemoryMarshal.Cast<float, Vector256<float>>(delta);
        var rate = Vector256.Create(options.Rate);
        var shrink = Vector256.Create(options.Decay);
        var floor = Vector256.Create(1e-2f);
        for (var v = 0; v < w.Length; v++)
        {
            var square = Vector256.FusedMultiplyAdd(d[v], d[v], s[v]);
            s[v] = square;
            var gradient = d[v] - (shrink * w[v]);
            w[v] += rate * gradient / Vector256.Sqrt(square + floor);
        }
    }

    private void StepTransitions(TrainingSentence sentence, bool isFull)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (isFull && Largest(deltas.AsSpan(i * stride, stride)) < 1e-3f && Largest(deltas.AsSpan((i - 1) * stride, stride)) < 1e-3f) continue;
            AddSteps(lattice, i, -sentence.Weight);
            if (!isFull) AddSteps(goldLattice, i, sentence.Weight);
            else AddStep(BitOperations.TrailingZeroCount(sentence.Allowed[i - 1]), BitOperations.TrailingZeroCount(sentence.Allowed[i]), sentence.Weight);
        }

        ApplySteps();
    }

    private readonly Dictionary<int, float> pending = [];

    private void AddSteps(Lattice source, int index, float weight)
    {
        var previous = source.Forward(index - 1);
        var factors = source.Factors(index);
        var backward = source.Backward(index);
        var scale = 1 / source.ScaleOf(index);
        for (var from = 0; from < tags; from++)
        {
            if (previous[from] < 1e-4f) continue;
            for (var to = 0; to < tags; to++)
            {
                var probability = previous[from] * transitions.Factors[(from * stride) + to] * factors[to] * backward[to] * scale;
                if (probability > 1e-4f) AddStep(from, to, weight * probability);
            }
        }
    }

    private void AddStep(int from, int to, float amount) => CollectionsMarshal.GetValueRefOrAddDefault(pending, (from * stride) + to, out _) += amount;

    private void ApplySteps()
    {
        foreach (var (at, gradient) in pending)
        {
            if (!TagSet.MayFollow(at / stride, at % stride)) continue;
            transitionSquares[at] += gradient * gradient;
            transitions.Scores[at] += options.Rate * gradient / MathF.Sqrt(transitionSquares[at] + 1e-2f);
            var factor = MathF.Exp(transitions.Scores[at]);
            transitions.Factors[at] = factor;
            transitions.FactorsByTarget[(at % stride * stride) + (at / stride)] = factor;
        }

        pending.Clear();
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var top = Vector256<float>.Zero;
        foreach (var v in MemoryMarshal.Cast<float, Vector256<float>>(values)) top = Vector256.Max(top, Vector256.Abs(v));
        var half = Vector128.Max(top.GetLower(), top.GetUpper());
        return Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
    }
}
