namespace Extraction.Learned;

/// <summary>The words of a document and what it shows about them: a pooled open-addressing table.</summary>
internal sealed class EvidenceTable
{
    private WordEvidence[] slots = new WordEvidence[1024];
    private int mask = 1023;

    /// <summary>Empties the table and makes room for that many different words.</summary>
    public void Reset(int words)
    {
        var size = 1024;
        while (size < words * 2) size *= 2;
        if (size > slots.Length) slots = new WordEvidence[size];
        mask = size - 1;
        slots.AsSpan(0, size).Clear();
    }

    /// <summary>The slot of the word, made when it is new.</summary>
    public ref WordEvidence Get(ulong key)
    {
        if (key == 0) key = 1;
        var slot = (int)(key >> 20) & mask;
        while (slots[slot].Key != key && slots[slot].Key != 0) slot = (slot + 1) & mask;
        slots[slot].Key = key;
        return ref slots[slot];
    }
}
