namespace Extraction.Learned;

/// <summary>
/// Turns the model's own probability into the share of mentions that are right at it: a monotone line through knots (isotonic regression,
/// Zadrozny and Elkan 2002), learned on text the model was not trained on; one line for all labels, or one for each
/// label in texts with little about business, then one for each in the others.
/// </summary>
internal sealed class Calibration
{
    /// <summary>From this <see cref="TokenBlock.Genre"/> on, a text is business news.</summary>
    private const int BusinessGenre = 2;

    private readonly int[] starts;

    /// <param name="raw">The raw probabilities of the knots, rising; where they fall back, the line of the next label begins.</param>
    /// <param name="right">What each is worth.</param>
    public Calibration(float[] raw, float[] right)
    {
        if (raw.Length != right.Length || raw.Length < 2) throw new ArgumentException("A calibration has two or more knots.", nameof(raw));
        Raw = raw;
        Right = right;
        var found = new List<int> { 0 };
        for (var i = 1; i < raw.Length; i++)
        {
            if (!(raw[i] >= raw[i - 1])) found.Add(i);
        }

        found.Add(raw.Length);
        for (var line = 1; line < found.Count; line++)
        {
            if (found[line] - found[line - 1] < 2) throw new ArgumentException("A line has two or more knots.", nameof(raw));
        }

        starts = [.. found];
    }

    /// <summary>The line of a label: business news has lines of its own.</summary>
    public static int LineOf(int label, int labels, int genre) => genre < BusinessGenre ? label : labels + label;

    public static Calibration None { get; } = new([0, 1], [0, 1]);

    /// <summary>Knots, line after line: the raw probability, rising in each line, and what it is worth.</summary>
    public float[] Raw { get; }

    public float[] Right { get; }

    /// <summary>What a raw probability is worth, by the line of that number; the last line where there are fewer.</summary>
    public float Apply(int line, float probability)
    {
        line = Math.Min(line, starts.Length - 2);
        var upper = starts[line] + 1;
        while (upper < starts[line + 1] - 1 && Raw[upper] < probability) upper++;
        var width = Raw[upper] - Raw[upper - 1];
        var part = width <= 0 ? 1 : Math.Clamp((probability - Raw[upper - 1]) / width, 0, 1);
        return Math.Clamp(Right[upper - 1] + (part * (Right[upper] - Right[upper - 1])), 0, 1);
    }
}
