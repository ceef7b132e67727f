using System.Numerics;
using System.Runtime.InteropServices;
using Extraction.Text;

namespace Extraction.Learned;

/// <summary>Runs a model over documents. Holds the buffers of one thread; pooled by <see cref="TaggerRecognizer"/>.</summary>
internal sealed class Tagger
{
    private readonly TaggerModel model;
    private readonly WordCache cache;
    private readonly Lattice lattice;
    private readonly TokenBlock block = new();
    private readonly FeatureBatch batch = new();
    private readonly int stride;
    private readonly List<TaggedSpan> firstPass = [];
    private byte[] path = new byte[SentenceSplitter.MaximumLength];
    private short[] sums = [];

    public Tagger(TaggerModel model)
    {
        this.model = model;
        stride = model.Weights.Stride;
        cache = new WordCache(model);
        lattice = new Lattice(model.Transitions);
    }

    /// <summary>The <see cref="TokenBlock.Genre"/> of the last block read.</summary>
    public int Genre => block.Genre;

    /// <summary>Appends the names of the document to <paramref name="spans"/>, in order; with <paramref name="keepRaw"/> their confidences stay uncalibrated.</summary>
    public void Tag(Document document, List<TaggedSpan> spans, bool keepRaw = false)
    {
        var sentences = document.Sentences;
        for (var first = 0; first < sentences.Length;)
        {
            var end = first;
            while (end < sentences.Length && sentences[end].EndToken - sentences[first].FirstToken < TokenBlock.FullLength) end++;
            if (end == first) end++;
            TagBlock(document, sentences[first..end], spans, keepRaw);
            first = end;
        }
    }

    private void TagBlock(Document document, ReadOnlySpan<Sentence> sentences, List<TaggedSpan> spans, bool keepRaw)
    {
        var offset = sentences[0].FirstToken;
        var count = sentences[^1].EndToken - offset;
        block.Reset(count);
        if (sums.Length < count * stride) sums = new short[Math.Max(count * stride, 2 * sums.Length)];
        sums.AsSpan(0, count * stride).Clear();
        foreach (var sentence in sentences) ReadWords(document, sentence, offset);
        foreach (var sentence in sentences) BlockReader.ReadSentence(block, model.Lists, model.Groups, sentence.FirstToken - offset, sentence.EndToken - offset);
        BlockReader.ReadGenre(block);
        foreach (var sentence in sentences) AddContext(sentence.FirstToken - offset, sentence.EndToken - offset);
        var firstSpan = spans.Count;
        foreach (var sentence in sentences) Decode(sentence.FirstToken - offset, sentence.EndToken - offset, offset, spans);
        if ((model.Groups & FeatureGroups.SecondPass) != 0 && FoundEvidence.Note(block, CollectionsMarshal.AsSpan(spans)[firstSpan..], offset))
        {
            firstPass.Clear();
            firstPass.AddRange(CollectionsMarshal.AsSpan(spans)[firstSpan..]);
            CollectionsMarshal.SetCount(spans, firstSpan);
            var next = 0;
            foreach (var sentence in sentences)
            {
                var kept = next;
                while (next < firstPass.Count && firstPass[next].First < sentence.EndToken) next++;
                if (AddFound(sentence.FirstToken - offset, sentence.EndToken - offset)) Decode(sentence.FirstToken - offset, sentence.EndToken - offset, offset, spans);
                else spans.AddRange(CollectionsMarshal.AsSpan(firstPass)[kept..next]);
            }
        }

        if (keepRaw) return;
        for (var i = firstSpan; i < spans.Count; i++) spans[i] = spans[i] with { Confidence = model.Calibration.Apply(Calibration.LineOf(spans[i].Label, model.Labels.Count, block.Genre), spans[i].Confidence) };
    }

    /// <summary>Looks the words up and adds what each says to its neighbours' sums.</summary>
    private void ReadWords(Document document, Sentence sentence, int offset)
    {
        var mode = SentenceModes.Of(document, sentence);
        int start = sentence.FirstToken - offset, end = sentence.EndToken - offset;
        for (var i = start; i < end; i++)
        {
            var slot = cache.Get(document.TextOf(i + offset), mode);
            block.Words[i] = cache[slot];
            block.Modes[i] = mode;
            var low = Math.Max(start, i - WordFeatures.Reach);
            var high = Math.Min(end - 1, i + WordFeatures.Reach);
            for (var target = low; target <= high; target++) cache.AddTo(SumsOf(target), slot, i - target);
        }

        for (var distance = 1; distance <= WordFeatures.Reach; distance++)
        {
            for (var i = start; i < Math.Min(end, start + distance); i++) cache.AddEdgeTo(SumsOf(i), 0, -distance);
            for (var i = Math.Max(start, end - distance); i < end; i++) cache.AddEdgeTo(SumsOf(i), 1, distance);
        }
    }

    private void AddContext(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var sink = new RowSink(model.Weights, batch);
            ContextFeatures.Add(ref sink, model.Groups, block, i, start, end);
            sink.Flush(SumsOf(i));
        }
    }

    /// <summary>Adds what the first pass found for the sentence's words; false where it found nothing for any.</summary>
    private bool AddFound(int start, int end)
    {
        var any = false;
        for (var i = start; i < end; i++)
        {
            var sink = new RowSink(model.Weights, batch);
            ContextFeatures.AddFound(ref sink, block, i);
            if (batch.Count == 0) continue;
            any = true;
            sink.Flush(SumsOf(i));
        }

        return any;
    }

    private void Decode(int start, int end, int offset, List<TaggedSpan> spans)
    {
        var count = end - start;
        lattice.Reset(count);
        for (var i = 0; i < count; i++) Widen(SumsOf(start + i), lattice.Scores(i));
        // Sentences of text that comes tokenised may be of any length.
        if (path.Length < count) path = new byte[count];
        lattice.Decode(path);
        var summed = false;
        for (var i = 0; i < count; i++)
        {
            var label = TagSet.LabelOf(path[i]);
            if (label < 0) continue;
            var first = i;
            while (TagSet.PartOf(path[i]) is TagSet.Begin or TagSet.Inside && i + 1 < count) i++;
            if (!summed && !lattice.Sum([])) continue;
            summed = true;
            var spanEnd = WithoutPossessive(label, start + first, start + i + 1, end);
            if (spanEnd > start + first) spans.Add(new TaggedSpan(start + first + offset, spanEnd + offset, label, lattice.ProbabilityOf(label, first, i + 1)));
        }
    }

    /// <summary>
    /// Where the span ends: before a possessive, but behind the clitic of a company that is listed with it (<c>Moody's</c>, <c>McDonald's</c>).
    /// </summary>
    private int WithoutPossessive(int label, int first, int spanEnd, int sentenceEnd)
    {
        if (spanEnd < sentenceEnd && IsClitic(spanEnd) && model.Labels[label] == Label.Company && block.IsListed(first, spanEnd + 1)) return spanEnd + 1;
        return IsClitic(spanEnd - 1) && !block.IsListed(first, spanEnd) ? spanEnd - 1 : spanEnd;
    }

    private bool IsClitic(int index) => block.Words[index].Lower == EvidenceSigns.PossessiveClitic;

    private Span<short> SumsOf(int index) => sums.AsSpan(index * stride, stride);

    private void Widen(ReadOnlySpan<short> source, Span<float> target)
    {
        for (var i = 0; i < source.Length; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(source[i..]), out var low, out var high);
            (Vector.ConvertToSingle(low) * model.WeightStep).CopyTo(target[i..]);
            (Vector.ConvertToSingle(high) * model.WeightStep).CopyTo(target[(i + Vector<int>.Count)..]);
        }

        target[model.Tags.Count..].Fill(Transitions.Forbidden);
    }
}
