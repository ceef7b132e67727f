using System.Runtime.InteropServices;
using Extraction.Text;

namespace Extraction.Recognition;

/// <summary>Collects mentions of one document; append-only while recognisers run, pooled by the extractor. Not thread-safe.</summary>
public sealed class MentionBuffer
{
    private readonly List<Mention> mentions = [];
    private readonly List<object> payloads = [];

    /// <summary>The mentions added so far, in the order of adding; not sorted, may overlap.</summary>
    public ReadOnlySpan<Mention> Mentions => CollectionsMarshal.AsSpan(mentions);

    /// <summary>Number of mentions.</summary>
    public int Count => mentions.Count;

    internal int CurrentRecognizer { get; set; }

    internal List<Mention> List => mentions;

    /// <summary>Adds a mention.</summary>
    /// <param name="span">Where it stands in the document's text; not empty.</param>
    /// <param name="label">Its kind.</param>
    /// <param name="confidence">Probability in [0, 1] that it is right.</param>
    /// <param name="payload">What it carries (an amount, an entity id); null for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or negative, or the confidence outside [0, 1].</exception>
    public void Add(TextSpan span, Label label, float confidence, object? payload = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(span.Length, nameof(span));
        if (!(confidence >= 0 && confidence <= 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies in [0, 1].");
        var index = -1;
        if (payload is not null)
        {
            index = payloads.Count;
            payloads.Add(payload);
        }

        mentions.Add(new Mention(span, label, confidence, CurrentRecognizer, index));
    }

    /// <summary>What <paramref name="mention"/> carries; null for nothing.</summary>
    public object? PayloadOf(Mention mention) => mention.Payload < 0 ? null : payloads[mention.Payload];

    internal void Clear()
    {
        mentions.Clear();
        payloads.Clear();
        CurrentRecognizer = 0;
    }
}
