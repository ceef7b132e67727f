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

    /// <summary>Keeps only the used entries: 64-bit hash is not kept, so a table is written slot by slot with its size.</summary>
    public void Write(BinaryWriter writer)
    {
        var used = Enumerable.Range(0, checks.Length).Where(slot => checks[slot] != 0).ToArray();
        writer.Write(checks.Length);
        writer.Write(Count);
        FlatArrays.Write(writer, used);
        FlatArrays.Write(writer, Array.ConvertAll(used, slot => checks[slot]));
        FlatArrays.Write(writer, Array.ConvertAll(used, slot => entries[slot]));
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var size = reader.ReadInt32();
        var count = reader.ReadInt32();
        var used = FlatArrays.Read<int>(reader);
        var checks = FlatArrays.Read<uint>(reader);
        var entries = FlatArrays.Read<LexiconEntry>(reader);
        var lexicon = new Lexicon(count);
        if (lexicon.checks.Length != size || used.Length != count || checks.Length != count || entries.Length != count) throw new InvalidDataException("The lexicon of the file is damaged.");
        for (var i = 0; i < used.Length; i++)
        {
            if ((uint)used[i] >= (uint)size) throw new InvalidDataException("The lexicon of the file is damaged.");
            lexicon.checks[used[i]] = checks[i];
            lexicon.entries[used[i]] = entries[i];
        }

        return lexicon;
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
