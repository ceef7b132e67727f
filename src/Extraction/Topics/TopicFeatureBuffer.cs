namespace Extraction.Topics;

/// <summary>The features of one document, and room to make them; reused from document to document. Not thread-safe.</summary>
internal sealed class TopicFeatureBuffer
{
    private readonly int[] counts = new int[TopicFeaturizer.DenseStart];
    private readonly float[] rarities = new float[TopicFeaturizer.DenseStart];
    private readonly float[] values = new float[TopicFeaturizer.DenseStart];
    private readonly int[] marks = new int[TopicFeaturizer.DenseStart];
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

    /// <summary>What the summed word vectors of the whole text were multiplied by.</summary>
    public float MeanFactor { get; set; }

    /// <summary>What the summed word vectors of the lead were multiplied by.</summary>
    public float LeadFactor { get; set; }

    /// <summary>The value of a slot.</summary>
    public float this[int slot]
    {
        get => values[slot];
        set => values[slot] = value;
    }

    /// <summary>Adds one occurrence of a term; its rarity is that of the first term of the slot.</summary>
    public void Count(int slot, float rarity)
    {
        if (counts[slot]++ > 0) return;
        rarities[slot] = rarity;
        if (SlotCount == touched.Length) Array.Resize(ref touched, touched.Length * 2);
        touched[SlotCount++] = slot;
    }

    /// <summary>Occurrences of the terms of a slot.</summary>
    public int CountOf(int slot) => counts[slot];

    /// <summary>The rarity of a slot that is not zero.</summary>
    public float RarityOf(int slot) => rarities[slot];

    /// <summary>Forgets which slots were marked.</summary>
    public void ResetMarks() => mark++;

    /// <summary>Marks a slot; false when it is marked already.</summary>
    public bool TryMark(int slot)
    {
        if (marks[slot] == mark) return false;
        marks[slot] = mark;
        return true;
    }

    /// <summary>Puts the slots in rising order.</summary>
    public void Sort() => Array.Sort(touched, 0, SlotCount);

    /// <summary>Makes all features zero.</summary>
    public void Clear()
    {
        foreach (var slot in Slots) counts[slot] = 0;
        SlotCount = 0;
        Array.Clear(Dense);
    }
}
