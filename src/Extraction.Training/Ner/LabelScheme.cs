using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>
/// Translates the labels of a corpus into sets of the model's labels: <c>ORG</c> may be COMPANY or ORGANIZATION. Labels that no translation
/// names were not annotated there and stay possible on every token outside the spans; so do those under <c>*</c>, which were annotated only in part.
/// A label without translation makes its tokens wholly open.
/// </summary>
internal sealed class LabelScheme
{
    private readonly Dictionary<Label, int[]> translations = [];
    private readonly bool[] open;
    private readonly TagSet tags;

    /// <param name="tags">The model's tags.</param>
    /// <param name="map">Corpus label to the names of model labels, separated by blanks; "O" for none; key <c>*</c> names what stays open.</param>
    public LabelScheme(TagSet tags, IReadOnlyDictionary<string, string> map)
    {
        this.tags = tags;
        open = new bool[tags.Labels.Length];
        Array.Fill(open, true);
        foreach (var (from, to) in map)
        {
            if (from == "*") continue;
            var labels = to.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Array.IndexOf(tags.Labels, Label.Of(name))).Where(index => index >= 0).ToArray();
            translations[Label.Of(from)] = labels;
            foreach (var label in labels) open[label] = false;
        }

        if (!map.TryGetValue("*", out var partly)) return;
        foreach (var name in partly.Split(' ', StringSplitOptions.RemoveEmptyEntries)) open[Array.IndexOf(tags.Labels, Label.Of(name))] = true;
    }

    /// <summary>Bits of the tags a token outside all spans may have.</summary>
    public ulong Outside
    {
        get
        {
            var mask = 1UL;
            for (var label = 0; label < open.Length; label++)
            {
                if (open[label]) mask |= 0xFUL << TagSet.TagOf(label, 0);
            }

            return mask;
        }
    }

    /// <summary>Bits of the tags the token at <paramref name="index"/> of a span may have.</summary>
    public ulong Inside(Label label, int first, int end, int index)
    {
        if (!translations.TryGetValue(label, out var labels)) return tags.All;
        if (labels.Length == 0) return Outside;
        var mask = 0UL;
        foreach (var target in labels) mask |= 1UL << TagSet.TagAt(target, first, end, index);
        return mask;
    }
}
