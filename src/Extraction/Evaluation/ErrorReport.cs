using System.Globalization;

namespace Extraction.Evaluation;

/// <summary>Collects the errors of an evaluation by kind and writes them with their surroundings, for a person to read. Not thread-safe.</summary>
public sealed class ErrorReport
{
    private const int Surroundings = 40;

    private readonly Dictionary<ErrorKind, List<string>> errors = Enum.GetValues<ErrorKind>().ToDictionary(kind => kind, _ => new List<string>());

    /// <summary>How many errors of that kind were added.</summary>
    public int CountOf(ErrorKind kind) => errors[kind].Count;

    /// <summary>Adds the errors of one text. Spans of each side are sorted and disjoint.</summary>
    public void Add(string text, IReadOnlyList<GoldSpan> gold, IReadOnlyList<GoldSpan> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        foreach (var span in gold)
        {
            var other = Overlapping(found, span);
            if (other == span) continue;
            if (other is not { } wrong) Note(ErrorKind.Missed, text, span, $"{span.Label}");
            else if (wrong.Start == span.Start && wrong.End == span.End) Note(ErrorKind.WrongLabel, text, span, $"{span.Label}, found {wrong.Label}");
            else Note(ErrorKind.WrongBoundary, text, span, $"{span.Label}, found \"{text[wrong.Start..wrong.End]}\" {wrong.Label}");
        }

        foreach (var span in found)
        {
            if (Overlapping(gold, span) is null) Note(ErrorKind.Spurious, text, span, $"found {span.Label}");
        }
    }

    /// <summary>Writes the counts, and of each kind up to <paramref name="examples"/> examples, evenly drawn.</summary>
    public void Write(TextWriter writer, int examples)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (kind, list) in errors)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {list.Count}"));
            for (var i = 0; i < Math.Min(examples, list.Count); i++) writer.WriteLine("  " + list[(int)((long)i * list.Count / Math.Min(examples, list.Count))]);
        }
    }

    private void Note(ErrorKind kind, string text, GoldSpan span, string what)
    {
        var before = text[Math.Max(0, span.Start - Surroundings)..span.Start];
        var after = text[span.End..Math.Min(text.Length, span.End + Surroundings)];
        errors[kind].Add($"{what}: …{before}[{text[span.Start..span.End]}]{after}…".ReplaceLineEndings(" "));
    }

    /// <summary>The span equal to <paramref name="span"/>, else one with its ends, else one that overlaps it, else null.</summary>
    private static GoldSpan? Overlapping(IReadOnlyList<GoldSpan> spans, GoldSpan span)
    {
        GoldSpan? found = null;
        foreach (var other in spans)
        {
            if (other.Start >= span.End || span.Start >= other.End) continue;
            if (other == span || (other.Start == span.Start && other.End == span.End)) return other;
            found ??= other;
        }

        return found;
    }
}
