using Extraction.Text;

namespace Extraction.Learned;

/// <summary>Finds capitalised runs and gathers a document's evidence in a block whose words are filled in.</summary>
internal static class BlockReader
{
    private const int LongestRun = 12;

    /// <summary>Marks listed names, runs and evidence of a sentence: the tokens [start, end) of the block.</summary>
    public static void ReadSentence(TokenBlock block, PhraseLists lists, FeatureGroups groups, int start, int end)
    {
        var length = end - start;
        if ((groups & FeatureGroups.Gazetteers) != 0)
        {
            for (var i = start; i < end; i++)
            {
                block.PhraseTokens[i] = block.Words[i].Phrase;
                block.MayBegin[i] = block.Words[i].Case is not (WordCase.Lower or WordCase.Mark);
            }

            lists.Mark(block.PhraseTokens.AsSpan(start, length), block.MayBegin.AsSpan(start, length), block.Marks.AsSpan(start, length));
        }

        if ((groups & (FeatureGroups.Runs | FeatureGroups.Documents)) == 0) return;
        if (block.Modes[start] == SentenceMode.Prose) FindRuns(block, start, end);
    }

    /// <summary>Tells how much of business news the whole block has about it, from the share of its words that are at home there.</summary>
    public static void ReadGenre(TokenBlock block)
    {
        var words = 0;
        for (var i = 0; i < block.Count; i++)
        {
            if (block.Words[i].Case == WordCase.Lower && EvidenceSigns.IsBusiness(block.Words[i].Lower)) words++;
        }

        var perThousand = words * 1000L / Math.Max(40, block.Count);
        block.Genre = perThousand switch { 0 => 0, < 5 => 1, < 12 => 2, < 25 => 3, _ => 4 };
    }

    private static void FindRuns(TokenBlock block, int start, int end)
    {
        var words = block.Words;
        for (var i = start; i < end;)
        {
            ref var word = ref words[i];
            if (!word.IsCapitalized || IsFunctionWord(block, i, start))
            {
                if (word.Case == WordCase.Lower) Count(ref block.Evidence.Get(word.Lower).Small);
                i++;
                continue;
            }

            var runEnd = i + 1;
            while (runEnd < end && runEnd - i < LongestRun && Continues(words, runEnd, end)) runEnd++;
            AddRun(block, i, runEnd, start, end);
            i = runEnd;
        }
    }

    /// <summary>A capital that the sentence's beginning explains: <c>The</c>, <c>In</c>; words news mostly writes small.</summary>
    private static bool IsFunctionWord(TokenBlock block, int index, int start) =>
        block.Words[index].Lower == EvidenceSigns.Article || (IsOpening(block, index, start) && block.Words[index].Entry.SmallRate >= 6);

    /// <summary>First word of a sentence, or behind opening quotes.</summary>
    private static bool IsOpening(TokenBlock block, int index, int start)
    {
        while (index > start && block.Words[index - 1].Case == WordCase.Mark) index--;
        return index == start;
    }

    private static bool Continues(WordInfo[] words, int index, int end)
    {
        if (words[index].IsCapitalized) return true;
        if (index + 1 >= end || !words[index + 1].IsCapitalized) return false;
        return words[index].Lower == EvidenceSigns.Hyphen || Connectors.Contains(words[index].Lower);
    }

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Connectors = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        "of & de la van von der bin al el da dos du di del ibn".Split(' ').Select(word => TokenHash.OfLower(word)));

    private static void AddRun(TokenBlock block, int first, int runEnd, int start, int end)
    {
        var words = block.Words;
        var last = words[runEnd - 1].Lower;
        ushort signs = 0;
        if (runEnd - first > 1 && EvidenceSigns.IsCompanySuffix(last)) signs |= EvidenceSigns.CompanySuffix;
        for (var i = first; i < runEnd; i++)
        {
            if (EvidenceSigns.IsOrganizationHead(words[i].Lower)) signs |= EvidenceSigns.OrganizationHead;
            if ((block.Marks[i] & 0xF) != 0) signs |= EvidenceSigns.Listed;
        }

        if (first > start) signs |= SignsBefore(words[first - 1].Lower);
        if (runEnd < end) signs |= SignsAfter(words, runEnd, end);
        if (first > start && runEnd < end && words[first - 1].Lower == EvidenceSigns.Opening && words[runEnd].Lower == EvidenceSigns.Closing) signs |= EvidenceSigns.Bracketed;

        var opening = IsOpening(block, first, start);
        for (var i = first; i < runEnd; i++)
        {
            block.RunFirst[i] = first;
            block.RunEnd[i] = runEnd;
            if (!words[i].IsCapitalized) continue;
            ref var evidence = ref block.Evidence.Get(words[i].Lower);
            evidence.Signs |= signs;
            if (i > first && (words[i - 1].Entry.Lists & 1) != 0) evidence.Signs |= EvidenceSigns.AfterFirstName;
            if (i > first || !opening) Count(ref evidence.Capital);
            if (runEnd - first <= evidence.RunEnd - evidence.RunFirst) continue;
            evidence.RunFirst = first;
            evidence.RunEnd = runEnd;
            evidence.RunPlace = i;
        }

        if (runEnd - first > 1) AddAcronym(block, first, runEnd);
    }

    private static ushort SignsBefore(ulong word)
    {
        if (EvidenceSigns.IsTitle(word)) return EvidenceSigns.TitleBefore;
        if (EvidenceSigns.IsPlacePreposition(word)) return EvidenceSigns.PlaceBefore;
        return word == EvidenceSigns.Article ? EvidenceSigns.ArticleBefore : (ushort)0;
    }

    private static ushort SignsAfter(WordInfo[] words, int index, int end)
    {
        var word = words[index].Lower;
        if (word == EvidenceSigns.PossessiveClitic) return EvidenceSigns.Possessive;
        if (EvidenceSigns.IsSpeech(word)) return EvidenceSigns.SpeechAfter;
        return word == EvidenceSigns.Hyphen && index + 1 < end && EvidenceSigns.IsBased(words[index + 1].Lower) ? EvidenceSigns.Based : (ushort)0;
    }

    /// <summary>Remembers the run under its initials, so that <c>SMUG</c> finds <c>Sexual Minorities Uganda</c>.</summary>
    private static void AddAcronym(TokenBlock block, int first, int runEnd)
    {
        Span<char> initials = stackalloc char[LongestRun];
        var length = 0;
        for (var i = first; i < runEnd; i++)
        {
            if (block.Words[i].IsCapitalized) initials[length++] = block.Words[i].Initial;
        }

        if (length > 1) block.Evidence.Get(TokenHash.OfLower(initials[..length])).Expansion = runEnd;
    }

    private static void Count(ref byte counter)
    {
        if (counter < byte.MaxValue) counter++;
    }
}
