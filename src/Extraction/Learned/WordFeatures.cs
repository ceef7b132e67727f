using Extraction.Text;

namespace Extraction.Learned;

/// <summary>
/// Features of a word that depend on nothing but the word itself, seen from a token <c>offset</c> places before it. Their weights can be
/// summed once for a word and kept.
/// </summary>
internal static class WordFeatures
{
    /// <summary>A word is seen from tokens up to this far away.</summary>
    public const int Reach = 2;

    private const int Word = 1, Exact = 2, Case = 3, Shape = 4, Prefix = 5, Suffix = 6, C64 = 7, C256 = 8, C1024 = 9, C4096 = 10, N256 = 11, N1024 = 12, Lists = 13, SmallRate = 14, NameClass = 15;

    /// <summary>
    /// Gives the features of <paramref name="word"/> for the token at distance <paramref name="offset"/> (the word stands that many tokens
    /// behind it); <paramref name="text"/> are its letters, none at a sentence edge.
    /// </summary>
    public static void Add<TSink>(ref TSink sink, FeatureGroups groups, in WordInfo word, ReadOnlySpan<char> text, int offset)
        where TSink : struct, IFeatureSink
    {
        var place = (ulong)(offset + Reach);
        sink.Add(FeatureHash.Of(Word, word.Lower, place));
        if (text.IsEmpty) return;
        sink.Add(FeatureHash.Of(Case, (ulong)word.Case, place));
        var near = offset is >= -1 and <= 1;
        if (near && word.IsCapitalized) sink.Add(FeatureHash.Of(Exact, word.Exact, place));
        if ((groups & FeatureGroups.Shapes) != 0) AddShapes(ref sink, word, text, offset, place);
        if ((groups & FeatureGroups.Clusters) != 0) AddClusters(ref sink, word.Entry, (ulong)word.Case, place, near);
        if ((groups & FeatureGroups.Gazetteers) != 0 && near) sink.Add(FeatureHash.Of(Lists, word.Entry.PersonLists, place, (ulong)word.Case));
        if ((groups & FeatureGroups.Clusters) != 0 && near && word.Entry.NameClass != 0) sink.Add(FeatureHash.Of(NameClass, word.Entry.NameClass, place, word.IsCapitalized ? 1UL : 0));
    }

    private static void AddShapes<TSink>(ref TSink sink, in WordInfo word, ReadOnlySpan<char> text, int offset, ulong place)
        where TSink : struct, IFeatureSink
    {
        sink.Add(FeatureHash.Of(Shape, word.Shape, place));
        if (offset is < -1 or > 1) return;
        sink.Add(FeatureHash.Of(Suffix, Tail(text, 3), place));
        if (offset != 0) return;
        for (var length = 1; length <= 4; length++)
        {
            if (text.Length < length) break;
            sink.Add(FeatureHash.Of(Prefix, Head(text, length), (ulong)length));
            if (length != 3) sink.Add(FeatureHash.Of(Suffix, Tail(text, length), (ulong)length + 100));
        }
    }

    private static void AddClusters<TSink>(ref TSink sink, in LexiconEntry entry, ulong writing, ulong place, bool near)
        where TSink : struct, IFeatureSink
    {
        sink.Add(FeatureHash.Of(C256, entry.C256, place));
        sink.Add(FeatureHash.Of(C1024, entry.C1024, place));
        sink.Add(FeatureHash.Of(N256, entry.N256, place));
        sink.Add(FeatureHash.Of(N1024, entry.N1024, place));
        if (!near) return;
        sink.Add(FeatureHash.Of(C64, entry.C64, place, writing));
        sink.Add(FeatureHash.Of(C4096, entry.C4096, place));
        sink.Add(FeatureHash.Of(C256 + 20, entry.C256, place, writing));
        sink.Add(FeatureHash.Of(N256 + 20, entry.N256, place, writing));
        sink.Add(FeatureHash.Of(SmallRate, entry.SmallRate, place, writing));
    }

    private static ulong Head(ReadOnlySpan<char> text, int length)
    {
        ulong value = 0;
        foreach (var c in text[..length]) value = (value << 16) | TokenHash.Lower(c);
        return value;
    }

    private static ulong Tail(ReadOnlySpan<char> text, int length)
    {
        ulong value = 0;
        foreach (var c in text[Math.Max(0, text.Length - length)..]) value = (value << 16) | TokenHash.Lower(c);
        return value;
    }
}
