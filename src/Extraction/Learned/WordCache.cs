using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Learned;

/// <summary>
/// The words seen lately, each with its <see cref="WordInfo"/> and, for every distance it may be seen from, the sum of its feature rows: a word
/// costs a few vector additions where it is known. Of the two places a word may stand at, the one not used last is given up; one cache for each thread.
/// </summary>
internal sealed class WordCache
{
    private const int SetBits = 13, Ways = 2, Slots = Ways << SetBits, Places = (2 * WordFeatures.Reach) + 1;

    private readonly TaggerModel model;
    private readonly WordReader reader;
    private readonly FeatureBatch batch = new();
    private readonly int stride;
    private readonly ulong[] keys = new ulong[Slots];
    private readonly byte[] older = new byte[1 << SetBits];
    private readonly WordInfo[] words = new WordInfo[Slots];
    private readonly short[] sums;
    private readonly short[] edges;

    public WordCache(TaggerModel model)
    {
        this.model = model;
        reader = new WordReader(model.Lexicon, model.Lists);
        stride = model.Weights.Stride;
        sums = new short[Places * Slots * stride];
        edges = new short[2 * Places * stride];
        for (var side = 0; side < 2; side++) Fill(edges, side * Places * stride, WordInfo.Edge(side), []);
    }

    /// <summary>The slot of the word, filled in if need be; valid until the next call.</summary>
    public int Get(ReadOnlySpan<char> word, SentenceMode mode)
    {
        var form = reader.FormOf(word, mode);
        var key = Text.TokenHash.Of(form);
        var set = (int)(key >> (64 - SetBits));
        var way = older[set] ^ 1;
        if (keys[(set * Ways) + way] == key) return (set * Ways) + way;
        way = older[set];
        older[set] ^= 1;
        var slot = (set * Ways) + way;
        if (keys[slot] == key) return slot;
        keys[slot] = key;
        words[slot] = reader.Read(form);
        sums.AsSpan(slot * Places * stride, Places * stride).Clear();
        Fill(sums, slot * Places * stride, words[slot], form);
        return slot;
    }

    public ref readonly WordInfo this[int slot] => ref words[slot];

    /// <summary>Adds what the word of the slot, seen from <paramref name="offset"/> tokens before it, says.</summary>
    public void AddTo(Span<short> target, int slot, int offset) => Add(target, sums.AsSpan(((slot * Places) + offset + WordFeatures.Reach) * stride, stride));

    /// <summary>The same for a sentence edge: side 0 before, 1 behind.</summary>
    public void AddEdgeTo(Span<short> target, int side, int offset) => Add(target, edges.AsSpan(((side * Places) + offset + WordFeatures.Reach) * stride, stride));

    private void Fill(short[] target, int start, in WordInfo word, ReadOnlySpan<char> form)
    {
        for (var place = 0; place < Places; place++)
        {
            var sink = new RowSink(model.Weights, batch);
            WordFeatures.Add(ref sink, model.Groups, word, form, place - WordFeatures.Reach);
            sink.Flush(target.AsSpan(start + (place * stride), stride));
        }
    }

    private static void Add(Span<short> target, ReadOnlySpan<short> source)
    {
        var t = MemoryMarshal.Cast<short, Vector256<short>>(target);
        var s = MemoryMarshal.Cast<short, Vector256<short>>(source)[..t.Length];
        for (var i = 0; i < t.Length; i++) t[i] += s[i];
    }
}
