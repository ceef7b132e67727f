using System.Collections.Frozen;

namespace Extraction.Articles;

/// <summary>A set of phrases for asking whether a line begins with one, ignoring case; sorted by first letter, so that most lines are told at once.</summary>
internal sealed class PhraseStarts
{
    private readonly FrozenDictionary<char, string[]> byLetter;

    public PhraseStarts(params string[] phrases) =>
        byLetter = phrases.GroupBy(static p => char.ToLowerInvariant(p[0])).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    /// <summary>Whether the line begins with a phrase; with <paramref name="wholeWords"/> the phrase must not stop inside a word.</summary>
    public bool Begin(ReadOnlySpan<char> line, bool wholeWords = false)
    {
        if (line.Length == 0 || !byLetter.TryGetValue(char.ToLowerInvariant(line[0]), out var phrases)) return false;
        foreach (var phrase in phrases)
        {
            if (!line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) continue;
            if (!wholeWords || line.Length == phrase.Length || !char.IsLetter(phrase[^1]) || !char.IsLetter(line[phrase.Length])) return true;
        }
        return false;
    }
}
