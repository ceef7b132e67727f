namespace Extraction.Topics;

/// <summary>Numbers the different keys that it is given, in the order of their first coming: an open-addressing table that is reused. Not thread-safe.</summary>
internal sealed class HashIndex
{
    private const int SmallestTable = 1024;

    /// <summary>By the upper half of a key: its number plus one; 0 for none. Twice as long as the keys.</summary>
    private int[] table = new int[SmallestTable];
    private ulong[] keys = new ulong[SmallestTable / 2];
    private int count;

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        Array.Clear(table);
        count = 0;
    }

    /// <summary>The number of a key, from 0 on.</summary>
    /// <param name="key">The key, its bits well spread.</param>
    /// <param name="isNew">Whether it came for the first time.</param>
    public int NumberOf(ulong key, out bool isNew)
    {
        var place = Find(key);
        isNew = table[place] == 0;
        if (!isNew) return table[place] - 1;
        if (count == keys.Length)
        {
            Grow();
            place = Find(key);
        }

        keys[count] = key;
        table[place] = ++count;
        return count - 1;
    }

    private int Find(ulong key)
    {
        var mask = table.Length - 1;
        var place = (int)(key >> 32) & mask;
        while (table[place] is var number && number != 0 && keys[number - 1] != key) place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        Array.Resize(ref keys, keys.Length * 2);
        table = new int[keys.Length * 2];
        for (var i = 0; i < count; i++) table[Find(keys[i])] = i + 1;
    }
}
