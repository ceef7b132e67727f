using Extraction.Gazetteers;
using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Collects the phrases of up to eight name lists into <see cref="PhraseLists"/>.</summary>
internal sealed class PhraseListsBuilder
{
    private readonly PhraseAutomatonBuilder builder = new(ignoreCase: true);
    private readonly List<byte> lists = [];

    public int Count => lists.Count;

    public void Add(string phrase, int list)
    {
        var number = builder.Add(phrase);
        if (number < 0) return;
        if (number == lists.Count) lists.Add(0);
        lists[number] |= (byte)(1 << list);
    }

    public PhraseLists Build() => new(builder.Build(), [.. lists]);
}
