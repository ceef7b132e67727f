using Extraction.Gazetteers;

namespace Extraction.Learned;

/// <summary>Words and what is known of them, in one open-addressing table keyed by the hash of the lower-cased word. Immutable and thread-safe.</summary>
internal sealed class Lexicon
{
    private const double Load = 0.6;

    private readonly uint[] checks;
    private readonly LexiconEntry[] entries;

    private Lexicon(int count)
    {
        var size = Math.Max(4, (int)(count / Load) + 1);
        checks = new uint[size];
        entries = new LexiconEntry[size];
        Count = count;
    }

    public static Lexicon Empty { get; } = new(0);

    public int Count { get; }

    public static Lexicon Build(IReadOnlyCollection<KeyValuePair<ulong, LexiconEntry>> words)
    {
        var lexicon = new Lexicon(words.Count);
        foreach (var (hash, entry) in words) lexicon.Insert(hash, entry);
        return lexicon;
    }

    /// <summary>What is known of the word with this hash (<see cref="Text.TokenHash.OfLower"/>); the default for unknown ones.</summary>
    public LexiconEntry Find(ulong hash)
    {
        var check = CheckOf(hash);
        for (var slot = SlotOf(hash); checks[slot] != 0; slot = slot + 1 == checks.Length ? 0 : slot + 1)
        {
            if (checks[slot] == check) return entries[slot];
        }

        return default;
    }

    public void Write(BinaryWriter writer)
    {
        var used = Array.ConvertAll(checks, static check => check != 0);
        writer.Write(Count);
        FlatArrays.WriteBits(writer, used);
        FlatArrays.WriteUsed(writer, checks, used);
        FlatArrays.WriteUsed(writer, Array.ConvertAll(entries, static entry => entry.Pack()), used);
        FlatArrays.Write(writer, CoarseOf(entries));
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var used = FlatArrays.ReadBits(reader, out var slots);
        var lexicon = new Lexicon(count);
        if (used.Length != count || lexicon.checks.Length != slots) throw new InvalidDataException("The lexicon of the file is damaged.");
        FlatArrays.ReadUsed<uint>(reader, used, slots).CopyTo(lexicon.checks, 0);
        var packed = FlatArrays.ReadUsed<ulong>(reader, used, slots);
        var coarse = FlatArrays.Read<ushort>(reader);
        foreach (var slot in used) lexicon.entries[slot] = LexiconEntry.Unpack(packed[slot], coarse);
        return lexicon;
    }

    /// <summary>The coarse news cluster of every fine one: the two are nested, so only the fine one is kept on disk.</summary>
    private static ushort[] CoarseOf(LexiconEntry[] entries)
    {
        var coarse = new ushort[LexiconEntry.FineClusters];
        foreach (var entry in entries) coarse[entry.N1024] = entry.N256;
        return coarse;
    }

    private void Insert(ulong hash, LexiconEntry entry)
    {
        var slot = SlotOf(hash);
        while (checks[slot] != 0) slot = slot + 1 == checks.Length ? 0 : slot + 1;
        checks[slot] = CheckOf(hash);
        entries[slot] = entry;
    }

    private int SlotOf(ulong hash) => (int)(((hash >> 32) * (ulong)checks.Length) >> 32);

    private static uint CheckOf(ulong hash) => (uint)hash | 1;
}
