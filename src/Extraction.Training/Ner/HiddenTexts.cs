using Extraction.Evaluation;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>Texts that statistics must not be taken from: lines of unlabelled text that begin as one of their paragraphs does are known again.</summary>
internal sealed class HiddenTexts
{
    private const int Length = 50;

    private readonly HashSet<ulong> beginnings = [];

    /// <param name="paths">Gold files (JSON Lines).</param>
    public HiddenTexts(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var reader = LexiconBuilder.Open(path);
            foreach (var article in GoldReader.Read(reader))
            {
                foreach (var line in article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) beginnings.Add(KeyOf(line));
            }
        }
    }

    /// <summary>Whether the line begins as a hidden paragraph does.</summary>
    public bool Hold(string line) => beginnings.Count > 0 && beginnings.Contains(KeyOf(line));

    private static ulong KeyOf(string line) => TokenHash.OfLower(line.AsSpan(0, Math.Min(Length, line.Length)));
}
