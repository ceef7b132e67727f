using System.Globalization;
using System.Text.Json;

namespace Extraction.Training.Topics;

/// <summary>
/// Keyphrases found against those an editor picked: right where the words are the same, case and a plural <c>s</c> aside. Precision and
/// recall over all texts together, of the first ten phrases.
/// </summary>
public sealed class KeyphraseEvaluation
{
    private const int Depth = 10;
    private int right, found, wanted;

    /// <summary>Texts measured.</summary>
    public int Texts { get; private set; }

    /// <summary>Share of the phrases found that the editor picked.</summary>
    public double Precision => right / (double)Math.Max(1, found);

    /// <summary>Share of the phrases picked that were found.</summary>
    public double Recall => right / (double)Math.Max(1, wanted);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Measures on JSON Lines with <c>text</c> and <c>keyphrases</c>.</summary>
    /// <param name="extractor">What finds them.</param>
    /// <param name="lines">The gold.</param>
    /// <param name="log">Where each text's picked and found phrases go; null for nowhere.</param>
    /// <exception cref="InvalidDataException">A line is no such record.</exception>
    public static KeyphraseEvaluation Run(Extractor extractor, IEnumerable<string> lines, TextWriter? log)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(lines);
        var evaluation = new KeyphraseEvaluation();
        foreach (var line in lines)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                evaluation.Add(extractor, json.RootElement, log);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"Line {evaluation.Texts + 1}: {e.Message}", e);
            }
        }

        return evaluation;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"texts {Texts}  P@{Depth} {Precision:F3} R@{Depth} {Recall:F3} F1 {F1:F3}");

    private void Add(Extractor extractor, JsonElement json, TextWriter? log)
    {
        var picked = json.GetProperty("keyphrases").EnumerateArray().Select(static p => p.GetString() ?? string.Empty).ToArray();
        var phrases = extractor.Extract(json.GetProperty("text").GetString() ?? string.Empty).Keyphrases.Take(Depth).Select(static p => p.Text).ToArray();
        var gold = picked.Select(Form).ToHashSet(StringComparer.Ordinal);
        Texts++;
        right += phrases.Select(Form).Distinct(StringComparer.Ordinal).Count(gold.Contains);
        found += phrases.Length;
        wanted += gold.Count;
        log?.WriteLine($"picked {string.Join(" | ", picked)}\nfound  {string.Join(" | ", phrases)}");
    }

    private static string Form(string phrase)
    {
        var lower = phrase.ToLowerInvariant();
        return lower.Length > 3 && lower[^1] == 's' && lower[^2] != 's' ? lower[..^1] : lower;
    }
}
