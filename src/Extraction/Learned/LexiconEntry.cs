namespace Extraction.Learned;

/// <summary>What the lexicon holds of a word. Cluster numbers count from 1; 0 means that the word is unknown.</summary>
internal struct LexiconEntry
{
    /// <summary>Clusters of general word vectors of the lower-cased word at four sizes (64, 256, 1024, 4096).</summary>
    public ushort C64, C256, C1024, C4096;

    /// <summary>Clusters of vectors of modern news, two sizes.</summary>
    public ushort N256, N1024;

    /// <summary>Lists of single words that hold it: bit 0 first names, bit 1 last names.</summary>
    public byte Lists;

    /// <summary>How often news writes it small in mid-sentence, from 1 (never) to 7 (always); 0 unknown.</summary>
    public byte SmallRate;
}
