using System.Text;
using Extraction.Text;

namespace Extraction.Articles;

/// <summary>A text that is known to be the article's body, for asking whether a block of the page is part of it.</summary>
internal sealed class KnownText
{
    private const int ShingleLength = 24;
    private readonly HashSet<ulong> shingles = [];

    /// <summary>The text as given.</summary>
    public string Text { get; }

    public KnownText(string text)
    {
        Text = text;
        var letters = Letters(text);
        for (var i = 0; i + ShingleLength <= letters.Length; i++) shingles.Add(TokenHash.Of(letters.AsSpan(i, ShingleLength)));
    }

    /// <summary>Whether most of a block's text stands in the known text; false for blocks too short to tell.</summary>
    public bool Contains(string block)
    {
        var letters = Letters(block);
        if (letters.Length < ShingleLength) return false;
        var hits = 0;
        var tries = 0;
        for (var i = 0; i + ShingleLength <= letters.Length; i += ShingleLength / 2)
        {
            tries++;
            if (shingles.Contains(TokenHash.Of(letters.AsSpan(i, ShingleLength)))) hits++;
        }
        return 2 * hits > tries;
    }

    /// <summary>The letters and digits alone, in lower case, so that spacing, markup and quotes do not matter.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text) if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
