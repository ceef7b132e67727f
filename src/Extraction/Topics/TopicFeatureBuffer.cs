namespace Extraction.Topics;

/// <summary>The features of one document, and room to make them; reused from document to document. Not thread-safe.</summary>
internal sealed class TopicFeatureBuffer
{
    private readonly Cell[] cells = new Cell[TopicFeaturizer.DenseStart];
    private int[] touched = new int[1024];
    private int mark;

    /// <summary>Slots that are not zero, below <see cref="TopicFeaturizer.DenseStart"/>; any order until sorted.</summary>
    public ReadOnlySpan<int> Slots => touched.AsSpan(0, SlotCount);

    /// <summary>Number of slots that are not zero.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Values of the dense features.</summary>
    public float[] Dense { get; } = new float[TopicFeaturizer.DenseSlots];

    /// <summary>Angles of the Fourier features.</summary>
    public float[] Angles { get; } = new float[FourierMap.Count];

    /// <summary>The terms that may be given as evidence.</summary>
    public List<TopicTerm> Terms { get; } = [];

    /// <summary>What the summed word vectors of the whole text were multiplied by.</summary>
    public float MeanFactor { get; set; }

    /// <summary>What the summed word vectors of the lead were multiplied by.</summary>
    public float LeadFactor { get; set; }

    /// <summary>The value of a slot.</summary>
    public float this[int slot]
    {
        get => cells[slot].Value;
        set => cells[slot].Value = value;
    }

    /// <summary>Adds one occurrence of a term; its rarity is that of the first term of the slot.</summary>
    public void Count(int slot, float rarity)
    {
        ref var cell = ref cells[slot];
        if (cell.Count++ > 0) return;
        cell.Rarity = rarity;
        if (SlotCount == touched.Length) Array.Resize(ref touched, touched.Length * 2);
        touched[SlotCount++] = slot;
    }

    /// <summary>Occurrences of the terms of a slot.</summary>
    public int CountOf(int slot) => cells[slot].Count;

    /// <summary>The rarity of a slot that is not zero.</summary>
    public float RarityOf(int slot) => cells[slot].Rarity;

    /// <summary>Forgets which slots were marked.</summary>
    public void ResetMarks() => mark++;

    /// <summary>Marks a slot; false when it is marked already.</summary>
    public bool TryMark(int slot)
    {
        if (cells[slot].Mark == mark) return false;
        cells[slot].Mark = mark;
        return true;
    }

    /// <summary>Puts the slots in rising order.</summary>
    public void Sort() => Array.Sort(touched, 0, SlotCount);

    /// <summary>Makes all features zero.</summary>
    public void Clear()
    {
        foreach (var slot in Slots) cells[slot].Count = 0;
        SlotCount = 0;
        Array.Clear(Dense);
    }

    /// <summary>All that is kept of a slot, side by side because it is read together.</summary>
    private struct Cell
    {
        public int Count;
        public float Rarity;
        public float Value;
        public int Mark;
    }
}
