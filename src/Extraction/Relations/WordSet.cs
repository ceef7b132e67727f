using System.Collections.Frozen;

namespace Extraction.Relations;

/// <summary>Words that a frame asks for, in whatever case they are written.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="words">The words, with blanks between.</param>
    public WordSet(string words) =>
        lookup = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
