using Extraction.Gazetteers;

namespace Extraction.Learned;

/// <summary>
/// The name lists of a tagger: phrases, each with the set of lists that hold it (at most eight lists). For every token and list it says
/// whether the token begins, continues, ends or is a listed name. Immutable and thread-safe.
/// </summary>
internal sealed class PhraseLists
{
    public const int MaximumLists = 8;

    private readonly PhraseAutomaton automaton;
    private readonly byte[] listsOfPhrase;

    public PhraseLists(PhraseAutomaton automaton, byte[] listsOfPhrase)
    {
        this.automaton = automaton;
        this.listsOfPhrase = listsOfPhrase;
    }

    public static PhraseLists Empty { get; } = new(new PhraseAutomatonBuilder(ignoreCase: true).Build(), []);

    public int Count => automaton.Count;

    public int TokenOf(ulong lowerHash) => automaton.TokenOf(lowerHash);

    /// <summary>
    /// Marks the listed names among <paramref name="tokens"/> (phrase token numbers): four bits a list in each token's code, one each for
    /// begin, inside, last, unit. Each list by itself is leftmost-longest.
    /// </summary>
    public void Mark(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mayBegin, Span<uint> codes)
    {
        Span<int> free = stackalloc int[MaximumLists];
        Span<int> best = stackalloc int[MaximumLists];
        free.Clear();
        for (var start = 0; start < tokens.Length; start++)
        {
            if (tokens[start] < 0 || !mayBegin[start]) continue;
            best.Clear();
            var found = 0;
            for (int node = 0, i = start; i < tokens.Length && tokens[i] >= 0; i++)
            {
                node = automaton.Step(node, tokens[i], out var phrase);
                if (node < 0) break;
                if (phrase < 0) continue;
                found |= listsOfPhrase[phrase];
                for (var list = 0; list < MaximumLists; list++)
                {
                    if ((listsOfPhrase[phrase] >> list & 1) != 0) best[list] = i + 1;
                }
            }

            for (var list = 0; found != 0; list++, found >>= 1)
            {
                if ((found & 1) == 0 || start < free[list]) continue;
                MarkOne(codes, list, start, best[list]);
                free[list] = best[list];
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        automaton.Write(writer);
        FlatArrays.Write(writer, listsOfPhrase);
    }

    public static PhraseLists Read(BinaryReader reader)
    {
        var lists = new PhraseLists(PhraseAutomaton.Read(reader), FlatArrays.Read<byte>(reader));
        if (lists.listsOfPhrase.Length != lists.automaton.Count) throw new InvalidDataException("The name lists of the file are damaged.");
        return lists;
    }

    private static void MarkOne(Span<uint> codes, int list, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var part = end - start == 1 ? TagSet.Unit : i == start ? TagSet.Begin : i == end - 1 ? TagSet.Last : TagSet.Inside;
            codes[i] |= 1u << (4 * list + part);
        }
    }
}
