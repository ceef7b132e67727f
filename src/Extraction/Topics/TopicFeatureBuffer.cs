namespace Extraction.Topics;

/// <summary>
/// The features of one document, and room to make them; reused from document to document. A document touches about a thousand of half a
/// million slots: they are kept one behind the other, found by a small hash table, so that all of it stays in the nearest cache. Not thread-safe.
/// </summary>
internal sealed class TopicFeatureBuffer
{
    private const int SmallestTable = 4096;

    /// <summary>By the hash of a slot: where its cell stands, plus one; 0 for none. Twice as long as the cells, or longer.</summary>
    private int[] table = new int[SmallestTable];
    private int[] slots = new int[SmallestTable / 2];
    private TopicCell[] cells = new TopicCell[SmallestTable / 2];

    /// <summary>Slots that are not zero, below <see cref="TopicFeaturizer.DenseStart"/>, in the order of their first counting.</summary>
    public ReadOnlySpan<int> Slots => slots.AsSpan(0, SlotCount);

    /// <summary>What is kept of each of <see cref="Slots"/>.</summary>
    public Span<TopicCell> Cells => cells.AsSpan(0, SlotCount);

    /// <summary>Number of slots that are not zero.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Values of the dense features.</summary>
    public float[] Dense { get; } = new float[TopicFeaturizer.DenseSlots];

    /// <summary>Angles of the Fourier features.</summary>
    public float[] Angles { get; } = new float[FourierMap.Count];

    /// <summary>The document's words.</summary>
    public TopicWordList WordList { get; } = new();

    /// <summary>The document's chunks between white space; empty where the model does not read letters.</summary>
    public TopicChunkList ChunkList { get; } = new();

    /// <summary>The terms that may be given as evidence.</summary>
    public List<TopicTerm> Terms { get; } = [];

    /// <summary>What the summed word vectors of the whole text were multiplied by.</summary>
    public float MeanFactor { get; set; }

    /// <summary>What the summed word vectors of the lead were multiplied by.</summary>
    public float LeadFactor { get; set; }

    /// <summary>The value of a slot.</summary>
    public float this[int slot] => TryFind(slot, out var cell) ? cells[cell].Value : 0;

    /// <summary>Adds occurrences of a term; its rarity is that of the first term of the slot.</summary>
    /// <returns>The index of the slot's cell.</returns>
    public int Count(int slot, float rarity, int times = 1)
    {
        if (!TryFind(slot, out var cell, out var free)) cell = Add(slot, rarity, free);
        cells[cell].Count += times;
        return cell;
    }

    /// <summary>Keeps a term for the evidence, unless another of its slot is kept already.</summary>
    public void AddTerm(in TopicTerm term)
    {
        ref var cell = ref cells[term.Cell];
        if (cell.IsTerm) return;
        cell.IsTerm = true;
        Terms.Add(term);
    }

    /// <summary>Finds the cell of a slot.</summary>
    public bool TryFind(int slot, out int cell) => TryFind(slot, out cell, out _);

    /// <summary>Makes all features zero.</summary>
    public void Clear()
    {
        Array.Clear(table);
        Array.Clear(Dense);
        SlotCount = 0;
        Terms.Clear();
        ChunkList.Clear();
    }

    private bool TryFind(int slot, out int cell, out int free)
    {
        var mask = table.Length - 1;
        for (free = Place(slot); ; free = (free + 1) & mask)
        {
            cell = table[free] - 1;
            if (cell < 0) return false;
            if (slots[cell] == slot) return true;
        }
    }

    private int Add(int slot, float rarity, int free)
    {
        if (SlotCount == slots.Length)
        {
            Grow();
            TryFind(slot, out _, out free);
        }

        slots[SlotCount] = slot;
        cells[SlotCount] = new TopicCell { Rarity = rarity };
        table[free] = SlotCount + 1;
        return SlotCount++;
    }

    private void Grow()
    {
        Array.Resize(ref slots, slots.Length * 2);
        Array.Resize(ref cells, slots.Length);
        table = new int[slots.Length * 2];
        for (var i = 0; i < SlotCount; i++)
        {
            TryFind(slots[i], out _, out var free);
            table[free] = i + 1;
        }
    }

    /// <summary>Where to look for a slot first: the upper bits of a product, because neighbours are common among clusters.</summary>
    private int Place(int slot) => (int)(((uint)slot * 0x9E3779B1u) >> 8) & (table.Length - 1);
}
