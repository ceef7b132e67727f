namespace Extraction.Learned;

/// <summary>Features of a token that depend on what stands around it: pairs, list marks, the capitalised run, the document.</summary>
internal static class ContextFeatures
{
    private const int WordPair = 40, WordPairAfter = 41, ShapePair = 42, ShapePairAfter = 43, ShapeTriple = 44, ClusterPair = 45, ClusterPairAfter = 46, NewsPair = 47, NewsPairAfter = 48,
        CaseAfterWord = 49, CaseBeforeWord = 50, TwoBefore = 51, TwoAfter = 52, Mode = 53, ModeWord = 54, ModeCluster = 55, Marks = 56, MarkOne = 57, MarkBefore = 58, MarkAfter = 59,
        RunLast = 60, RunFirst = 61, BeforeRun = 62, AfterRun = 63, RunShape = 64, Seen = 65, Sign = 66, LongRun = 67, LongRunLast = 68, LongRunFirst = 69, Expansion = 70, Found = 71, ClusterTriple = 72, Genre = 73, GenreCluster = 74, RunClasses = 75;

    private static readonly WordInfo Before = WordInfo.Edge(0), After = WordInfo.Edge(1);

    /// <summary>Gives the features of token <paramref name="index"/> in the sentence [start, end) of the block.</summary>
    public static void Add<TSink>(ref TSink sink, FeatureGroups groups, TokenBlock block, int index, int start, int end)
        where TSink : struct, IFeatureSink
    {
        AddMode(ref sink, block, index, start);
        if ((groups & FeatureGroups.Pairs) != 0) AddPairs(ref sink, groups, block, index, start, end);
        if ((groups & FeatureGroups.Gazetteers) != 0) AddMarks(ref sink, block, index, start, end);
        if ((groups & FeatureGroups.Runs) != 0 && block.RunEnd[index] > 0) AddRun(ref sink, block, index, start, end);
        if ((groups & FeatureGroups.Documents) != 0) AddGenre(ref sink, block, index);
        if ((groups & FeatureGroups.Documents) != 0 && block.Words[index].IsCapitalized) AddEvidence(ref sink, block, index, start);
    }

    /// <summary>Features of the second pass: what the first found for the same word.</summary>
    public static void AddFound<TSink>(ref TSink sink, TokenBlock block, int index)
        where TSink : struct, IFeatureSink
    {
        if (!block.Words[index].IsCapitalized) return;
        ref var evidence = ref block.Evidence.Get(block.Words[index].Lower);
        if (evidence.FoundRate == 0) return;
        sink.Add(FeatureHash.Of(Found, evidence.Found, evidence.FoundRate));
        sink.Add(FeatureHash.Of(Found + 20, evidence.Found, evidence.FoundRate, RunPosition(block, index)));
    }

    private static void AddMode<TSink>(ref TSink sink, TokenBlock block, int index, int start)
        where TSink : struct, IFeatureSink
    {
        ref var word = ref block.Words[index];
        var mode = block.Modes[index];
        sink.Add(FeatureHash.Of(Mode, (ulong)mode, (ulong)word.Case, index == start ? 1UL : 0));
        if (mode == SentenceMode.Prose && index != start) return;
        sink.Add(FeatureHash.Of(ModeWord, (ulong)mode, word.Lower));
        sink.Add(FeatureHash.Of(ModeCluster, (ulong)mode, word.Entry.C1024, word.Entry.SmallRate));
    }

    private static void AddGenre<TSink>(ref TSink sink, TokenBlock block, int index)
        where TSink : struct, IFeatureSink
    {
        ref var word = ref block.Words[index];
        if (!word.IsCapitalized) return;
        sink.Add(FeatureHash.Of(Genre, (ulong)block.Genre, (ulong)word.Case, RunPosition(block, index)));
        sink.Add(FeatureHash.Of(GenreCluster, (ulong)block.Genre, word.Entry.C256));
    }

    private static void AddPairs<TSink>(ref TSink sink, FeatureGroups groups, TokenBlock block, int index, int start, int end)
        where TSink : struct, IFeatureSink
    {
        var words = block.Words;
        ref readonly var word = ref words[index];
        ref readonly var before = ref index > start ? ref words[index - 1] : ref Before;
        ref readonly var after = ref index + 1 < end ? ref words[index + 1] : ref After;
        ref readonly var before2 = ref index - 1 > start ? ref words[index - 2] : ref Before;
        ref readonly var after2 = ref index + 2 < end ? ref words[index + 2] : ref After;
        sink.Add(FeatureHash.Of(WordPair, before.Lower, word.Lower));
        sink.Add(FeatureHash.Of(WordPairAfter, word.Lower, after.Lower));
        sink.Add(FeatureHash.Of(TwoBefore, before2.Lower, before.Lower, (ulong)word.Case));
        sink.Add(FeatureHash.Of(TwoAfter, after.Lower, after2.Lower, (ulong)word.Case));
        sink.Add(FeatureHash.Of(CaseAfterWord, before.Lower, (ulong)word.Case, (ulong)after.Case));
        sink.Add(FeatureHash.Of(CaseBeforeWord, after.Lower, (ulong)word.Case, (ulong)before.Case));
        if ((groups & FeatureGroups.Shapes) != 0)
        {
            sink.Add(FeatureHash.Of(ShapePair, before.Shape, word.Shape));
            sink.Add(FeatureHash.Of(ShapePairAfter, word.Shape, after.Shape));
            sink.Add(FeatureHash.Of(ShapeTriple, before.Shape, word.Shape, after.Shape));
        }

        if ((groups & FeatureGroups.Clusters) == 0) return;
        sink.Add(FeatureHash.Of(ClusterPair, before.Entry.C256, word.Entry.C256, (ulong)word.Case));
        sink.Add(FeatureHash.Of(ClusterPairAfter, word.Entry.C256, after.Entry.C256, (ulong)word.Case));
        sink.Add(FeatureHash.Of(NewsPair, before.Entry.N256, word.Entry.N256, (ulong)word.Case));
        sink.Add(FeatureHash.Of(NewsPairAfter, word.Entry.N256, after.Entry.N256, (ulong)word.Case));
        sink.Add(FeatureHash.Of(ClusterTriple, before.Entry.C64, word.Entry.C64, ((ulong)after.Entry.C64 << 8) | (ulong)word.Case));
    }

    private static void AddMarks<TSink>(ref TSink sink, TokenBlock block, int index, int start, int end)
        where TSink : struct, IFeatureSink
    {
        var marks = block.Marks[index];
        sink.Add(FeatureHash.Of(Marks, marks, (ulong)block.Words[index].Case));
        sink.Add(FeatureHash.Of(MarkBefore, index > start ? block.Marks[index - 1] : 1));
        sink.Add(FeatureHash.Of(MarkAfter, index + 1 < end ? block.Marks[index + 1] : 1));
        for (var rest = marks; rest != 0; rest &= rest - 1) sink.Add(FeatureHash.Of(MarkOne, (ulong)System.Numerics.BitOperations.TrailingZeroCount(rest), (ulong)block.Words[index].Case));
    }

    private static void AddRun<TSink>(ref TSink sink, TokenBlock block, int index, int start, int end)
        where TSink : struct, IFeatureSink
    {
        int first = block.RunFirst[index], runEnd = block.RunEnd[index];
        var words = block.Words;
        var place = RunPosition(block, index);
        sink.Add(FeatureHash.Of(RunShape, place));
        if (runEnd - first > 1)
        {
            sink.Add(FeatureHash.Of(RunLast, words[runEnd - 1].Lower, place));
            sink.Add(FeatureHash.Of(RunLast + 20, words[runEnd - 1].Entry.C1024, place));
            sink.Add(FeatureHash.Of(RunFirst, words[first].Lower, place));
            sink.Add(FeatureHash.Of(RunFirst + 20, words[first].Entry.C1024, (words[first].Entry.PersonLists << 8) | place));
            if (words[runEnd - 1].Entry.NameClass != 0) sink.Add(FeatureHash.Of(RunClasses, words[first].Entry.NameClass, words[runEnd - 1].Entry.NameClass, place));
        }

        ref readonly var before = ref first > start ? ref words[first - 1] : ref Before;
        ref readonly var after = ref runEnd < end ? ref words[runEnd] : ref After;
        sink.Add(FeatureHash.Of(BeforeRun, before.Lower, place));
        sink.Add(FeatureHash.Of(BeforeRun + 20, before.Entry.C1024));
        sink.Add(FeatureHash.Of(AfterRun, after.Lower, place));
        sink.Add(FeatureHash.Of(AfterRun + 20, after.Entry.C1024));
    }

    private static void AddEvidence<TSink>(ref TSink sink, TokenBlock block, int index, int start)
        where TSink : struct, IFeatureSink
    {
        ref readonly var word = ref block.Words[index];
        ref var evidence = ref block.Evidence.Get(word.Lower);
        var seen = (Math.Min(evidence.Small, (byte)2) * 3) + Math.Min(evidence.Capital, (byte)2);
        sink.Add(FeatureHash.Of(Seen, (ulong)seen, (ulong)word.Case, index == start ? 1UL : 0));
        for (var signs = (uint)evidence.Signs; signs != 0; signs &= signs - 1) sink.Add(FeatureHash.Of(Sign, (ulong)System.Numerics.BitOperations.TrailingZeroCount(signs), RunPosition(block, index)));
        var longest = evidence.RunEnd - evidence.RunFirst;
        if (longest > block.RunEnd[index] - block.RunFirst[index] || block.RunEnd[index] == 0)
        {
            var place = evidence.RunPlace == evidence.RunFirst ? 0UL : evidence.RunPlace == evidence.RunEnd - 1 ? 1UL : 2UL;
            ref readonly var last = ref block.Words[Math.Max(0, evidence.RunEnd - 1)];
            ref readonly var first = ref block.Words[evidence.RunFirst];
            if (longest > 0)
            {
                sink.Add(FeatureHash.Of(LongRun, place, (ulong)Math.Min(longest, 4), first.Entry.PersonLists));
                sink.Add(FeatureHash.Of(LongRunLast, last.Lower, place));
                sink.Add(FeatureHash.Of(LongRunLast + 20, last.Entry.C256, place));
                sink.Add(FeatureHash.Of(LongRunFirst, first.Entry.C1024, place));
            }
        }

        if (word.Case != WordCase.Upper || evidence.Expansion == 0) return;
        ref readonly var head = ref block.Words[evidence.Expansion - 1];
        sink.Add(FeatureHash.Of(Expansion, head.Lower));
        sink.Add(FeatureHash.Of(Expansion + 20, head.Entry.C256));
    }

    /// <summary>Where the token stands in its run, and how long the run is; 0 outside runs.</summary>
    private static ulong RunPosition(TokenBlock block, int index)
    {
        int first = block.RunFirst[index], end = block.RunEnd[index];
        return end == 0 ? 0 : (uint)((Math.Min(end - first, 4) << 3) | Math.Min(index - first, 2) | (index == end - 1 ? 4 : 0));
    }
}
