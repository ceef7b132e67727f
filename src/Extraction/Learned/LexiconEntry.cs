namespace Extraction.Learned;

/// <summary>What the lexicon holds of a word. Cluster numbers count from 1; 0 means that the word is unknown.</summary>
internal struct LexiconEntry
{
    /// <summary>Clusters of general word vectors of the lower-cased word at four sizes (64, 256, 1024, 4096).</summary>
    public ushort C64, C256, C1024, C4096;

    /// <summary>Clusters of vectors of modern news, two sizes; each fine one lies in one coarse one.</summary>
    public ushort N256, N1024;

    /// <summary>Lists of single words that hold it: bit 0 first names, bit 1 last names; above them its name class.</summary>
    public byte Lists;

    /// <summary>The lists of persons' names that hold it: 1 first names, 2 last names.</summary>
    public readonly ulong PersonLists => Lists & 3UL;

    /// <summary>The class of words that unlabelled text uses alike as names or parts of names; 0 unknown.</summary>
    public readonly ulong NameClass => (ulong)(Lists >> 2);

    /// <summary>How often news writes it small in mid-sentence, from 1 (never) to 7 (always); 0 unknown.</summary>
    public byte SmallRate;

    /// <summary>One more than the largest number of a fine news cluster.</summary>
    public const int FineClusters = 1 << 11;

    /// <summary>The entry in 64 bits.</summary>
    public readonly ulong Pack() =>
        C64 | ((ulong)C256 << 7) | ((ulong)C1024 << 16) | ((ulong)C4096 << 27) | ((ulong)N1024 << 40) | ((ulong)SmallRate << 51) | ((ulong)Lists << 54);

    /// <summary>The entry that <see cref="Pack"/> packed; <paramref name="coarse"/> gives the coarse news cluster of a fine one.</summary>
    public static LexiconEntry Unpack(ulong packed, ReadOnlySpan<ushort> coarse)
    {
        var fine = (ushort)(packed >> 40 & 0x7FF);
        return new LexiconEntry
        {
            C64 = (ushort)(packed & 0x7F),
            C256 = (ushort)(packed >> 7 & 0x1FF),
            C1024 = (ushort)(packed >> 16 & 0x7FF),
            C4096 = (ushort)(packed >> 27 & 0x1FFF),
            N1024 = fine,
            N256 = fine < coarse.Length ? coarse[fine] : (ushort)0,
            SmallRate = (byte)(packed >> 51 & 7),
            Lists = (byte)(packed >> 54 & 0xFF),
        };
    }
}
