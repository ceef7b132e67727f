using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Numbers the features that are frequent enough. First every feature is counted, then <see cref="Close"/> gives rows to those that stay.</summary>
internal sealed class FeatureIndex
{
    private ulong[] keys = new ulong[1 << 20];
    private int[] values = new int[1 << 20];
    private int used;

    /// <summary>Number of rows after <see cref="Close"/>.</summary>
    public int Rows { get; private set; }

    /// <summary>The feature of each row.</summary>
    public ulong[] Features { get; private set; } = [];

    public void Count(ulong feature)
    {
        var slot = SlotOf(feature);
        if (keys[slot] == 0)
        {
            if (used * 10L > keys.Length * 6L)
            {
                Grow();
                slot = SlotOf(feature);
            }

            keys[slot] = feature;
            used++;
        }

        values[slot]++;
    }

    /// <summary>Gives rows to the features counted at least <paramref name="cutoff"/> times.</summary>
    public void Close(int cutoff)
    {
        var features = new List<ulong>();
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == 0) continue;
            if (values[slot] < cutoff)
            {
                values[slot] = -1;
                continue;
            }

            values[slot] = features.Count;
            features.Add(keys[slot]);
        }

        Features = [.. features];
        Rows = features.Count;
    }

    /// <summary>The row of the feature, or -1. After <see cref="Close"/>.</summary>
    public int RowOf(ulong feature)
    {
        var slot = SlotOf(feature);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    private int SlotOf(ulong feature)
    {
        var mask = keys.Length - 1;
        var slot = (int)(feature >> 24) & mask;
        while (keys[slot] != feature && keys[slot] != 0) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        keys = new ulong[oldKeys.Length * 2];
        values = new int[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = SlotOf(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }
}

/// <summary>Counts the features it is given.</summary>
internal readonly struct CountingSink(FeatureIndex index) : IFeatureSink
{
    public void Add(ulong feature) => index.Count(feature);
}

/// <summary>Appends the rows of the features it is given.</summary>
internal readonly struct RowListSink(FeatureIndex index, List<int> rows) : IFeatureSink
{
    public void Add(ulong feature)
    {
        var row = index.RowOf(feature);
        if (row >= 0) rows.Add(row);
    }
}
