namespace Extraction.Learned;

/// <summary>
/// Turns the model's own probability into the share of mentions that are right at it: a monotone line through knots (isotonic regression,
/// Zadrozny and Elkan 2002), learned on text the model was not trained on.
/// </summary>
internal sealed class Calibration
{
    public Calibration(float[] raw, float[] right)
    {
        if (raw.Length != right.Length || raw.Length < 2) throw new ArgumentException("A calibration has two or more knots.", nameof(raw));
        Raw = raw;
        Right = right;
    }

    public static Calibration None { get; } = new([0, 1], [0, 1]);

    /// <summary>Knots: the raw probability, rising, and what it is worth.</summary>
    public float[] Raw { get; }

    public float[] Right { get; }

    public float Apply(float probability)
    {
        var upper = 1;
        while (upper < Raw.Length - 1 && Raw[upper] < probability) upper++;
        var width = Raw[upper] - Raw[upper - 1];
        var part = width <= 0 ? 1 : Math.Clamp((probability - Raw[upper - 1]) / width, 0, 1);
        return Math.Clamp(Right[upper - 1] + (part * (Right[upper] - Right[upper - 1])), 0, 1);
    }
}
