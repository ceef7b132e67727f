using System.Collections.Concurrent;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Learned;

/// <summary>
/// Finds names by a trained sequence model (a linear-chain CRF over hashed features) and says how sure it is. Immutable and thread-safe:
/// buffers are pooled, and after warm-up nothing is allocated.
/// </summary>
public sealed class TaggerRecognizer : IRecognizer
{
    private readonly TaggerModel model;
    private readonly bool[] silent;
    private readonly ConcurrentBag<State> pool = [];

    /// <summary>Makes a recogniser of <paramref name="model"/>.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="without">Labels it knows but shall not give, because another recogniser does.</param>
    public TaggerRecognizer(TaggerModel model, params ReadOnlySpan<Label> without)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        silent = new bool[model.Labels.Count];
        for (var i = 0; i < silent.Length; i++) silent[i] = without.Contains(model.Labels[i]);
    }

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        if (document.Sentences.IsEmpty) return;
        if (!pool.TryTake(out var state)) state = new State(model);
        try
        {
            state.Spans.Clear();
            state.Tagger.Tag(document, state.Spans);
            foreach (var span in state.Spans)
            {
                if (silent[span.Label] || !SpanTrimmer.TryTrim(document, span.First, span.End, out var first, out var end)) continue;
                var tokens = document.Tokens;
                mentions.Add(new TextSpan(tokens[first].Start, tokens[end - 1].End), model.Labels[span.Label], span.Confidence);
            }
        }
        finally
        {
            pool.Add(state);
        }
    }

    private sealed class State(TaggerModel model)
    {
        public Tagger Tagger { get; } = new(model);

        public List<TaggedSpan> Spans { get; } = [];
    }
}
