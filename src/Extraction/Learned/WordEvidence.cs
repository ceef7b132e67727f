namespace Extraction.Learned;

/// <summary>What a document shows about one of its words, all its places taken together.</summary>
internal struct WordEvidence
{
    /// <summary>Hash of the lower-cased word; 0 for an empty slot.</summary>
    public ulong Key;

    /// <summary>How often it stands in lower case, and with a capital where none is due (both stop counting at 255).</summary>
    public byte Small, Capital;

    /// <summary>Signs seen around it (<see cref="EvidenceSigns"/>).</summary>
    public ushort Signs;

    /// <summary>The longest run of capitalised words that holds it: its tokens [RunFirst, RunEnd), and the word's place in it.</summary>
    public int RunFirst, RunEnd, RunPlace;

    /// <summary>For an acronym: the token after the run whose initials it is; 0 for none.</summary>
    public int Expansion;

    /// <summary>Second pass: the label most of its places were given (its index plus 1; 0 for none), the votes it is ahead by, and how many places voted.</summary>
    public byte Found, Votes;

    public ushort FoundVotes;

    /// <summary>How sure the majority is, from 1 to 4; 0 when the word stands at one place only.</summary>
    public readonly ulong FoundRate => Votes < 2 ? 0UL : (ulong)(1 + Math.Min(3, FoundVotes / (2 * Votes)));
}
